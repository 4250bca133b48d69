/** How large variables may be, and what of JSON is taken. */
import { jsonOf, refuseLargeVariables } from './max-variables';

const LIMITS = { depth: 3, members: 6, items: 4, bytes: 10 };
const isRefused = (variables: unknown): boolean => {
  try {
    refuseLargeVariables(variables, LIMITS);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'TOO_COMPLEX', message: 'The variables are too large.' });
    return true;
  }
};

it.each<[string, unknown, unknown]>([
  ['depth', { a: [{}] }, { a: [[[]]] }],
  ['members', { a: 1, b: 2, c: [1, 2, 3] }, { a: 1, b: 2, c: [1, 2, 3, 4] }],
  ['items', { a: [1, 2, 3, 4] }, { a: [1, 2, 3, 4, 5] }],
  ['bytes', { a: 'éééé', b: '' }, { a: 'éééé', b: 'x' }],
  ['names', { abcdefghij: 1 }, { abcdefghijk: 1 }],
])('the most %s', (_, within, beyond) => {
  expect([isRefused(within), isRefused(beyond)]).toEqual([false, true]);
});

it.each([undefined, null, 7, 'text', true])('%j is of no size', (value) => {
  expect(isRefused(value)).toBe(false);
});

it('what is endless is refused soon', () => {
  const endless: { self?: unknown } = {};
  endless.self = endless;
  expect(isRefused(endless)).toBe(true);
  expect(isRefused(Array(1e7).fill(''))).toBe(true);
});

describe('JSON', () => {
  it('is taken as it is', () => {
    expect(jsonOf('{"a":[1,null,"x"],"constructor":"a name"}')).toEqual({ a: [1, null, 'x'], constructor: 'a name' });
  });

  it.each(['', '{', 'undefined', '{"__proto__":1}', '[{"a":{"__proto__":{}}}]', '{"constructor":{"prototype":{}}}'])(
    '%j is refused',
    (text) => {
      expect(() => jsonOf(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    },
  );
});
