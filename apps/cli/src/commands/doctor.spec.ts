/** What doctor finds worth looking at, in sentences. */
import { type Findings, findingsIn } from './doctor';

const WELL: Findings = {
  ...{ ok: true, damaged: [], spoilt: [], completeness: [], states: [], parked: [], openCasesOfErasedClients: [] },
};

test('a view that this process keeps, or another one, is no finding; every other state is', () => {
  const states: Findings['states'] = [
    { view: 'cases', state: 'running' },
    { view: 'persons', state: 'elsewhere' },
    { view: 'teams', state: 'opening' },
    { view: 'workers', state: 'building' },
    { view: 'accesses', state: 'stopped', reason: 'it was written by a newer program.' },
  ];
  expect(findingsIn({ ...WELL, states })).toEqual([
    'The view teams is opening.',
    'The view workers is building.',
    'The view accesses is stopped: it was written by a newer program.',
  ]);
});
