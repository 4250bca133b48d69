/**
 * Documents drawn at random from the schema, sent by workers of every role in two tenants, with values that are right and
 * values that have broken programs. Whatever is sent, the program goes on, no answer tells of its making or of another
 * tenant, and the log and the views agree afterwards. FUZZ_RUNS and FUZZ_SEED say how much, and which.
 */
import { randomUUID } from 'node:crypto';
import { ERROR_CODES, ROLES, type Role } from '@caseledger/security';
import fc from 'fast-check';
import { execute, OperationTypeNode, parse } from 'graphql';
import { type Message, type Talk, talk } from './hardening-support/raw-socket';
import { type Agency, DEMO, give, open, openAgency, register } from './support/agency';
import { type Client, clientAt, type GraphqlError } from './support/client';
import { EXAMPLES } from './support/mutations';
import { operate } from './support/operator';
import { type Known, type RandomDocument, randomDocument } from './support/random-documents';
import { MUTATIONS, QUERIES, schema } from './support/schema';
import { tokenIn } from './support/tokens';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const OTHER = 'elsewhere';
const TENANTS = [DEMO, OTHER] as const;
type TenantName = (typeof TENANTS)[number];
/** Stands in the names of each tenant, and is sent by nobody afterwards. */
const MARKS: Readonly<Record<TenantName, string>> = { demo: 'Qzwdemomark', elsewhere: 'Qzwelsewheremark' };
/** What no answer may hold: stacks, files, statements, suggestions, and what the program is made of. */
const INNARDS =
  /\bat .+:\d+:\d+|node_modules|[\w/]\.[cm]?[jt]s\b|[Dd]id you mean|x-powered-by|mercurius|MER_ERR|FST_ERR|graphql-js|sqlite|libsql|\bSELECT \w|\bINSERT INTO\b|no such (?:table|column)|is not a function|Cannot read propert|undefined/i;
/** Words that some texts must be. */
const WORDS = ['GENERAL', 'YOUTH', 'LIVING_SITUATION', 'ALONE'];
const WHOEVER: readonly (Role | 'nobody')[] = [...ROLES, 'nobody'];
/** Nothing that a client sends may be answered with these. */
const OURS = ['INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED'];

jest.setTimeout(60_000 + RUNS * 100);

let agency: Agency;
let known: Readonly<Record<TenantName, Known>>;
/** The ids of what each tenant has. */
const ids: Record<TenantName, readonly string[]> = { demo: [], elsewhere: [] };
const clients = new Map<string, Client>();
const talks = new Map<string, Promise<Talk>>();
/** What was told over connections that have ended. */
const told: (readonly [TenantName, readonly Message[]])[] = [];
const seen = { executed: 0, refused: 0, done: new Set<string>(), asked: new Set<string>(), subscribed: 0 };

beforeAll(async () => {
  agency = await openAgency({
    ...{ RATE_LIMIT_ACTOR: '0', RATE_LIMIT_TENANT: '0', RATE_LIMIT_UNAUTHENTICATED: '0' },
    ...{ MAX_SUBSCRIPTIONS_PER_SOCKET: '10000', MAX_SOCKETS_PER_ACTOR: '10000' },
  });
  await agency.tenant(OTHER);
  const bookmarks = { demo: await seeded(DEMO), elsewhere: await seeded(OTHER) };
  // Everybody knows the ids of everything, and inputs that are right for the one tenant and name nothing of the other.
  const inputs = await rightInputs();
  const scalars = { UUID: [...ids.demo, ...ids.elsewhere], String: WORDS };
  known = {
    demo: { inputs, scalars: { ...scalars, Bookmark: [bookmarks.demo] } },
    elsewhere: { inputs, scalars: { ...scalars, Bookmark: [bookmarks.elsewhere] } },
  };
});
afterAll(() => agency.server.remove());

const memberOf = (roles: readonly Role[], tenant: TenantName) =>
  tokenIn(agency.server.folder, { roles, subject: `a worker of ${tenant}`, tenant });

