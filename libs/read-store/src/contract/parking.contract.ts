/** What operators may rely on about events that could not be folded. */
import type { ParkedEvent } from '../read-store';
import type { Subject } from './subject';
import { ACME, CASES, LATER_CASES, liveCollection, OTHER, PARKED, position } from './samples';

const parked = PARKED;
const later: ParkedEvent = { ...parked, position: position(8), eventId: '019a0000-0000-7000-8000-000000000008' };

export function parkingContract(subject: Subject): void {
  test('an event is parked once, whatever is repeated, and is there after a restart', async () => {
    const { store, reopen } = subject();
    await store.park(later);
    await store.park(parked);
    await store.park({ ...parked, parkedAt: '2026-03-31T11:00:00.000Z' });
    expect(await store.parked()).toEqual([parked, later]);
    expect(await (await reopen()).parked('cases')).toEqual([parked, later]);
  });

  test('what is parked is asked for by view, and taken away by document', async () => {
    const { store } = subject();
    const others = [
      { ...parked, view: 'plans' },
      { ...parked, version: 2 },
      { ...parked, tenant: OTHER },
      { ...parked, key: 'b' },
    ];
    for (const one of [parked, later, ...others]) await store.park(one);
    expect(await store.parked('plans')).toEqual([others[0]]);
    await store.unpark('cases', 1, ACME, 'a');
    const left = await store.parked();
    expect(left).toHaveLength(others.length);
    expect(left).toEqual(expect.arrayContaining(others));
  });

  test('what was parked for a version goes with it, and for no other', async () => {
    const { store } = subject();
    await liveCollection(store);
    const next = await store.open(LATER_CASES);
    const [ofNext, ofPlans] = [
      { ...parked, version: 2 },
      { ...parked, view: 'plans' },
    ];
    for (const one of [parked, ofNext, ofPlans]) await store.park(one);
    await store.makeLive(next);
    const left = await store.parked();
    expect(left).toHaveLength(2);
    expect(left).toEqual(expect.arrayContaining([ofNext, ofPlans]));
  });

  test('after a rebuild, only what could not be folded anew is parked', async () => {
    const { store } = subject();
    await liveCollection(store);
    await store.park(parked);
    await store.park(later);
    const rebuilt = await store.rebuild(CASES);
    await store.park(later);
    expect(await store.parked()).toEqual([parked, later]);
    await store.makeLive(rebuilt);
    expect(await store.parked()).toEqual([later]);
  });
}
