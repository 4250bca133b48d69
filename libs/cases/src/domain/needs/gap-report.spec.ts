/** The gap report (R46). */
import type { LocalDate } from '@caseledger/kernel';
import { addressedNeeds, unansweredNeeds } from './gap-report';
import type { Need, NeedsState } from './needs.state';

const need = (severity: Need['severity'], identifiedOn: string, outcome?: Need['outcome']): Need => ({
  domain: 'HOUSING',
  severity,
  identifiedOn: identifiedOn as LocalDate,
  revision: 1,
  ...(outcome === undefined ? {} : { outcome }),
});
const needs = (all: Readonly<Record<string, Need>>): NeedsState => ({ helpQuestions: {}, needs: all, assessments: 1 });
const today = '2026-03-31' as LocalDate;

test('R46: lists the needs that stand and that nothing answers: the gravest first, then the oldest', () => {
  const state = needs({
    low: need('LOW', '2026-01-01'),
    late: need('HIGH', '2026-03-30'),
    early: need('HIGH', '2026-03-01'),
    met: need('ACUTE', '2026-03-01', 'MET'),
    given: need('ACUTE', '2026-03-01'),
    acute: need('ACUTE', '2026-03-31'),
  });
  expect(unansweredNeeds(state, new Set(['given']), today).map(({ needId, days }) => [needId, days])).toEqual([
    ['acute', 0],
    ['early', 30],
    ['late', 1],
    ['low', 89],
  ]);
});

test('R46: a case whose needs are all answered has no gap', () => {
  expect(unansweredNeeds(needs({ given: need('LOW', '2026-01-01') }), new Set(['given']), today)).toEqual([]);
});

describe('R42, R46: a need', () => {
  const item = (needIds: readonly string[], actualEnd?: LocalDate) => ({ needIds, actualEnd, responsible: {} });

  test.each(['OPEN', 'SUBMITTED', 'APPROVED', 'ACTIVE'])('is answered by an item of a plan that is %s', (status) => {
    expect(addressedNeeds([{ status, items: { one: item(['rent', 'work']), other: item([]) } }])).toEqual(
      new Set(['rent', 'work']),
    );
  });

  test('is answered no more by an item that has ended, nor by a plan that is closed', () => {
    const ended = { status: 'ACTIVE', items: { one: item(['rent'], today), other: item(['work']) } };
    expect(addressedNeeds([ended, { status: 'CLOSED', items: { one: item(['rent']) } }])).toEqual(new Set(['work']));
  });

  test('is answered while one item of several goes on', () => {
    const items = { one: item(['rent'], today), other: item(['rent']) };
    expect(addressedNeeds([{ status: 'ACTIVE', items }])).toEqual(new Set(['rent']));
  });

  test('is answered by nothing in a plan that has not come to be', () => {
    expect(addressedNeeds([{ status: 'NOT_CREATED' }])).toEqual(new Set());
  });
});
