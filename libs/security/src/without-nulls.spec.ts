/** Null for an optional field is the same as absent. */
import fc from 'fast-check';
import { withoutNulls } from './without-nulls';

const input = fc.object({
  withNullPrototype: true,
  values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)],
});

describe('null for an optional field', () => {
  it('is the same as absent, all the way down', () => {
    expect(withoutNulls({ a: null, b: { c: null, d: [{ e: null, f: 0 }] }, g: '' })).toEqual({
      b: { d: [{ f: 0 }] },
      g: '',
    });
  });

  it('leaves the items of a list where they are', () => {
    expect(withoutNulls({ list: ['a', null, 'b'] })).toEqual({ list: ['a', null, 'b'] });
  });

  it('leaves alone what is no input', () => {
    const on = new Date(0);
    expect(withoutNulls({ on, big: 1n }).on).toBe(on);
  });

  it('is found nowhere in any input', () => {
    const fields = (value: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return [];
      const members: unknown[] = Object.values(value);
      return [...(Array.isArray(value) ? [] : members), ...members.flatMap(fields)];
    };
    fc.assert(fc.property(input, (value) => !fields(withoutNulls(value)).includes(null)));
  });

  it('once out stays out, and the input is not touched', () => {
    fc.assert(
      fc.property(input, (value) => {
        const before = JSON.stringify(value);
        const once = withoutNulls(value);
        expect(withoutNulls(once)).toEqual(once);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  it('makes no prototype of a field named __proto__', () => {
    const cleaned = withoutNulls(JSON.parse('{"__proto__": {"admin": true}}') as object);
    expect((cleaned as { admin?: boolean }).admin).toBeUndefined();
    expect(Object.hasOwn(cleaned, '__proto__')).toBe(true);
  });
});
