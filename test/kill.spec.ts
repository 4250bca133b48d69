/**
 * The promise: what was acknowledged outlasts the program, however it ends. The real server is killed under load from
 * sixteen writers, again and again; what was not answered is sent again under its commandId; then the log is read.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Agency, openAgency } from './support/agency';
import type { Client } from './support/client';
import { typed } from './support/command-line';
import { ON_SERVERS } from './support/engines';
import { eventually } from './support/eventually';
import { eventsIn } from './support/log';
import { operate } from './support/operator';
import { durableUnanswered, faultsIn, halfActs, logLeftIn, lost } from './kill-support/log-checks';
import { type Order, registration, registrationWithCase, writer } from './kill-support/orders';
import { chance } from './kill-support/random';
import { send, writeUntilGone } from './kill-support/sending';

const WRITERS = 16;
const PARTIES = 20;
/** A lease of who was killed passes within seconds, and not at once. */
const KILLS = Number(process.env['KILLS'] ?? (ON_SERVERS ? 6 : 8));
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 32);
/** The longest that the writers are left alone, in milliseconds. */
const LONGEST_LOAD = 1_000;
const CHECKED_EVERY = 5;
const DIE_BETWEEN_APPENDS = join(__dirname, 'kill-support/die-between-the-appends.cjs');

jest.setTimeout(300_000 + KILLS * 12_000);

let agency: Agency;
let client: Client;
afterEach(() => agency.server.remove());

/** Every party of all the writers, as orders, so that the log holds nothing that nobody sent. */
async function registered(): Promise<readonly Order[]> {
  const orders = Array.from({ length: PARTIES }, (_, n) => registration(`Party ${String(n)}`));
  for (const order of orders) expect(await send(client, order)).toBe(true);
  return orders;
}

/** The operator's own checks: no view has lost an event, and each document is what the log says. */
async function readModelsAreTheLog(): Promise<void> {
  // What shares its engines with others may find that the lease of who was killed has yet to pass.
  for (const check of ['doctor', 'replay']) {
    await eventually(async () => {
      expect(await operate(agency.server.folder, check)).toMatchObject({ status: 200, result: { ok: true } });
    });
  }
}

/** Whoever has files alone makes them whole before it takes a command; of several, whoever has the lease next does it. */
async function halfActsAreWhole(): Promise<void> {
  const areWhole = async (): Promise<void> => {
    expect(halfActs(await eventsIn(agency.server.folder))).toEqual([]);
  };
  await (ON_SERVERS ? eventually(areWhole) : areWhole());
}

test(`killed ${String(KILLS)} times under ${String(WRITERS)} writers (KILL_SEED=${String(SEED)}): nothing acknowledged is lost or doubled`, async () => {
  agency = await openAgency();
  client = agency.as('SUPERVISOR');
  const { server } = agency;
  const { below } = chance(SEED);
  const parties = await registered();
  const ids = parties.map(({ answer }) => (answer as { id: string }).id);
  const writers = Array.from({ length: WRITERS }, (_, n) => {
    const orders: Order[] = [];
    return { orders, ...writer(`writer${String(n)}`, ids, chance(SEED + n + 1)) };
  });
  const sent = (): readonly Order[] => [...parties, ...writers.flatMap(({ orders }) => orders)];
  const counts = { unanswered: 0, durableUnanswered: 0, starts: 0 };

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const writing = writers.map(({ orders, ...own }) => writeUntilGone(client, own, orders));
    await pause(1 + below(LONGEST_LOAD));
    await server.kill9();
    await Promise.all(writing);

    const left = await logLeftIn(server.folder);
    expect(lost(left, sent())).toEqual([]);
    counts.unanswered += sent().filter(({ answer }) => answer === undefined).length;
    counts.durableUnanswered += durableUnanswered(left, sent());
    const started = Date.now();
    await server.restart();
    counts.starts += Date.now() - started;
    await halfActsAreWhole();
    if (kill % CHECKED_EVERY === 0) await readModelsAreTheLog();
  }

  for (const order of sent()) if (order.answer === undefined) expect(await send(client, order)).toBe(true);
  await readModelsAreTheLog();
  expect(await server.stop()).toBe(0);
  const orders = sent();
  expect(faultsIn(await eventsIn(server.folder), orders)).toEqual([]);
  expect(await typed(server.folder, ['replay'])).toMatchObject({ code: 0 });

  const refused = orders.flatMap(({ answer }) => (answer?.kind === 'refused' ? [answer.code] : []));
  // The parties belong to all: a writer may lose a race, and is told so. Nothing else is refused.
  expect(refused.filter((code) => code !== 'CONFLICT')).toEqual([]);
  const acknowledged = orders.length - refused.length;
  // Without these the kills have hit nothing.
  expect(acknowledged).toBeGreaterThan(KILLS);
  expect(counts.unanswered).toBeGreaterThan(0);
  expect(orders.some(({ sent: times }) => times > 1)).toBe(true);
  process.stdout.write(
    `${String(KILLS)} kills: ${String(acknowledged)} commands acknowledged, ${String(refused.length)} refused; ` +
      `${String(counts.unanswered)} unanswered and sent again, of which ${String(counts.durableUnanswered)} were durable; ` +
      `${String(Math.round(counts.starts / KILLS))} ms a start.\n`,
  );
});

test('killed between the two appends of an act (R3), the next start makes it whole before it takes a command', async () => {
  agency = await openAgency({ NODE_OPTIONS: `--require=${DIE_BETWEEN_APPENDS}` });
  client = agency.as('SUPERVISOR');
  const { server } = agency;
  const orders = Array.from({ length: WRITERS }, (_, n) => registrationWithCase(`Client ${String(n)}`));
  expect(await Promise.all(orders.map((order) => send(client, order)))).toEqual(orders.map(() => false));
  await server.kill9();

  const half = halfActs(await logLeftIn(server.folder));
  expect(half.length).toBeGreaterThan(0);
  await server.restart({});
  await halfActsAreWhole();
  const whole = await eventsIn(server.folder);
  expect(whole.filter(({ type }) => type === 'CaseOpened')).toHaveLength(half.length);

  for (const order of orders) expect(await send(client, order)).toBe(true);
  await readModelsAreTheLog();
  await server.stop();
  expect(orders.filter(({ answer }) => answer?.kind === 'done')).toHaveLength(WRITERS);
  expect(faultsIn(await eventsIn(server.folder), orders)).toEqual([]);
});
