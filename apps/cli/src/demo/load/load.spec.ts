/** A demonstration of many cases: the same every time, within the rules, and only where nothing is. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RecordContactMoment } from '@caseledger/cases/domain/contacts/commands/record-contact-moment';
import {
  canonicalJson,
  type Command,
  type CommandInput,
  idOfCreatedStream,
  idOfTenantStream,
  type Tenant,
} from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import type { RecordUnitDelivery } from '@caseledger/service-plans/domain/units/commands/record-unit-delivery';
import { emptyFolder } from '../../../../../test/support/server';
import { operations } from '../../../../program/src/administration/operations';
import { openLog } from '../../../../program/src/logging';
import { commands, views } from '../../../../program/src/modules';
import { openProgram } from '../../../../program/src/program';
import { readSettings } from '../../../../program/src/settings/settings';
import { catchUp } from '../../in-process';
import { dayOf, hourOf, isWorkingDay, type Period, tenYearsUntil } from './calendar';
import type { Day } from './day';
import { loadDemonstration } from './load';
import { daysOf } from './simulation';

jest.setTimeout(240_000);

const BINARY = resolve(__dirname, '../../../../../bin/caseledger.js');
const DEMO = 'demo' as Tenant;
/** Long enough for an aftercare to end, and for cases that are started from others. */
const MONTHS: Period = { from: dayOf('2024-01-01' as never), until: dayOf('2025-06-30' as never) };
const settingsOf = (folder: string) => readSettings({ DATA_FOLDER: folder });
/** On the day after its last one: what is due by the real clock would be done as of now. */
const openHere = (folder: string) =>
  openProgram(settingsOf(folder), openLog('silent'), undefined, () => hourOf(MONTHS.until + 1, 0));
const nobody = { tell: () => undefined };

const folders: string[] = [];
const freshFolder = async (): Promise<string> => {
  folders.push(await emptyFolder());
  return folders.at(-1) ?? '';
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** All documents of all views, by their keys. */
async function documentsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const program = await openHere(folder);
  try {
    await catchUp(program, () => undefined);
    const found = new Map<string, string>();
    for (const { name, version, indexes, searches } of views) {
      const collection = await program.engines.readStore.open({ view: name, version, indexes, searches });
      for (let page = await collection.scan(undefined, 500); page.length > 0;) {
        for (const { tenant, key, document } of page) found.set(`${name} ${tenant}/${key}`, canonicalJson(document));
        const { tenant, key } = page[page.length - 1]!;
        page = await collection.scan({ tenant, key }, 500);
      }
    }
    return found;
  } finally {
    await program.close();
  }
}

async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(
      names.sort().map(async (name) => [name, (await readFile(join(folder, name))).toString('base64')]),
    ),
  ) as Record<string, string>;
}

describe('200 cases in a year and a half', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await freshFolder();
    const desk = { ...nobody, settings: settingsOf(folder) };
    const { result } = await loadDemonstration(desk, { cases: 200, seed: '1', period: MONTHS });
    expect(result).toMatchObject({ ok: true, cases: 200, until: '2025-06-30' });
  });

  test('the same seed makes the same documents, down to the reference of every case', async () => {
    const again = await freshFolder();
    await loadDemonstration({ ...nobody, settings: settingsOf(again) }, { cases: 200, seed: '1', period: MONTHS });
    const [first, second] = [await documentsIn(folder), await documentsIn(again)];
    expect([...first.keys()].filter((name) => name.startsWith('cases '))).toHaveLength(200);
    expect(first.size).toBeGreaterThan(600);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([name, text]) => second.get(name) !== text)).toEqual([]);
  });

  test('doctor and replay find nothing, and the tenant says that it is a demonstration', async () => {
    const program = await openHere(folder);
    try {
      await catchUp(program, () => undefined);
      const asked = { arguments: {}, bearer: undefined };
      expect(await operations['doctor']!(program, asked, () => undefined)).toMatchObject({ ok: true });
      expect(await operations['replay']!(program, asked, () => undefined)).toMatchObject({ ok: true });
      const streams = program.engines.store.forTenant(DEMO);
      const { state } = await program.loader.load(streams, 'tenant', idOfTenantStream(DEMO, 'tenant'));
      expect((state as TenantState).demonstration).toBe(true);
      const [first] = await program.engines.store.wholeLog().read({ limit: 1 });
      expect(first).toMatchObject({ type: 'TenantCreated', data: { demonstration: true } });
    } finally {
      await program.close();
    }
  });

  test('no second one comes into a folder that has a log, which stays as it is', async () => {
    const before = await filesIn(folder);
    const settings = settingsOf(folder);
    await expect(loadDemonstration({ ...nobody, settings }, { cases: 1, seed: '1' })).rejects.toThrow(
      /has a log already, that of a demonstration\. .* set DATA_FOLDER to a new one\.$/,
    );
    expect(await filesIn(folder)).toEqual(before);
  });
});