/** Fills a tenant with cases of its own; answers a bookmark of it. */
async function seeded(tenant: TenantName): Promise<string> {
  const administrator = agency.as('APPLICATION_ADMIN', { tenant });
  const mark = MARKS[tenant];
  const details = { givenNames: mark, familyName: mark, address: { street: mark } };
  const found: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const clientId = await register(administrator, details);
    await give(administrator, 'recordResource', { partyId: clientId, kind: 'SKILL', description: mark });
    const opened = await open(administrator, { clientId });
    await give(administrator, 'assignCaseworker', { caseId: opened.id, caseworker: mark });
    found.push(clientId, opened.id);
  }
  const { bookmark } = await give(administrator, 'defineCaseType', { code: `T${mark.toUpperCase()}`, label: mark });
  ids[tenant] = found;
  return bookmark;
}

/** For each mutation an input that is right in the tenant `demo` as it stands; what it names is of that tenant. */
async function rightInputs(): Promise<Known['inputs']> {
  const administrator = agency.as('APPLICATION_ADMIN');
  const inputs: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const mutation of MUTATIONS) {
    const input = await EXAMPLES[mutation]?.input(administrator);
    if (input === undefined) continue;
    inputs[mutation] = input;
    ids.demo = [...ids.demo, ...Object.values(input).filter(isId)];
  }
  return inputs;
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

interface Sent extends RandomDocument {
  readonly tenant: TenantName;
  readonly who: Role | 'nobody';
}

/** What no answer to a tenant may hold, whatever it was. */
function saysNothingItShouldNot(
  answer: string,
  { tenant, text, variables }: Pick<Sent, 'tenant' | 'text' | 'variables'>,
): void {
  const other = tenant === DEMO ? OTHER : DEMO;
  expect(answer).not.toContain(MARKS[other]);
  const sent = text + JSON.stringify(variables);
  for (const id of ids[other]) if (answer.includes(id)) expect(sent).toContain(id);
}

function errorsAreOurs(errors: readonly GraphqlError[]): void {
  for (const { message, extensions } of errors) {
    expect(Object.keys(ERROR_CODES)).toContain(extensions.code);
    expect(OURS).not.toContain(extensions.code);
    expect(message).toMatch(/\S/);
    expect(message).not.toMatch(INNARDS);
    expect(message.length).toBeLessThan(2_000);
  }
}

/** The data are what the document asks for, of the types of the schema: executed over themselves they are the same. */
async function hasTheShapeAsked(data: object, { text, variables }: Sent): Promise<void> {
  const again = await execute({
    schema,
    document: parse(text),
    rootValue: data,
    variableValues: variables,
    fieldResolver: (source: Readonly<Record<string, unknown>>, _, __, { path }) => source[path.key],
  });
  expect(again.errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(again.data))).toEqual(data);
}

async function sendByHttp(sent: Sent): Promise<void> {
  const { tenant, who, text, variables } = sent;
  const roles = who === 'nobody' ? [] : [who];
  const name = `${tenant} ${who}`;
  const client = clients.get(name) ?? clientAt(() => agency.server.address(), memberOf(roles, tenant));
  clients.set(name, client);
  const { status, data, errors } = await client.send(text, variables);
  saysNothingItShouldNot(JSON.stringify([data, errors]), sent);
  errorsAreOurs(errors);
  if (data === null) expect(errors).not.toEqual([]);
  expect([200, 400, 413]).toContain(status);
  if (status !== 200) {
    seen.refused += 1;
    return;
  }
  seen.executed += 1;
  for (const name of QUERIES) if (new RegExp(`^query[^{]* \\{ ${name}\\b`).test(text)) seen.asked.add(name);
  if (data === null) return;
  await hasTheShapeAsked(data, sent);
  for (const name of MUTATIONS) if (Object.hasOwn(data, name)) seen.done.add(name);
}

