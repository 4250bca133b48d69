/** What came of plans, for analysts (R151-R153, R157): who sees which groups, and that an export is what the log says. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DomainEvent,
  domainEvent,
  parseStreamName,
  type PartyId,
  type RecordedEvent,
  type Tenant,
} from '@caseledger/kernel';
import type { PlanOutcome, PlanState } from '@caseledger/service-plans';
import { planStream } from '@caseledger/service-plans';
import { planCarriedOut } from '@caseledger/outcomes/contract/plan-carried-out';
import { catalogue } from '../apps/program/src/modules';
import { type Agency, give, open, openAgency, register } from './support/agency';
import type { Client } from './support/client';
import { typed } from './support/command-line';
import { eventsIn } from './support/log';
import { recordPlan } from './support/plans-in-log';
import { withStores } from './support/stores';
import { tokenIn } from './support/tokens';

jest.setTimeout(60_000);

interface Figures {
  readonly count: number;
  readonly attained: number;
  readonly unfinished: number;
  readonly unitsDelivered: string;
  readonly estimatedCost: readonly { readonly amount: number }[];
  readonly actualCost: readonly { readonly amount: number }[];
  readonly averageDelay: number | null;
  readonly averageAttainmentChange: number | null;
}
interface Report {
  readonly total: Figures | null;
  readonly groups: readonly {
    readonly by: readonly { readonly code: string | null }[];
    readonly suppressed: boolean;
    readonly figures: Figures | null;
  }[];
}
type Row = Readonly<Record<string, string>>;

const OUTCOMES: readonly (PlanOutcome | undefined)[] = ['ATTAINED', 'NOT_ATTAINED', undefined];
const NORTH = 'north';
let agency: Agency;
let folder: string;
let analyst: Client;
let supervisor: Client;
let young: string;
let erased: string;

beforeAll(async () => {
  agency = await openAgency();
  ({ folder } = agency.server);
  [analyst, supervisor] = [agency.as('ANALYST'), agency.as('SUPERVISOR')];
  const administrator = agency.as('APPLICATION_ADMIN');
  young = await register(administrator, { familyName: 'Jansen', birthDate: '2010-05-01' });
  erased = await register(administrator, { familyName: 'Bakker', birthDate: '1940-01-01' });
  await agency.tenant(NORTH);
  const elsewhere = await register(agency.as('CASEWORKER', { tenant: NORTH }));
  await agency.server.stop();
  await withStores(folder, async (stores) => {
    const record = (tenant: string, clientId: string, service: string, outcome?: PlanOutcome) =>
      recordPlan(
        stores,
        tenant as Tenant,
        clientId as PartyId,
        planCarriedOut({ clientId: clientId as PartyId, service, needDomains: ['LIVING', 'WORK'], outcome }),
      );
    for (const count of [9, 10, 11]) {
      for (let number = 0; number < count; number += 1) {
        await record('demo', number % 2 === 0 ? young : erased, `OF_${String(count)}`, OUTCOMES[number % 3]);
      }
    }
    await record(NORTH, elsewhere, 'ELSEWHERE', 'ATTAINED');
  });
  await agency.server.restart();
  await give(administrator, 'forgetPerson', { partyId: erased, ground: 'OBJECTION' });
});
afterAll(() => agency.server.remove());

async function report(by: Client, asked: string): Promise<Report> {
  const figures =
    'count attained unfinished unitsDelivered estimatedCost { amount } actualCost { amount } averageDelay averageAttainmentChange';
  const document = `{ outcomes(${asked}) { total { ${figures} } groups { by { code } suppressed figures { ${figures} } } } }`;
  return (await by.ask<{ outcomes: Report }>(document)).outcomes;
}
/** The codes and counts of groups; undefined where one is left out. */
const countsIn = ({ groups }: Report) =>
  groups.map(({ by, figures }) => [...by.map(({ code }) => code), figures?.count]);

/** Has the rows exported by the server that runs; answers how it ended and the path. */
let exports = 0;
async function exported(role: 'ANALYST' | 'SUPERVISOR', ...given: readonly string[]) {
  exports += 1;
  const output = join(folder, 'exports', `outcomes-${String(exports)}`);
  const token = await tokenIn(folder, { role });
  return { output, ended: await typed(folder, ['export', 'outcomes', '--token', token, '--output', output, ...given]) };
}

/** The rows of a file of comma-separated values in which nothing had to be quoted. */
async function csvIn(file: string): Promise<readonly Row[]> {
  const [header = '', ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell])));
}
const sumOf = (rows: readonly Row[], column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);

