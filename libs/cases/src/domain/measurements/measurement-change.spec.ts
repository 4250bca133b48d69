/** What changed between two measurements (R71). */
import { measurementChange } from './measurement-change';

const domains = ['HOUSING', 'MONEY', 'HEALTH'].map((code) => ({ code, label: code }));
const scale = (direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER') => ({
  domains,
  scale: { min: 1, max: 5, direction },
});
const first = [
  { domain: 'MONEY', score: 2 },
  { domain: 'HOUSING', score: 3 },
  { domain: 'HEALTH', score: 4 },
];
const last = [
  { domain: 'HOUSING', score: 3 },
  { domain: 'MONEY', score: 4 },
  { domain: 'HEALTH', score: 1 },
];

test('R71: says of each domain which way it went, in the order of the instrument, and adds nothing up', () => {
  expect(measurementChange(scale('HIGHER_IS_BETTER'), first, last)).toEqual({
    domains: [
      { domain: 'HOUSING', from: 3, to: 3, direction: 'SAME' },
      { domain: 'MONEY', from: 2, to: 4, direction: 'IMPROVED' },
      { domain: 'HEALTH', from: 4, to: 1, direction: 'WORSE' },
    ],
    improved: 1,
    same: 1,
    worse: 1,
  });
});

test('R71: on a scale where less is better it is the other way round', () => {
  const { domains: changed } = measurementChange(scale('LOWER_IS_BETTER'), first, last);
  expect(changed.map(({ direction }) => direction)).toEqual(['SAME', 'WORSE', 'IMPROVED']);
});

test('R71: a domain that only one of them has scored is not compared', () => {
  expect(measurementChange(scale('HIGHER_IS_BETTER'), first.slice(0, 1), last.slice(0, 1)).domains).toEqual([]);
});
