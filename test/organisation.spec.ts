/** The organisation over HTTP: its settings, its workers and teams, and the one who asks. */
import { randomUUID } from 'node:crypto';
import type { PartyId, Tenant } from '@caseledger/kernel';
import { DESTROYED } from '@caseledger/privacy';
import { mayWith, PERMISSION_NAMES, ROLES } from '@caseledger/security';
import { type Agency, DEMO, type Done, give, type Input, newWorker, noted, openAgency } from './support/agency';
import { type Client, refused, type Variables } from './support/client';
import { enginesOf } from './support/engines';
import { eventsIn } from './support/log';
import { withStores } from './support/stores';

jest.setTimeout(60_000);

const ELSEWHERE = 'elsewhere';
const WORKER = 'id subject name email active forgotten teams { id name }';
const TEAM = 'id revision name dissolved members { edges { node { id } } }';

let agency: Agency;
let administrator: Client;
let stranger: Client;
beforeAll(async () => {
  agency = await openAgency();
  administrator = agency.as('APPLICATION_ADMIN');
  stranger = agency.as('APPLICATION_ADMIN', { tenant: await agency.tenant(ELSEWHERE, 'Pacific/Auckland') });
});
afterAll(() => agency.server.remove());

const ruled = (rule: string, field: string) => refused('RULE_VIOLATION', { rule, field: `input.${field}` });
const members = (...ids: readonly string[]) => ({ edges: ids.map((id) => ({ node: { id } })) });

interface Worker {
  readonly id: string;
  readonly subject: string;
  readonly name: string | null;
  readonly teams: readonly { readonly id: string }[];
}
const onWorker = (name: string, input: Input, by = administrator) =>
  give<{ worker: Worker }>(by, name, input, `worker { ${WORKER} }`);
const onTeam = (name: string, input: Input, by = administrator) =>
  give<{ team: Variables }>(by, name, input, `team { ${TEAM} }`);
const newTeam = async (name = 'North'): Promise<string> => (await onTeam('createTeam', { name })).id;
const workerOf = async (id: string, by = administrator) =>
  (await by.ask<{ worker: Worker | null }>(`query ($id: UUID!) { worker(id: $id) { ${WORKER} } }`, { id })).worker;

describe('the settings of the organisation', () => {
  const SETTINGS =
    'name timeZone currency locale demonstration accessRetentionMonths breakGlassHours personRetentionMonths';
  const settings = async (by: Client) =>
    (await by.ask<{ organisation: Variables }>(`{ organisation { ${SETTINGS} } }`)).organisation;
  const change = (input: Input, by = administrator) =>
    give<{ organisation: Variables }>(by, 'changeTenantSettings', input, `organisation { ${SETTINGS} today }`);

  test('are those that ship, until they are changed, and changed for this tenant alone', async () => {
    const [shipped, elsewhere] = [await settings(administrator), await settings(stranger)];
    expect(shipped).toMatchObject({ accessRetentionMonths: 60, breakGlassHours: 8, personRetentionMonths: null });
    const changes = { name: 'Agency', accessRetentionMonths: 12, breakGlassHours: 2, personRetentionMonths: 24 };
    const { organisation, pending } = await change(changes);
    expect([organisation, pending]).toMatchObject([{ ...shipped, ...changes }, false]);
    expect(await settings(agency.as('ANALYST'))).toEqual({ ...shipped, ...changes });
    expect(await settings(stranger)).toEqual(elsewhere);
    expect((await change({ personRetentionMonths: 0 })).organisation).toMatchObject({ personRetentionMonths: null });
  });

  test('put the present day in the new time zone, at once', async () => {
    const dayIn = (timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam']) {
      expect((await change({ timeZone })).organisation).toMatchObject({ timeZone, today: dayIn(timeZone) });
    }
  });

  test('are refused out of bounds, and to everybody but the administrator', async () => {
    await expect(change({ breakGlassHours: 169 })).rejects.toMatchObject(
      ruled('SettingOutOfBounds', 'breakGlassHours'),
    );
    await expect(change({ timeZone: 'CEST' })).rejects.toMatchObject(ruled('TimeZoneUnknown', 'timeZone'));
    await expect(change({ name: 'Mine' }, agency.as('SUPERVISOR'))).rejects.toMatchObject(refused('FORBIDDEN'));
  });
});

