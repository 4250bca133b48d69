/** What an append promises: whole or not at all, at the expected revision, recognised when it comes again. */
import type { EventId } from '@caseledger/kernel';
import { type EventToAppend, MAX_BATCH_BYTES, MAX_EVENT_BYTES, UnacceptableBatch } from '../event-store';
import type { UnderTest } from './under-test';
import { anEvent, anEventOfBytes, eventsOf, GENT, idsOf, newId, UTRECHT } from './sample-events';

export function appendingContract({ store }: UnderTest): void {
  const streams = () => store().forTenant(UTRECHT);
  const newStream = () => streams().name('case', newId());

  test('a batch is numbered on from the expected revision', async () => {
    const stream = newStream();
    expect(await streams().append(stream, 'none', eventsOf(2))).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(await streams().append(stream, 1, eventsOf(1))).toMatchObject({ outcome: 'appended', revision: 2 });
    expect((await streams().read(stream)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  test('an append at another revision than the last is a conflict, which names the last and stores nothing', async () => {
    const stream = newStream();
    const conflict = async (expected: number | 'none') => streams().append(stream, expected, eventsOf(1));
    expect(await conflict(0)).toEqual({ outcome: 'conflict', actual: 'none' });
    await streams().append(stream, 'none', eventsOf(3));
    for (const expected of ['none', 0, 1, 3] as const) {
      expect(await conflict(expected)).toEqual({ outcome: 'conflict', actual: 2 });
    }
    expect(await streams().read(stream)).toHaveLength(3);
  });

  test('of 32 writers at one revision exactly one wins, and the others learn where the stream is', async () => {
    const stream = newStream();
    await streams().append(stream, 'none', eventsOf(1));
    const results = await Promise.all(Array.from({ length: 32 }, () => streams().append(stream, 0, eventsOf(2))));
    expect(results.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'conflict')).toEqual(
      Array.from({ length: 31 }, () => ({ outcome: 'conflict', actual: 2 })),
    );
    expect(await streams().read(stream)).toHaveLength(3);
  });

  test('a batch that comes again at the same revision is recognised, with the place it has', async () => {
    const stream = newStream();
    const batch = eventsOf(2);
    const first = await streams().append(stream, 'none', batch);
    await streams().append(stream, 1, eventsOf(1));
    expect(await streams().append(stream, 'none', batch)).toEqual({ ...first, outcome: 'alreadyAppended' });
    expect(await streams().read(stream)).toHaveLength(3);
  });

  test('the same batch sent twice at once is stored once', async () => {
    const stream = newStream();
    const batch = eventsOf(3);
    const results = await Promise.all([1, 2].map(() => streams().append(stream, 'none', batch)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['alreadyAppended', 'appended']);
    expect(idsOf(await streams().read(stream))).toEqual(idsOf(batch));
  });

  test('events of the same ids with other bytes are recognised, and the first bytes stay', async () => {
    const stream = newStream();
    const event = anEvent({ data: { note: 'first' } });
    await streams().append(stream, 'none', [event]);
    const other = { ...event, data: { note: 'second' } };
    expect(await streams().append(stream, 'none', [other])).toMatchObject({ outcome: 'alreadyAppended', revision: 0 });
    expect((await streams().read(stream))[0]?.data).toEqual({ note: 'first' });
  });

  test('a prefix of an earlier batch is recognised, with the place of its own last event', async () => {
    const stream = newStream();
    const [x, y] = eventsOf(2) as [EventToAppend, EventToAppend];
    await streams().append(stream, 'none', [x, y]);
    const result = await streams().append(stream, 'none', [x]);
    expect(result).toMatchObject({ outcome: 'alreadyAppended', revision: 0 });
    const [stored] = await streams().read(stream);
    expect(result).toMatchObject({ position: stored?.position });
  });

  test('more than the earlier batch, other ids, or another order are a conflict', async () => {
    const stream = newStream();
    const [x, y, z] = eventsOf(3) as [EventToAppend, EventToAppend, EventToAppend];
    await streams().append(stream, 'none', [x, y]);
    for (const batch of [[x, y, z], [x, z], [z], [y, x], [y]]) {
      expect(await streams().append(stream, 'none', batch)).toEqual({ outcome: 'conflict', actual: 1 });
    }
    expect(idsOf(await streams().read(stream))).toEqual(idsOf([x, y]));
  });

  test('an empty batch and one with an event id twice are refused', async () => {
    const event = anEvent();
    const stream = newStream();
    await expect(streams().append(stream, 'none', [])).rejects.toThrow(UnacceptableBatch);
    await expect(streams().append(stream, 'none', [event, anEvent(), event])).rejects.toThrow(UnacceptableBatch);
    expect(await streams().read(stream)).toEqual([]);
  });

  test('ids that are no UUIDs and events that JSON cannot carry are refused', async () => {
    const stream = newStream();
    const refused = [anEvent({ id: 'event-1' as EventId }), anEvent({ data: { count: 1n as unknown as number } })];
    for (const event of refused) {
      await expect(streams().append(stream, 'none', [event])).rejects.toThrow(UnacceptableBatch);
    }
    expect(await streams().read(stream)).toEqual([]);
  });

  test('an event of 256 KiB is stored, and one byte more is refused', async () => {
    const stream = newStream();
    await expect(streams().append(stream, 'none', [anEventOfBytes(MAX_EVENT_BYTES + 1, stream)])).rejects.toThrow(
      UnacceptableBatch,
    );
    const event = anEventOfBytes(MAX_EVENT_BYTES, stream);
    expect(await streams().append(stream, 'none', [event])).toMatchObject({ outcome: 'appended' });
    expect((await streams().read(stream))[0]?.data).toEqual(event.data);
  });

  test('sizes are counted in bytes of UTF-8', async () => {
    const stream = newStream();
    const event = anEvent({ data: { text: '名'.repeat(MAX_EVENT_BYTES / 3) } });
    await expect(streams().append(stream, 'none', [event])).rejects.toThrow(UnacceptableBatch);
  });

  test('a batch of 1 MiB is stored whole, and one byte more is refused whole', async () => {
    const stream = newStream();
    const ofBytes = (bytes: number) => anEventOfBytes(bytes, stream);
    const largest = Array.from({ length: 3 }, () => ofBytes(MAX_EVENT_BYTES));
    const rest = MAX_BATCH_BYTES - 3 * MAX_EVENT_BYTES;
    await expect(streams().append(stream, 'none', [...largest, ofBytes(rest - 1_000), ofBytes(1_001)])).rejects.toThrow(
      UnacceptableBatch,
    );
    expect(await streams().read(stream)).toEqual([]);
    const batch = [...largest, ofBytes(rest - 1_000), ofBytes(1_000)];
    expect(await streams().append(stream, 'none', batch)).toMatchObject({ outcome: 'appended', revision: 4 });
    expect(idsOf(await streams().read(stream))).toEqual(idsOf(batch));
  });

  test('a stream of another tenant is out of reach, and so is a name that is none', async () => {
    const theirs = store().forTenant(GENT).name('case', newId());
    await store().forTenant(GENT).append(theirs, 'none', eventsOf(1));
    for (const stream of [theirs, 'case-utrecht.1' as typeof theirs, '$all' as typeof theirs]) {
      await expect(streams().append(stream, 0, eventsOf(1))).rejects.toThrow(RangeError);
      await expect(streams().read(stream)).rejects.toThrow(RangeError);
      await expect(streams().findCommand(stream, newId())).rejects.toThrow(RangeError);
    }
  });

  test('an expected revision that is no revision is a fault of the caller', async () => {
    for (const expected of [-1, 0.5, Number.NaN]) {
      await expect(streams().append(newStream(), expected, eventsOf(1))).rejects.toThrow(RangeError);
    }
  });
}
