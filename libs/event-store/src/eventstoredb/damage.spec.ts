/** What others do on the same server: what is theirs is passed over, and what they did to our streams is noticed. */
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startStandIn, type StandIn } from '../../../../test/eventstoredb/stand-in';
import { anEvent, eventsOf, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { wholeLogAfter } from '../contract/whole-log';
import type { EventStore } from '../event-store';
import { claimsOf } from './claims';
import { openEventStoreDb } from './event-store';

jest.setTimeout(60_000);

let server: StandIn;
let store: EventStore;
let others: EventStoreDBClient;
beforeEach(async () => {
  server = await startStandIn();
  others = EventStoreDBClient.connectionString(server.url);
  store = await openEventStoreDb({ url: server.url });
});
afterEach(async () => {
  await store.close();
  await others.dispose();
  await server.stop();
});

const streams = () => store.forTenant(UTRECHT);
const aStream = async (events = eventsOf(5)) => {
  const stream = streams().name('case', newId());
  await streams().append(stream, 'none', events);
  return stream;
};
const foreign = (stream: string, count: number) =>
  others.appendToStream(
    stream,
    Array.from({ length: count }, (_, index) => jsonEvent({ type: 'Counted', data: { index } })),
  );

test('a log of which most is of others has our events, on pages of any size', async () => {
  const ours = [];
  expect(await store.wholeLog().last()).toBeUndefined();
  expect(await store.wholeLog().logId()).toBeUndefined();
  for (const count of [1, 300, 0, 700, 40]) {
    await foreign('counting', count);
    const batch = eventsOf(3);
    await aStream(batch);
    ours.push(...batch);
  }
  await foreign('counting', 600);
  const pages = [1, 2, 15, 1_000].map((limit) => wholeLogAfter(store, undefined, limit));
  for (const log of await Promise.all(pages)) expect(idsOf(log)).toEqual(idsOf(ours));
  expect((await store.wholeLog().last())?.id).toBe(ours.at(-1)?.id);
  expect(await store.wholeLog().logId()).toBe(ours[0]?.id);
});

test('what is no event of ours is passed over, whatever is in it, and has no position here', async () => {
  const first = await aStream(eventsOf(1));
  await others.appendToStream('case-utrecht.1', jsonEvent({ type: 'CaseOpened', data: {} }));
  await others.appendToStream('blobs', binaryEvent({ type: 'Blob', data: Buffer.from('{') }));
  await others.appendToStream('links', jsonEvent({ type: '$>', data: `0@${first}` as never }));
  await others.appendToStream('links', jsonEvent({ type: '$>', data: '0@gone' as never }));
  await others.setStreamMetadata('blobs', { maxCount: 3 });
  await others.tombstoneStream('blobs');
  const second = await aStream(eventsOf(1));
  const log = await wholeLogAfter(store, undefined);
  expect(log.map(({ stream }) => stream)).toEqual([first, second]);
  for await (const { event } of others.readAll()) {
    const { commit } = event!.position!;
    const found = await store.wholeLog().at(String(commit).padStart(20, '0') as never);
    expect(found?.stream).toBe([first, second].find((stream) => stream === event?.streamId));
  }
  const between = String(BigInt(log[0]!.position) + 1n).padStart(20, '0') as never;
  expect(await store.wholeLog().at(between)).toBeUndefined();
  await expect(store.wholeLog().read({ after: between })).rejects.toThrow(RangeError);
});

test.each([
  ['text', jsonEvent({ type: 'CaseOpened', data: 'text' as never, metadata: { commandId: newId() } })],
  ['bytes that are no JSON', binaryEvent({ type: 'CaseOpened', data: Buffer.from('{"a') })],
  ['no envelope', jsonEvent({ type: 'CaseOpened', data: {} })],
  ['half an envelope', jsonEvent({ type: 'CaseOpened', data: {}, metadata: { ...anEvent(), actor: null } as never })],
])('an event of another program in a stream of ours that has %s is never passed over', async (_, event) => {
  const stream = await aStream();
  await others.appendToStream(stream, event);
  const says = new RegExp(`damaged: revision 5 of ${stream}, at position \\d+, has no`);
  await expect(store.wholeLog().read()).rejects.toThrow(says);
  await expect(store.wholeLog().last()).rejects.toThrow(says);
  await expect(streams().read(stream)).rejects.toThrow(says);
});

describe('A stream of ours', () => {
  test.each([
    ['was deleted', 'was deleted', (stream: string) => others.deleteStream(stream)],
    ['was deleted for good', 'was deleted', (stream: string) => others.tombstoneStream(stream)],
    ['begins later', 'was truncated', (stream: string) => others.setStreamMetadata(stream, { truncateBefore: 3 })],
    [
      'keeps its last events only',
      'was truncated',
      (stream: string) => others.setStreamMetadata(stream, { maxCount: 2 }),
    ],
    ['has nothing left', 'was truncated', (stream: string) => others.setStreamMetadata(stream, { truncateBefore: 9 })],
  ])('that %s is never taken for an empty or a shorter one', async (_, what, damage) => {
    const stream = await aStream();
    await damage(stream);
    const says = `The event log is damaged: the stream ${stream} ${what}.`;
    await expect(streams().read(stream)).rejects.toThrow(says);
    await expect(streams().read(stream, { direction: 'backwards' })).rejects.toThrow(says);
    await expect(streams().findCommand(stream, newId())).rejects.toThrow(says);
  });

  test('that was deleted does not begin anew', async () => {
    const stream = await aStream();
    await others.deleteStream(stream);
    await expect(streams().append(stream, 'none', eventsOf(1))).rejects.toThrow('was deleted');
    const gone = await aStream();
    await others.tombstoneStream(gone);
    await expect(streams().append(gone, 4, eventsOf(1))).rejects.toThrow('was deleted');
  });
});

test('claims that were deleted are missed', async () => {
  const stream = await aStream();
  const event = anEvent();
  await streams().append(stream, 4, [event]);
  await others.deleteStream(claimsOf(stream, event.commandId));
  await expect(streams().findCommand(stream, event.commandId)).rejects.toThrow('was deleted');
});

test('a command is found wherever it stands in a batch, alone or among others', async () => {
  const [one, other] = [newId(), newId()];
  const stream = await aStream([one, one, other, one, other].map((commandId) => anEvent({ commandId })));
  expect(await streams().findCommand(stream, one)).toEqual([0, 1, 3]);
  expect(await streams().findCommand(stream, other)).toEqual([2, 4]);
  await streams().append(
    stream,
    4,
    [other, one].map((commandId) => anEvent({ commandId })),
  );
  expect(await streams().findCommand(stream, one)).toEqual([0, 1, 3, 6]);
  expect(await streams().findCommand(stream, other)).toEqual([2, 4, 5]);
});