describe('a worker', () => {
  const seenOf = async (workerId: string) =>
    (await eventsIn(agency.server.folder)).filter(
      ({ stream, type }) => stream.endsWith(workerId) && type === 'WorkerSeen',
    );

  test('is known from their first request on, noted once by the program itself, also after a restart', async () => {
    const subject = `new ${randomUUID()}`;
    const asking = () => Promise.all([1, 2, 3].map(() => newWorker(administrator, subject)));
    const [workerId] = await asking();
    await agency.server.restart();
    await asking();
    expect((await seenOf(workerId!)).map(({ data, actor }) => [data, actor.id])).toEqual([
      [{ worker: subject }, 'process:first-sight'],
    ]);
    expect(await workerOf(workerId!)).toMatchObject({ subject, name: null, email: null, active: true, teams: [] });
  });

  test('is somebody else in another tenant, and unknown there by this id', async () => {
    const subject = `both ${randomUUID()}`;
    const id = await newWorker(administrator, subject);
    const namesake = agency.as('CASEWORKER', { subject, tenant: ELSEWHERE });
    const { me } = await namesake.ask<{ me: { workerId: string } }>('{ me { workerId } }');
    expect(me.workerId).not.toBe(id);
    expect(await workerOf(id, stranger)).toBeNull();
    await expect(onWorker('nameWorker', { workerId: id, name: 'Mine' }, stranger)).rejects.toMatchObject(
      refused('NOT_FOUND', { field: 'input.workerId' }),
    );
  });

  test('is not noted for a token that is refused', async () => {
    const subject = `late ${randomUUID()}`;
    const late = agency.as('CASEWORKER', { subject, secondsAgo: 7_200 });
    expect((await late.send('{ me { workerId } }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    // Whoever came before this one would have been noted before them.
    await newWorker(administrator);
    const events = await eventsIn(agency.server.folder);
    expect(events.filter(({ data }) => data['worker'] === subject)).toEqual([]);
  });

  test('is named by an administrator, and the log keeps the name sealed', async () => {
    const workerId = await newWorker(administrator);
    const name = `Jo ${randomUUID()}`;
    const named = await onWorker('nameWorker', { workerId, name, email: 'jo@example.org' });
    expect(named.worker).toMatchObject({ id: workerId, name, email: 'jo@example.org' });
    expect(JSON.stringify(await eventsIn(agency.server.folder))).not.toContain(name);
    expect((await onWorker('nameWorker', { workerId, name: 'Jo' })).worker).toMatchObject({ name: 'Jo', email: null });
    expect((await workerOf(workerId, agency.as('CASEWORKER')))?.name).toBe('Jo');
  });

  test('who has left is in no team and in no list, unless the list is asked for them', async () => {
    const [workerId, teamId] = [await newWorker(administrator), await newTeam()];
    await onWorker('addWorkerToTeam', { workerId, teamId });
    const { worker, bookmark } = await onWorker('deactivateWorker', { workerId });
    expect(worker).toMatchObject({ active: false, teams: [] });
    const listed = async (includeInactive: boolean) => {
      const document =
        'query ($bookmark: Bookmark, $all: Boolean) { workers(first: 100, includeInactive: $all, bookmark: $bookmark) { edges { node { id } } } }';
      const { workers } = await administrator.ask<{ workers: ReturnType<typeof members> }>(document, {
        bookmark,
        all: includeInactive,
      });
      return workers.edges.map(({ node }) => node.id).includes(workerId);
    };
    expect([await listed(false), await listed(true)]).toEqual([false, true]);
    await expect(onWorker('addWorkerToTeam', { workerId, teamId })).rejects.toMatchObject(
      ruled('WorkerNotActive', 'workerId'),
    );
    expect((await onWorker('reactivateWorker', { workerId })).worker).toMatchObject({ active: true, teams: [] });
  });

  test('who is forgotten has no name any more, and is never named again', async () => {
    const workerId = await newWorker(administrator);
    await onWorker('nameWorker', { workerId, name: 'Jo Bakker' });
    await expect(onWorker('forgetWorker', { workerId })).rejects.toMatchObject(ruled('WorkerActive', 'workerId'));
    await onWorker('deactivateWorker', { workerId });
    expect((await onWorker('forgetWorker', { workerId })).worker).toMatchObject({ name: null, forgotten: true });
    await expect(onWorker('nameWorker', { workerId, name: 'Jo' })).rejects.toMatchObject(
      ruled('WorkerForgotten', 'workerId'),
    );
    expect(await workerOf(workerId)).toMatchObject({ name: null, email: null, forgotten: true, active: false });
  });

  test('who is forgotten is brought back by no backup of the keys', async () => {
    const { folder } = agency.server;
    const workerId = await newWorker(administrator);
    await onWorker('nameWorker', { workerId, name: 'Jo Bakker' });
    await onWorker('deactivateWorker', { workerId });
    await agency.server.stop();
    const restoreKeys = await (await enginesOf(folder)).backUpKeys();
    expect(await keyOf(workerId)).toMatchObject({ id: expect.any(String) });
    await agency.server.restart();
    await onWorker('forgetWorker', { workerId });
    await agency.server.stop();
    await restoreKeys();
    await agency.server.restart();
    await agency.server.stop();
    expect(await keyOf(workerId)).toBe(DESTROYED);
    await agency.server.restart();
    expect(await workerOf(workerId)).toMatchObject({ name: null, forgotten: true });
  });

  const keyOf = (workerId: string) =>
    withStores(agency.server.folder, ({ keys }) => keys.find(DEMO as Tenant, workerId as PartyId));
});

describe('a team', () => {
  test('shows who is in it, and each of them shows the team', async () => {
    const teamId = await newTeam('North');
    const [one, other] = [await newWorker(administrator, 'b in north'), await newWorker(administrator, 'a in north')];
    for (const workerId of [one, other]) await onWorker('addWorkerToTeam', { workerId, teamId });
    const { team } = await onTeam('renameTeam', { teamId, name: 'South' });
    expect(team).toMatchObject({ name: 'South', dissolved: false });
    expect(await teamOf(teamId)).toMatchObject({ members: members(other, one) });
    const { worker } = await onWorker('removeWorkerFromTeam', { workerId: one, teamId });
    expect(worker.teams).toEqual([]);
    expect((await workerOf(other))?.teams).toEqual([{ id: teamId, name: 'South' }]);
    expect(await teamOf(teamId)).toMatchObject({ members: members(other) });
  });

  test('that is dissolved takes nobody in, and keeps those who are in it', async () => {
    const [teamId, workerId] = [await newTeam(), await newWorker(administrator)];
    await onWorker('addWorkerToTeam', { workerId, teamId });
    expect((await onTeam('dissolveTeam', { teamId })).team).toMatchObject({ dissolved: true });
    expect(await teamOf(teamId)).toMatchObject({ members: members(workerId) });
    const another = await newWorker(administrator);
    await expect(onWorker('addWorkerToTeam', { workerId: another, teamId })).rejects.toMatchObject(
      ruled('TeamDissolved', 'teamId'),
    );
    expect((await onWorker('removeWorkerFromTeam', { workerId, teamId })).worker.teams).toEqual([]);
  });

  test('is of one tenant: another one sees it in no list and can add nobody to it', async () => {
    const teamId = await newTeam();
    expect(await teamOf(teamId, stranger)).toBeNull();
    expect((await teams(stranger)).edges).toEqual([]);
    const theirs = (await stranger.ask<{ me: { workerId: string } }>('{ me { workerId } }')).me.workerId;
    await noted(stranger, theirs);
    await expect(onWorker('addWorkerToTeam', { workerId: theirs, teamId }, stranger)).rejects.toMatchObject(
      ruled('TeamUnknown', 'teamId'),
    );
  });

  test('is listed by name, a page at a time, the dissolved ones when they are asked for', async () => {
    const prefix = `!${randomUUID()}`;
    const ids = [];
    for (const letter of ['c', 'a', 'b']) ids.push(await newTeam(`${prefix} ${letter}`));
    const { bookmark } = await onTeam('dissolveTeam', { teamId: ids[2] });
    const first = await teams(administrator, { first: 1, bookmark });
    expect([first.edges[0]?.node.id, first.pageInfo.hasNextPage]).toEqual([ids[1], true]);
    const next = await teams(administrator, { first: 1, after: first.pageInfo.endCursor });
    expect(next.edges[0]?.node.id).toBe(ids[0]);
    const all = await teams(administrator, { first: 3, includeDissolved: true });
    expect(all.edges.map(({ node }) => node.id)).toEqual([ids[1], ids[2], ids[0]]);
  });

  interface Teams {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const teams = async (by: Client, variables: Variables = {}): Promise<Teams> => {
    const document = `query ($first: Int, $after: String, $includeDissolved: Boolean, $bookmark: Bookmark) {
      teams(first: $first, after: $after, includeDissolved: $includeDissolved, bookmark: $bookmark) {
        edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    return (await by.ask<{ teams: Teams }>(document, variables)).teams;
  };
  const teamOf = async (id: string, by = administrator) =>
    (await by.ask<{ team: Variables | null }>(`query ($id: UUID!) { team(id: $id) { ${TEAM} } }`, { id })).team;
});

describe('the one who asks', () => {
  const ME = '{ me { subject tenant roles workerId name teams { id } } }';

  test.each(ROLES)('is told who they are and what a %s may', async (role) => {
    const by = agency.as(role, { subject: `the ${role}` });
    const { me } = await by.ask<{ me: Variables }>(ME);
    expect(me).toMatchObject({ subject: `the ${role}`, tenant: 'demo', roles: [role], teams: [] });
    const { myPermissions } = await by.ask<{ myPermissions: { permission: string; because: string }[] }>(
      '{ myPermissions { permission because } }',
    );
    expect(myPermissions.map(({ permission }) => permission)).toEqual(PERMISSION_NAMES.filter(mayWith([role])));
    expect(myPermissions.filter(({ because }) => because === '')).toEqual([]);
  });

  test('is told their name and their teams', async () => {
    const [subject, teamId] = [`me ${randomUUID()}`, await newTeam()];
    const workerId = await newWorker(administrator, subject);
    await onWorker('addWorkerToTeam', { workerId, teamId });
    const { bookmark }: Done = await onWorker('nameWorker', { workerId, name: 'Jo Bakker' });
    const asked = await agency
      .as('ANALYST', { subject })
      .ask<{ me: Variables }>('query ($b: Bookmark) { me(bookmark: $b) { workerId name teams { id } } }', {
        b: bookmark,
      });
    expect(asked.me).toEqual({ workerId, name: 'Jo Bakker', teams: [{ id: teamId }] });
  });
});

test.each(['CASEWORKER', 'SUPERVISOR', 'AUDITOR', 'ANALYST'] as const)(
  'a %s changes nobody’s name, team or standing, their own neither',
  async (role) => {
    const by = agency.as(role, { subject: `eager ${role}` });
    const [teamId, workerId] = [await newTeam(), await newWorker(administrator, `eager ${role}`)];
    const attempts: readonly (readonly [string, Input])[] = [
      ['createTeam', { name: 'Mine' }],
      ['renameTeam', { teamId, name: 'Mine' }],
      ['dissolveTeam', { teamId }],
      ['nameWorker', { workerId, name: 'Me' }],
      ['addWorkerToTeam', { workerId, teamId }],
      ['removeWorkerFromTeam', { workerId, teamId }],
      ['deactivateWorker', { workerId }],
      ['reactivateWorker', { workerId }],
      ['forgetWorker', { workerId }],
    ];
    for (const [name, input] of attempts) {
      await expect(give(by, name, input)).rejects.toMatchObject(refused('FORBIDDEN'));
    }
    expect(await workerOf(workerId)).toMatchObject({ name: null, active: true, teams: [] });
  },
);