describe('groups', () => {
  test('of fewer than ten are left out for a supervisor, with one from which they could be worked out', async () => {
    const found = await report(supervisor, 'groupBy: [SERVICE]');
    expect(countsIn(found)).toEqual([
      ['OF_10', undefined],
      ['OF_11', 11],
      ['OF_9', undefined],
    ]);
    expect(found.groups.map(({ suppressed }) => suppressed)).toEqual([true, false, true]);
    expect(found.total?.count).toBe(30);
  });

  test.each([
    ['OF_9', undefined],
    ['OF_10', 10],
    ['OF_11', 11],
  ])('of the service %s alone are shown to a supervisor as %s', async (service, count) => {
    const found = await report(supervisor, `groupBy: [SERVICE], where: { services: ["${service}"] }`);
    expect(countsIn(found)).toEqual([[service, count]]);
    expect(found.total?.count).toBe(count);
  });

  test('are all shown to who may export rows', async () => {
    const found = await report(analyst, 'groupBy: [SERVICE, MODEL]');
    expect(countsIn(found)).toEqual([
      ['OF_10', 'STRENGTHS_BASED', 10],
      ['OF_11', 'STRENGTHS_BASED', 11],
      ['OF_9', 'STRENGTHS_BASED', 9],
    ]);
  });

  test('of domains count what answers several needs in each, and the total counts it once (R42)', async () => {
    const found = await report(supervisor, 'groupBy: [NEED_DOMAIN]');
    expect([countsIn(found), found.total?.count]).toEqual([
      [
        ['LIVING', 30],
        ['WORK', 30],
      ],
      30,
    ]);
  });

  test('of plans say what they came to and how far goals were attained', async () => {
    const { total } = await report(analyst, 'kind: PLAN, groupBy: []');
    expect(total).toMatchObject({ count: 30, attained: 11, averageDelay: 10, averageAttainmentChange: 20 });
  });

  test('of what ended in some days leave out what has not ended', async () => {
    const ended = await report(analyst, 'groupBy: [], where: { to: "2026-03-31" }');
    const later = await report(analyst, 'groupBy: [], where: { from: "2026-04-01" }');
    expect([ended.total?.count, ended.total?.unfinished, later.total?.count]).toEqual([21, 0, 0]);
  });

  test('of plans by the services of their items are refused', async () => {
    await expect(report(analyst, 'kind: PLAN, groupBy: [SERVICE]')).rejects.toThrow('ask for the kind ITEM');
  });

  test('are those of the tenant', async () => {
    const found = await report(agency.as('ANALYST', { tenant: NORTH }), 'groupBy: [SERVICE]');
    expect(countsIn(found)).toEqual([['ELSEWHERE', 1]]);
  });

  test('are shown to nobody who sees no reports', async () => {
    await expect(report(agency.as('CASEWORKER'), 'groupBy: []')).rejects.toThrow('FORBIDDEN');
  });
});