/** Subscribes, and ends it: what is told in the meantime is looked at in the end. */
async function sendBySocket(sent: Sent): Promise<void> {
  const { tenant, who, text, variables } = sent;
  const name = `${tenant} ${who}`;
  const talking =
    talks.get(name) ??
    memberOf(who === 'nobody' ? [] : [who], tenant).then((token) => talk(agency.server.address(), token));
  talks.set(name, talking);
  const { say, taken, closed, heard } = await talking;
  const id = randomUUID();
  say({ id, type: 'subscribe', payload: { query: text, variables } });
  const over = await Promise.race([taken().then(() => undefined), closed]);
  seen.subscribed += 1;
  if (over === undefined) {
    say({ id, type: 'complete' });
    return;
  }
  // Too long, or no message of the protocol: a prototype, say.
  expect([1009, 4400]).toContain(over[0]);
  talks.delete(name);
  told.push([tenant, heard]);
}

test(`${String(RUNS)} documents (FUZZ_SEED=${String(SEED)}) are answered as they should be`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.constantFrom(...TENANTS), fc.constantFrom(...WHOEVER), async (draw, tenant, who) => {
      const sent = { ...randomDocument(schema, known[tenant], draw), tenant, who };
      try {
        await (sent.operation === OperationTypeNode.SUBSCRIPTION ? sendBySocket(sent) : sendByHttp(sent));
      } catch (error) {
        throw new Error(`${who} of ${tenant}: ${sent.text}\n${JSON.stringify(sent.variables).slice(0, 2_000)}`, {
          cause: error,
        });
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env['FUZZ_SHRINK'] === undefined },
  );
});

test('what subscribers are told is no more', async () => {
  for (const [name, talking] of talks) {
    const { heard, socket } = await talking;
    expect(socket.readyState).toBe(socket.OPEN);
    socket.terminate();
    told.push([name.startsWith(OTHER) ? OTHER : DEMO, heard]);
  }
  for (const [tenant, heard] of told) {
    for (const { type, payload } of heard) {
      saysNothingItShouldNot(JSON.stringify(payload ?? null), { tenant, text: '', variables: {} });
      if (type === 'error') errorsAreOurs(payload as readonly GraphqlError[]);
    }
  }
});

test('the documents have got somewhere', () => {
  process.stdout.write(
    `${String(seen.executed)} executed, ${String(seen.refused)} refused, ${String(seen.subscribed)} subscribed; ` +
      `done: ${[...seen.done].sort().join(' ')}\n`,
  );
  // Without these the fuzzer has tried nothing.
  expect(seen.executed).toBeGreaterThan(RUNS / 4);
  expect(seen.refused).toBeGreaterThan(RUNS / 20);
  expect(seen.subscribed).toBeGreaterThan(RUNS / 20);
  // Chance may pass one over whose arguments are seldom all right.
  expect(QUERIES.filter((name) => !seen.asked.has(name)).length).toBeLessThan(QUERIES.length / 10);
  expect(seen.done.size).toBeGreaterThan(5);
});

interface Doctor {
  readonly completeness: readonly { readonly view: string; readonly complete: boolean }[];
  readonly parked: readonly unknown[];
  readonly states: readonly { readonly view: string; readonly state: string }[];
}

test('and the program is as it was: alive, without a fault, its views what the log says', async () => {
  expect((await fetch(`${agency.server.address()}/health/live`)).status).toBe(200);
  // Not that all is well: clients are erased here whose cases are open, which is for people to notice.
  const { result } = await operate(agency.server.folder, 'doctor');
  const { completeness, parked, states } = result as unknown as Doctor;
  expect(completeness.filter(({ complete }) => !complete)).toEqual([]);
  expect(parked).toEqual([]);
  expect(states.filter(({ state }) => state !== 'running')).toEqual([]);
  expect((await operate(agency.server.folder, 'replay')).result).toEqual(expect.objectContaining({ ok: true }));
  expect(agency.server.stderr()).toBe('');
});
