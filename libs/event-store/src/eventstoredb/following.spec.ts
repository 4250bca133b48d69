/** Followers get every event once, in the log's order, whatever becomes of the bell and of the server. */
import type { RecordedEvent } from '@caseledger/kernel';
import { appendBatch } from '@caseledger/commanding/append';
import { startStandIn, type StandIn } from '../../../../test/eventstoredb/stand-in';
import { eventsOf, idsOf, newId, UTRECHT } from '../contract/sample-events';
import { followed, wholeLogAfter } from '../contract/whole-log';
import { type EventStore, EventStoreUnavailable } from '../event-store';
import { openEventStoreDb } from './event-store';

let server: StandIn;
let store: EventStore;
beforeEach(async () => {
  server = await startStandIn();
  store = await openEventStoreDb({ url: server.url, deadline: 500 });
  // Something to follow after, so that the bell hangs.
  await append();
});
afterEach(async () => {
  await store.close();
  await server.stop();
});
jest.setTimeout(20_000);

const append = async (batch = eventsOf(2)) => {
  const streams = store.forTenant(UTRECHT);
  await appendBatch(streams, streams.name('case', newId()), 'none', batch);
  return batch;
};

/** What a follower is to get next, once it waits: what was asked for after its own reading has been answered. */
const waiting = async (pages: AsyncIterator<readonly RecordedEvent[]>) => {
  const page = pages.next();
  for (let reading = 0; reading < 3; reading += 1) await store.wholeLog().last();
  return { page };
};

test.each([
  ['is thrown off', () => server.faults.throwSubscriptionsOff()],
  ['ends', () => server.faults.endSubscriptions()],
  ['falls silent, as does each one after it', () => server.faults.silenceSubscriptions()],
  ['falls silent', () => server.faults.silenceOpenSubscriptions()],
  [
    'ends and is refused for a while',
    () => {
      server.faults.refuse('subscribe', 'unavailable', 3);
      server.faults.endSubscriptions();
    },
  ],
  [
    'ends and is never confirmed again',
    () => {
      server.faults.stall('subscribe', 100);
      server.faults.endSubscriptions();
    },
  ],
])('when the subscription %s', async (_, plant) => {
  const stop = new AbortController();
  const after = (await store.wholeLog().last())?.position;
  const pages = store.wholeLog().follow({ after }, stop.signal)[Symbol.asyncIterator]();
  for (const [round, disturb] of [() => undefined, plant, () => undefined].entries()) {
    const next = await waiting(pages);
    disturb();
    const batch = await append();
    expect({ round, page: idsOf((await next.page).value as readonly RecordedEvent[]) }).toEqual({
      round,
      page: idsOf(batch),
    });
  }
  stop.abort();
});

test('a follower is woken by what is written: it need not look for it', async () => {
  const after = (await store.wholeLog().last())?.position;
  const pages = store.wholeLog().follow({ after }, new AbortController().signal)[Symbol.asyncIterator]();
  const begun = performance.now();
  for (let round = 0; round < 5; round += 1) {
    const next = await waiting(pages);
    await append();
    expect((await next.page).value).toHaveLength(2);
  }
  // Those who look for themselves wait for at least 2.5 s, each time.
  expect(performance.now() - begun).toBeLessThan(2_500);
});

test('a bell that has fallen silent though its connection stands is hung up anew, and wakes again', async () => {
  const after = (await store.wholeLog().last())?.position;
  const pages = store.wholeLog().follow({ after }, new AbortController().signal)[Symbol.asyncIterator]();
  const woken = async () => {
    const next = await waiting(pages);
    await append();
    expect((await next.page).value).toHaveLength(2);
  };
  await woken();
  server.faults.silenceOpenSubscriptions();
  await woken();
  const begun = performance.now();
  for (let round = 0; round < 5; round += 1) await woken();
  // Those who look for themselves wait for at least 2.5 s, each time.
  expect(performance.now() - begun).toBeLessThan(2_500);
});

test('when the subscription is disturbed and the server goes away while many are written', async () => {
  const isEnough = (events: readonly RecordedEvent[]) => events.length >= 2 + 2 * 60;
  const followers = [followed(store, {}, isEnough), followed(store, { limit: 3 }, isEnough)];
  for (let batch = 0; batch < 60; batch += 1) {
    if (batch % 20 === 5) server.faults.throwSubscriptionsOff();
    if (batch % 20 === 10) await server.restart({ gracefully: batch === 30, notReadyMilliseconds: 100 });
    if (batch % 20 === 15) server.faults.endSubscriptions();
    await append();
  }
  const log = await wholeLogAfter(store, undefined);
  expect(log).toHaveLength(2 + 2 * 60);
  for (const follower of followers) expect(await follower).toEqual(log);
});

test('a follower of a server that stays away gives up after a while, and at once when the store is closed', async () => {
  const impatient = await openEventStoreDb({ url: server.url, deadline: 500, patience: 100 });
  const after = (await store.wholeLog().last())?.position;
  const next = (of: EventStore) =>
    of.wholeLog().follow({ after }, new AbortController().signal)[Symbol.asyncIterator]().next();
  const patiently = next(store);
  const impatiently = next(impatient);
  await server.stop();
  await expect(impatiently).rejects.toThrow(EventStoreUnavailable);
  const closing = store.close();
  await expect(patiently).rejects.toThrow(EventStoreUnavailable);
  await closing;
  await impatient.close();
});