test('no demonstration comes into a folder that somebody works in', async () => {
  const folder = await freshFolder();
  const settings = settingsOf(folder);
  const program = await openHere(folder);
  const refused = loadDemonstration({ ...nobody, settings }, { cases: 1, seed: '1' });
  await expect(refused).rejects.toThrow(/has a log already\. /);
  await program.close();
});

test('one that was killed half way says so: it is marked from its first event, and a second run asks to delete it', async () => {
  const folder = await freshFolder();
  const typed = (stdio: 'ignore' | 'pipe') =>
    spawn(process.execPath, [BINARY, 'demo', '--cases', '2000'], {
      env: { PATH: process.env['PATH'], DATA_FOLDER: folder },
      stdio: ['ignore', 'ignore', stdio],
    });
  const killed = typed('pipe');
  // It tells of its progress when it has been at work for a second.
  await once(killed.stderr!, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'close');
  expect(JSON.parse(await readFile(join(folder, 'demonstration.json'), 'utf8'))).toMatchObject({
    ...{ cases: 2_000, seed: '1', finished: false },
  });

  const again = typed('pipe');
  const said: string[] = [];
  again.stderr!.on('data', (text) => said.push(String(text)));
  expect(await once(again, 'close')).toEqual([1, null]);
  expect(said.join('')).toMatch(/was not finished\. Delete the folder, and begin again\.\n$/);

  const program = await openHere(folder);
  const streams = program.engines.store.forTenant(DEMO);
  const { state } = await program.loader.load(streams, 'tenant', idOfTenantStream(DEMO, 'tenant'));
  await program.close();
  expect((state as TenantState).demonstration).toBe(true);
});

/** What only the program itself, a configurator or somebody who takes back a mistake asks for. */
const NOT_SIMULATED = [
  ...['ForgetMergedPerson', 'SettleMerge', 'UnmergeParties', 'RemoveIdentifier', 'ForgetWorker', 'ReactivateWorker'],
  ...['DefineCaseType', 'ChangeCaseType', 'RetireCaseType', 'DefineClientAttribute', 'ExpireAccessRecord'],
  ...['RemoveWorkerFromTeam', 'RenameTeam', 'DissolveTeam'],
  ...['ChangeCaseRules', 'ChangeCaseTypeRules', 'AddCode', 'RenameCode', 'RetireCode'],
  ...['DefineInstrument', 'RetireInstrument', 'DefineModelProfile', 'ChangeModelProfile', 'RetireModelProfile'],
  ...['DefinePlanItem', 'ChangePlanItemDefinition', 'RetirePlanItemDefinition'],
  ...['DefinePlanTemplate', 'ChangePlanTemplate', 'RetirePlanTemplate'],
];

/** The commands of a day, as if the program had stored each as the second event of its stream. */
const carriedOut = (parts: Day['parts']): readonly Command[] =>
  Object.values(parts).flatMap(({ given }) =>
    given.map(({ command, stored }) => {
      stored?.(1);
      return command;
    }),
  );

