/** What the store has at hand is never behind what it has acknowledged, and never claims more than it knows. */
import type { StreamName } from '@caseledger/kernel';
import { lately } from './lately';
import { positionOf } from './position-text';

const STREAM = 'case-example.018f0000-0000-8000-8000-000000000001' as StreamName;
const bodies = (...ids: readonly number[]) => ids.map((id) => ({ json: JSON.stringify({ id: String(id) }) }));
const ids = (page: readonly { readonly id: string }[] | undefined) => page?.map(({ id }) => Number(id));

describe('The events at hand', () => {
  test('are those that were stored, in their order', () => {
    const recent = lately();
    recent.stored(bodies(7), 7);
    recent.stored(bodies(8, 9), 9);
    expect(ids(recent.after(positionOf(7), 10))).toEqual([8, 9]);
    expect(ids(recent.after(positionOf(7), 1))).toEqual([8]);
    expect(recent.after(positionOf(9), 10)).toEqual([]);
    expect(recent.at(positionOf(8))).toEqual({ id: '8', position: positionOf(8) });
  });

  test('say nothing of what came before them, or is still to come', () => {
    const recent = lately();
    expect(recent.after(positionOf(1), 10)).toBeUndefined();
    recent.stored(bodies(7), 7);
    expect(recent.after(positionOf(6), 10)).toBeUndefined();
    expect(recent.after(positionOf(8), 10)).toBeUndefined();
    expect(recent.at(positionOf(6))).toBeUndefined();
  });

  test('are the last 4,096, and none of them twice', () => {
    const recent = lately();
    for (let number = 1; number <= 5_000; number += 1) recent.stored(bodies(number), number);
    expect(recent.at(positionOf(904))).toBeUndefined();
    expect(recent.after(positionOf(904), 10)).toBeUndefined();
    expect(ids(recent.after(positionOf(905), 5_000))).toEqual(Array.from({ length: 4_095 }, (_, index) => index + 906));
  });
});

describe('The end of a stream', () => {
  test('is known once it was read or written, and moves with every append', () => {
    const recent = lately();
    expect(recent.endsBefore(STREAM, 0)).toBe(false);
    recent.nothingBeyond(STREAM, -1);
    expect(recent.endsBefore(STREAM, 0)).toBe(true);
    recent.nothingBeyond(STREAM, 2);
    expect([recent.endsBefore(STREAM, 2), recent.endsBefore(STREAM, 3)]).toEqual([false, true]);
  });

  test('is never taken back by one who read earlier', () => {
    const recent = lately();
    recent.nothingBeyond(STREAM, 5);
    recent.nothingBeyond(STREAM, 3);
    expect(recent.endsBefore(STREAM, 4)).toBe(false);
  });
});