describe('an export', () => {
  test('is what the log says up to the position that it names, and what the groups say', async () => {
    const { output, ended } = await exported('ANALYST');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const rows = await csvIn(output);
    const items = rows.filter(({ kind }) => kind === 'ITEM');
    const beside = JSON.parse(await readFile(`${output}.json`, 'utf8')) as Record<string, unknown>;
    const states = await plansInLog(beside['position'] as string);
    const itemsInLog = states.flatMap((state) => (state.status === 'NOT_CREATED' ? [] : Object.values(state.items)));
    const { total } = await report(analyst, 'groupBy: []');
    const hundredths = itemsInLog.reduce((sum, { units }) => sum + units!.delivered - units!.reversed, 0);
    const cost = itemsInLog.reduce((sum, { units }) => sum + units!.cost, 0);
    const attained = itemsInLog.filter(({ outcome }) => outcome === 'ATTAINED').length;
    expect([itemsInLog.length, hundredths, cost, attained]).toEqual([30, 4_500, 225_000, 11]);
    expect([items.length, sumOf(items, 'unitsDelivered') * 100, sumOf(items, 'actualCost')]).toEqual([
      30, 4_500, 225_000,
    ]);
    expect(items.filter(({ outcome }) => outcome === 'ATTAINED')).toHaveLength(11);
    expect(total).toMatchObject({ count: 30, attained: 11, unitsDelivered: '45.00', actualCost: [{ amount: cost }] });
    expect(total?.estimatedCost).toEqual([{ amount: sumOf(items, 'estimatedCost') }]);
    expect(sumOf(rows, 'actualCost')).toBe(2 * cost);
    expect(beside).toMatchObject({ tenant: 'demo', rows: 60, format: 'csv' });
  });

  test('knows a client by a band of ages, and one who was erased by none', async () => {
    const rows = await csvIn((await exported('ANALYST', '--kind', 'plan')).output);
    const bands = rows.map(({ ageBand }) => ageBand);
    expect([
      bands.filter((band) => band === '12-17').length,
      bands.filter((band) => band === 'unknown').length,
    ]).toEqual([16, 14]);
  });

  test('R152: has the periods of a case, with its aftercare and whether help was needed again', async () => {
    const administrator = agency.as('APPLICATION_ADMIN');
    const today = await agency.today();
    const { id: caseId } = await open(administrator, { clientId: young, caseType: 'REHABILITATION', startDate: today });
    await give(administrator, 'assignModel', { caseId, model: 'BROKERAGE' });
    await give(administrator, 'closeCase', { caseId, aftercare: true });
    await give(administrator, 'reopenCase', { caseId });
    const rows = await csvIn((await exported('ANALYST', '--kind', 'period')).output);
    const common = { kind: 'PERIOD', caseType: 'REHABILITATION', model: 'BROKERAGE', plan: '', item: '', currency: '' };
    expect(rows).toMatchObject([
      { ...common, period: '1', actualStart: today, actualEnd: today, aftercare: 'YES', reopenedOn: today },
      { ...common, period: '2', actualStart: today, actualEnd: '', aftercare: '', reopenedOn: '' },
    ]);
    expect(new Set(rows.map((row) => row['case'])).size).toBe(1);
    const ended = await exported('ANALYST', '--kind', 'period', '--from', today, '--to', today);
    expect(await csvIn(ended.output)).toHaveLength(1);
  });

  test('has pseudonyms that join its rows, and none with those of another', async () => {
    const [one, other] = [await exported('ANALYST'), await exported('ANALYST')];
    const [rows, others] = [await csvIn(one.output), await csvIn(other.output)];
    const valuesIn = (of: readonly Row[], column: string, kind: string) =>
      new Set(of.filter((row) => row['kind'] === kind).map((row) => row[column]!));
    expect(valuesIn(rows, 'client', 'PLAN').size).toBe(2);
    expect(valuesIn(rows, 'plan', 'ITEM')).toEqual(valuesIn(rows, 'plan', 'PLAN'));
    for (const column of ['client', 'case', 'plan', 'item']) {
      const before = valuesIn(rows, column, 'ITEM');
      expect([...valuesIn(others, column, 'ITEM')].filter((value) => before.has(value))).toEqual([]);
    }
    const text = await readFile(one.output, 'utf8');
    for (const name of [young, erased, 'anna', 'Jansen']) expect(text).not.toContain(name);
  });

  test('as NDJSON has one row a line, is its owner’s alone, and replaces nothing', async () => {
    const { output, ended } = await exported('ANALYST', '--format', 'ndjson', '--kind', 'item', '--to', '2026-03-31');
    expect(ended.code).toBe(0);
    const lines = (await readFile(output, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Row)['actualEnd'])).toEqual(Array(21).fill('2026-03-31'));
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    const token = await tokenIn(folder, { role: 'ANALYST' });
    const again = await typed(folder, ['export', 'outcomes', '--token', token, '--output', output]);
    expect([again.code, again.stderr]).toEqual([1, `There is something at ${output} already.\n`]);
  });

  test.each([
    [['--format', 'xls'], 'format must be one of csv, ndjson.'],
    [['--kind', 'case'], 'kind must be item, plan or period.'],
    [['--from', '2026-02-30'], 'from must be a day, such as 2026-03-31.'],
  ])('of %j is refused', async (given, sentence) => {
    const { ended } = await exported('ANALYST', ...given);
    expect([ended.code, ended.stderr]).toEqual([1, `${sentence}\n`]);
  });

  test('is refused to who may not, and is on the access record either way', async () => {
    const { output, ended } = await exported('SUPERVISOR');
    expect([ended.code, ended.stderr]).toEqual([1, 'The roles of this token do not allow it.\n']);
    await expect(stat(output)).rejects.toMatchObject({ code: 'ENOENT' });
    await exported('ANALYST', '--kind', 'plan');
    const document = `query ($of: AccessRecordInput!) {
      accessRecord(of: $of, first: 1) { edges { node { kind operation actor roles because } } } }`;
    const lastOf = async (ofActor: string) =>
      (
        await agency.as('AUDITOR').ask<{ accessRecord: { edges: readonly { node: object }[] } }>(document, {
          of: { ofActor },
        })
      ).accessRecord.edges[0]?.node;
    expect(await lastOf('supervisor')).toMatchObject({ kind: 'REFUSED', operation: 'outcomeExport' });
    expect(await lastOf('analyst')).toMatchObject({ kind: 'WATCHED', operation: 'outcomeExport', because: 'LOOK_UP' });
  });
});

/** The plans of the tenant as the log says, folded by the state that decisions are made on. */
async function plansInLog(upTo: string): Promise<readonly PlanState[]> {
  const streams = new Map<string, DomainEvent[]>();
  for (const event of await eventsIn(folder)) {
    if (event.position > upTo || !isPlanOfDemo(event)) continue;
    const events = streams.get(event.stream) ?? [];
    streams.set(event.stream, [...events, domainEvent(event, catalogue.events.get(event.type))]);
  }
  return [...streams.values()].map((events) => events.reduce(planStream.evolve, planStream.initial));
}
function isPlanOfDemo({ stream }: RecordedEvent): boolean {
  return stream.startsWith('plan-') && parseStreamName(stream)?.tenant === 'demo';
}