test('in ten years all comes about that workers ask for, on working days, as many cases as were asked for', () => {
  const period = tenYearsUntil('2026-11-21' as never);
  const asked = new Set<string>();
  const [contacts, deliveries] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, of: string) => counts.set(of, (counts.get(of) ?? 0) + 1);
  const given = { all: 0, inPlans: 0, plans: 0 };
  let opened = 0;
  for (const { parts, number, opened: byNow } of daysOf({ tenant: DEMO, seed: '1', cases: 3_000, period })) {
    opened = byNow;
    expect(number === period.from || isWorkingDay(number)).toBe(true);
    for (const { declaration, input } of carriedOut(parts)) {
      for (const { name } of [declaration, declaration.precededBy?.(input as never) ?? declaration]) asked.add(name);
      given.all += 1;
      if (declaration.stream.category === 'plan') given.inPlans += 1;
      if (declaration.name === 'CreatePlan') given.plans += 1;
      if (declaration.name === 'RecordContactMoment') count(contacts, (input as RecordContactMoment).caseId);
      if (declaration.name === 'RecordUnitDelivery') count(deliveries, (input as RecordUnitDelivery).itemId);
    }
  }
  expect(opened).toBe(3_000);
  expect([...asked].sort()).toEqual(
    commands
      .map(({ name }) => name)
      .filter((name) => !NOT_SIMULATED.includes(name))
      .sort(),
  );
  const inOrder = (counts: Map<string, number>) => [...counts.values()].sort((one, other) => one - other);
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0);
  const ofCases = inOrder(contacts);
  const mean = sumOf(ofCases) / opened;
  expect(mean).toBeGreaterThan(4);
  expect(mean).toBeLessThan(8);
  expect(ofCases.at(-30)).toBeGreaterThan(30);
  expect(ofCases.at(-1)).toBeLessThan(200);
  // Plans add a third at most to what is asked for without them.
  expect(given.inPlans / (given.all - given.inPlans)).toBeLessThan(1 / 3);
  expect(given.plans / opened).toBeGreaterThan(0.5);
  const ofItems = inOrder(deliveries);
  const median = ofItems[Math.floor(ofItems.length / 2)];
  expect(median).toBeGreaterThanOrEqual(4);
  expect(median).toBeLessThan(9);
  expect(ofItems.at(-1)).toBeGreaterThanOrEqual(12);
  expect(ofItems.at(-1)).toBeLessThanOrEqual(40);
});

interface Asked {
  readonly caseId?: string;
  readonly planId?: string;
  readonly step?: string;
}

test('from the day on which a case is wound up nothing is asked for in its plans but that they be closed', () => {
  const period = tenYearsUntil('2026-11-21' as never);
  const [caseOf, woundUp, late] = [new Map<string, string>(), new Set<string>(), new Set<string>()];
  for (const { parts } of daysOf({ tenant: DEMO, seed: '1', cases: 1_500, period })) {
    for (const { declaration, input } of carriedOut(parts)) {
      const { name, stream } = declaration;
      const { caseId = '', planId = '', step } = input as CommandInput & Asked;
      if (step === 'CLOSING' || name === 'MarkCaseOpenedInError') woundUp.add(caseId);
      if (name === 'ReopenCase') woundUp.delete(caseId);
      if (stream.category !== 'plan') continue;
      if (name === 'CreatePlan') caseOf.set(idOfCreatedStream(input.commandId, DEMO, 'plan'), caseId);
      if (name !== 'ClosePlan' && woundUp.has(caseOf.get(planId) ?? caseId)) late.add(name);
    }
  }
  expect(caseOf.size).toBeGreaterThan(750);
  expect([...late]).toEqual([]);
});

test('another seed asks for other things of other people', () => {
  const askedBy = (seed: string): readonly object[] => {
    const inputs: object[] = [];
    for (const { parts } of daysOf({ tenant: DEMO, seed, cases: 50, period: MONTHS })) {
      inputs.push(...carriedOut(parts).map(({ input }) => input));
    }
    return inputs;
  };
  expect(askedBy('1')).toEqual(askedBy('1'));
  const [one, other] = [askedBy('1'), askedBy('2')].map(
    (asked) => new Set(asked.map((input) => JSON.stringify(input))),
  );
  expect([...one!].filter((input) => other!.has(input))).toEqual([]);
});
