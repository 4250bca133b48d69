/** What following promises: every event once, in the log's order, those there are and those to come. */
import type { RecordedEvent } from '@caseledger/kernel';
import type { UnderTest } from './under-test';
import { eventsOf, idsOf, newId, UTRECHT } from './sample-events';
import { followed, wholeLogAfter } from './whole-log';

export function followingContract({ store }: UnderTest): void {
  const streams = () => store().forTenant(UTRECHT);
  const append = async (count: number) => {
    const batch = eventsOf(count);
    await streams().append(streams().name('case', newId()), 'none', batch);
    return batch;
  };
  const end = async () => (await store().wholeLog().last())?.position;

  test('a follower gets what there is, then what comes', async () => {
    const after = await end();
    const there = await append(3);
    const following = followed(store(), { after }, (events) => events.length >= 5);
    const toCome = await append(2);
    expect(idsOf(await following)).toEqual(idsOf([...there, ...toCome]));
  });

  test('pages have 1 to `limit` events', async () => {
    const after = await end();
    await append(7);
    const sizes: number[] = [];
    const stop = new AbortController();
    for await (const page of store().wholeLog().follow({ after, limit: 3 }, stop.signal)) {
      sizes.push(page.length);
      if (sizes.reduce((sum, size) => sum + size) >= 7) stop.abort();
    }
    expect(sizes).toEqual([3, 3, 1]);
  });

  test('a follower from the start gets the whole log', async () => {
    await append(1);
    const log = await wholeLogAfter(store(), undefined);
    expect(await followed(store(), {}, (events) => events.length >= log.length)).toEqual(log);
  });

  test('under 16 writers no follower misses an event or gets one twice, wherever it joins', async () => {
    const after = await end();
    const total = 16 * 20 * 2;
    const all = (events: readonly RecordedEvent[]) => events.length >= total;
    const followers = [followed(store(), { after }, all), followed(store(), { after, limit: 7 }, all)];
    const writers = Array.from({ length: 16 }, async () => {
      const stream = streams().name('case', newId());
      for (let batch = 0; batch < 20; batch += 1) {
        await streams().append(stream, batch === 0 ? 'none' : batch * 2 - 1, eventsOf(2));
      }
    });
    await writers[0];
    followers.push(followed(store(), { after }, all));
    await Promise.all(writers);

    const log = await wholeLogAfter(store(), after);
    expect(log).toHaveLength(total);
    for (const follower of followers) expect(await follower).toEqual(log);
  });

  test('a slow follower is handed the next page only when it asks, and misses nothing', async () => {
    const after = await end();
    const stop = new AbortController();
    const pages = store().wholeLog().follow({ after, limit: 2 }, stop.signal)[Symbol.asyncIterator]();
    const next = async () => ((await pages.next()) as IteratorYieldResult<readonly RecordedEvent[]>).value;
    const there = await append(2);
    expect(idsOf(await next())).toEqual(idsOf(there));
    const meanwhile = [...(await append(1)), ...(await append(1)), ...(await append(1))];
    expect(idsOf(await next())).toEqual(idsOf(meanwhile.slice(0, 2)));
    expect(idsOf(await next())).toEqual(idsOf(meanwhile.slice(2)));
    stop.abort();
    expect((await pages.next()).done).toBe(true);
  });

  test('an abort ends a follower that waits, and one that had not begun', async () => {
    const after = await end();
    const stop = new AbortController();
    const waiting = store().wholeLog().follow({ after }, stop.signal)[Symbol.asyncIterator]().next();
    stop.abort();
    expect((await waiting).done).toBe(true);
    await append(1);
    const late = store().wholeLog().follow({ after }, AbortSignal.abort())[Symbol.asyncIterator]();
    expect((await late.next()).done).toBe(true);
  });
}
