/** What reading promises: the bytes that were stored, in one order, whichever way they are read. */
import { canonicalJson, leafHash, type Position, storedPart } from '@caseledger/kernel';
import type { UnderTest } from './under-test';
import { anEvent, AWKWARD_DATA, eventsOf, FIXED_EVENT, FIXED_LEAF, GENT, idsOf, newId, UTRECHT } from './sample-events';
import { wholeLogAfter } from './whole-log';

export function readingContract({ store }: UnderTest): void {
  const streams = () => store().forTenant(UTRECHT);
  const newStream = () => streams().name('case', newId());

  test('a stream without events is empty', async () => {
    const stream = newStream();
    expect(await streams().read(stream)).toEqual([]);
    expect(await streams().read(stream, { direction: 'backwards' })).toEqual([]);
    expect(await streams().findCommand(stream, newId())).toEqual([]);
  });

  test('a stream is read forwards and backwards, from its ends and from any revision, that one included', async () => {
    const stream = newStream();
    await streams().append(stream, 'none', eventsOf(5));
    const read = async (how: Parameters<ReturnType<typeof streams>['read']>[1]) =>
      (await streams().read(stream, how)).map(({ revision }) => revision);
    expect(await read({})).toEqual([0, 1, 2, 3, 4]);
    expect(await read({ from: 2 })).toEqual([2, 3, 4]);
    expect(await read({ from: 1, limit: 2 })).toEqual([1, 2]);
    expect(await read({ from: 5 })).toEqual([]);
    expect(await read({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    expect(await read({ direction: 'backwards', limit: 1 })).toEqual([4]);
    expect(await read({ direction: 'backwards', from: 2 })).toEqual([2, 1, 0]);
    expect(await read({ direction: 'backwards', from: 3, limit: 2 })).toEqual([3, 2]);
    expect(await read({ direction: 'backwards', from: 99 })).toEqual([4, 3, 2, 1, 0]);
  });

  test('a page has 1 to 5,000 events, and a revision is a whole number from 0', async () => {
    for (const limit of [0, -1, 1.5, 5_001]) {
      await expect(streams().read(newStream(), { limit })).rejects.toThrow(RangeError);
      await expect(store().wholeLog().read({ limit })).rejects.toThrow(RangeError);
    }
    await expect(streams().read(newStream(), { from: -1 })).rejects.toThrow(RangeError);
  });

  test('an event comes back as it was stored, whatever JSON can hold', async () => {
    const stream = newStream();
    const event = anEvent({ data: AWKWARD_DATA, actor: { id: 'Zoë|名前', roles: [], tenant: UTRECHT } });
    await streams().append(stream, 'none', [event]);
    const [stored] = await streams().read(stream);
    expect(canonicalJson(storedPart(stored!))).toBe(canonicalJson({ ...event, stream, revision: 0 }));
  });

  test('the leaf hash of a stored event is that of the fixed vector', async () => {
    const { stream, revision: _, ...event } = FIXED_EVENT;
    await streams().append(stream, 'none', [event]);
    const [stored] = await streams().read(stream);
    expect(leafHash(storedPart(stored!)).toString('hex')).toBe(FIXED_LEAF);
  });

  test('an event has one position, whichever way it is read', async () => {
    const stream = newStream();
    const before = (await store().wholeLog().last())?.position;
    const result = await streams().append(stream, 'none', eventsOf(3));
    const forwards = await streams().read(stream);
    const backwards = await streams().read(stream, { direction: 'backwards' });
    const log = await wholeLogAfter(store(), before);
    expect([...backwards].reverse()).toEqual(forwards);
    expect(log.filter((event) => event.stream === stream)).toEqual(forwards);
    for (const event of forwards) expect(await store().wholeLog().at(event.position)).toEqual(event);
    expect(result).toMatchObject({ position: forwards[2]?.position });
    expect(await store().wholeLog().last()).toEqual(forwards[2]);
  });

  test('positions are of one width and their byte order is the order of the log', async () => {
    const before = (await store().wholeLog().last())?.position;
    for (let batch = 0; batch < 12; batch += 1) await streams().append(newStream(), 'none', eventsOf(1));
    const positions = (await wholeLogAfter(store(), before)).map(({ position }) => position);
    expect(positions).toHaveLength(12);
    expect(new Set(positions).size).toBe(12);
    expect([...positions].sort()).toEqual(positions);
    expect(new Set(positions.map((position) => Buffer.byteLength(position))).size).toBe(1);
  });

  test('the log has the events of every tenant, in the order they were acknowledged in, on pages of any size', async () => {
    const before = (await store().wholeLog().last())?.position;
    const batches = [];
    for (const tenant of [UTRECHT, GENT, UTRECHT, GENT]) {
      const batch = eventsOf(2);
      const its = store().forTenant(tenant);
      await its.append(its.name('party', newId()), 'none', batch);
      batches.push(...batch);
    }
    for (const limit of [1, 3, 8, 5_000]) {
      expect(idsOf(await wholeLogAfter(store(), before, limit))).toEqual(idsOf(batches));
    }
  });

  test('one tenant sees nothing of a stream of the same id of another', async () => {
    const id = newId();
    const theirs = store().forTenant(GENT);
    await theirs.append(theirs.name('case', id), 'none', eventsOf(1));
    expect(await streams().read(streams().name('case', id))).toEqual([]);
    expect(await streams().append(streams().name('case', id), 'none', eventsOf(1))).toMatchObject({ revision: 0 });
  });

  test('the log goes by the id of its first event', async () => {
    await streams().append(newStream(), 'none', eventsOf(1));
    const [first] = await store().wholeLog().read({ limit: 1 });
    expect(await store().wholeLog().logId()).toBe(first?.id);
  });

  test('at a position that is none there is no event, and nothing can be read after it', async () => {
    const none = 'elsewhere' as Position;
    expect(await store().wholeLog().at(none)).toBeUndefined();
    await expect(store().wholeLog().read({ after: none })).rejects.toThrow(RangeError);
  });

  test('a command is found at every revision that it wrote to a stream, in that stream alone', async () => {
    const [stream, other] = [newStream(), newStream()];
    const commandId = newId();
    await streams().append(stream, 'none', eventsOf(2, commandId));
    await streams().append(stream, 1, eventsOf(1));
    await streams().append(stream, 2, eventsOf(2, commandId));
    await streams().append(other, 'none', eventsOf(1, commandId));
    expect(await streams().findCommand(stream, commandId)).toEqual([0, 1, 3, 4]);
    expect(await streams().findCommand(other, commandId)).toEqual([0]);
    expect(await streams().findCommand(stream, newId())).toEqual([]);
  });

  test('a command of a refused batch is not found', async () => {
    const stream = newStream();
    const commandId = newId();
    await streams().append(stream, 3, eventsOf(1, commandId));
    expect(await streams().findCommand(stream, commandId)).toEqual([]);
  });
}
