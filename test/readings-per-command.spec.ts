/** How often a command has EventStoreDB asked: once for each stream that it decides on, and once for all who follow the log. */
import { type Agency, open, openAgency, register } from './support/agency';
import { eventually } from './support/eventually';
import { type StandIn, startStandIn } from './eventstoredb/stand-in';

jest.setTimeout(60_000);

let standIn: StandIn;
let agency: Agency;
beforeAll(async () => {
  standIn = await startStandIn();
  agency = await openAgency({
    EVENT_STORE_URL: standIn.url,
    KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
});
afterAll(async () => {
  await agency.server.remove();
  await standIn.stop();
});

test('opening a case, which all views and processes follow, takes few readings', async () => {
  const client = agency.as('CASEWORKER');
  const clientId = await register(client);
  // The first command of a kind finds nothing at hand.
  await open(client, { clientId });
  const quiet = async (): Promise<void> => {
    let last = '';
    await eventually(() => {
      const now = JSON.stringify(standIn.counts);
      const before = last;
      last = now;
      expect(now).toBe(before);
    });
  };
  await quiet();
  const { logReadings, streamReadings } = { ...standIn.counts };
  for (let opened = 0; opened < 10; opened += 1)
    expect(await open(client, { clientId })).toMatchObject({ pending: false });
  await quiet();
  // The client, the organisation, its configuration, and that there is none: looked at by each command anew.
  expect((standIn.counts.streamReadings - streamReadings) / 10).toBeLessThanOrEqual(4);
  // One each, and now and then a look that nothing has rung for.
  expect((standIn.counts.logReadings - logReadings) / 10).toBeLessThanOrEqual(1.5);
});
