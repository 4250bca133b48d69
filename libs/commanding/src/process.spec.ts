/** A durable process does a step for each event that concerns it, once, whatever fails. */
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import { EventStoreUnavailable, type WholeLog } from '@caseledger/event-store';
import { anEvent, eventsOf } from '@caseledger/event-store/contract/sample-events';
import {
  type CaseId,
  derivedUuid,
  type EventId,
  idOfTenantStream,
  type Position,
  type RecordedEvent,
  SYSTEM_TENANT,
  type WorkerId,
} from '@caseledger/kernel';
import { aCase, type Agency, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';
import { type Fault, inOrder } from './contract/faults';
import { EVENTS_BETWEEN_ADVANCES, type Process, type RunningProcess, startProcess } from './process';
import { openDiary } from './process-diary';
import { stepDone } from './process.stream';

/** The process ends in the middle of an append that is not stored. */
const crash: Fault = async () => {
  stop.abort();
  throw new Error('The power went out.');
};
const NAME = 'assigning';

let agency: Agency;
let stop: AbortController;
let running: RunningProcess[];
/** The events that a step was taken for, in order. */
let steps: EventId[];
let faults: unknown[];
beforeEach(() => {
  [stop, running, steps, faults] = [new AbortController(), [], [], []];
});
afterEach(async () => {
  await stopAll();
  await agency.dispose();
});
async function stopAll(): Promise<void> {
  stop.abort();
  await Promise.all(running.map(({ stopped }) => stopped));
  stop = new AbortController();
}
async function anAgency(fault?: Fault, folder?: string): Promise<Agency> {
  agency = await openAgency({ ...(fault && { fault }), ...(folder && { folder }) });
  if (folder === undefined) await createUtrecht(agency);
  return agency;
}

/** Gives each opened case a caseworker. */
const assigning: Process = {
  name: NAME,
  handles: ['CaseOpened'],
  step: async (event) => {
    steps.push(event.id);
    const caseId = event.stream.split('.')[1] as CaseId;
    const caseworker = 'worker-7' as WorkerId;
    const commandId = derivedUuid<'Command'>(event.id, NAME);
    await agency.accepted(assignCaseworker({ commandId, caseId, caseworker }));
    return { done: true };
  },
};
function partsOf(log: WholeLog) {
  const { store, loader, personal, clock } = agency;
  const logger = { error: (_: string, cause: unknown) => faults.push(cause) };
  return { store, log, loader, personal, now: () => clock.now, logger, signal: stop.signal };
}
function start(process: Partial<Process> = {}, log = agency.store.wholeLog()): RunningProcess {
  const started = startProcess(partsOf(log), { ...assigning, ...process });
  running.push(started);
  return started;
}
async function diary(name = NAME): Promise<readonly RecordedEvent[]> {
  const streams = agency.store.forTenant(SYSTEM_TENANT);
  return streams.read(streams.name('process', derivedUuid(idOfTenantStream(SYSTEM_TENANT, 'process'), name)));
}
const caseEvents = async (caseId: CaseId) => (await agency.eventsOf('case', caseId)).map(({ type }) => type);
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(setImmediate);
}

describe('A process', () => {
  test('does a step for each event that concerns it, in the log’s order, and goes on with those to come', async () => {
    await anAgency();
    const cases = [await aCase(agency), await aCase(agency), await aCase(agency)];
    await start().caughtUp;
    cases.push(await aCase(agency));
    await until(async () => (await diary()).length === 4);
    const opened = await Promise.all(cases.map(async (caseId) => (await agency.eventsOf('case', caseId))[0]?.id));
    expect(steps).toEqual(opened);
    expect((await diary()).map(({ type, data }) => [type, data['trigger']])).toEqual(
      opened.map((id) => ['StepDone', id]),
    );
  });

  test('does nothing again after a restart', async () => {
    await anAgency();
    await aCase(agency);
    await start().caughtUp;
    await stopAll();
    await agency.stop();
    await anAgency(undefined, agency.folder);
    await start().caughtUp;
    expect([steps.length, (await diary()).length]).toEqual([1, 1]);
  });

  test('does again what a crash left unrecorded, and that changes nothing', async () => {
    await anAgency(inOrder('process', crash));
    const cases = [await aCase(agency), await aCase(agency)];
    const { caughtUp, stopped } = start();
    await stopped;
    await expect(caughtUp).rejects.toThrow('stopped before it had caught up');
    expect(await diary()).toEqual([]);
    await stopAll();
    await agency.stop();
    await anAgency(undefined, agency.folder);
    await start().caughtUp;
    expect(steps.length).toBeGreaterThan(2);
    expect(await diary()).toHaveLength(2);
    for (const caseId of cases) expect(await caseEvents(caseId)).toEqual(['CaseOpened', 'CaseworkerAssigned']);
  });

  test('records what a rule refused, and does not try it again', async () => {
    await anAgency();
    await aCase(agency);
    const refused = { step: async () => ({ refused: 'CaseNotOpen' }) };
    await start(refused).caughtUp;
    await stopAll();
    await start(refused).caughtUp;
    expect((await diary()).map(({ type, data }) => [type, data['rule']])).toEqual([['StepRefused', 'CaseNotOpen']]);
  });

  test('tries a step that fails until it succeeds, and skips none', async () => {
    await anAgency();
    const cases = [await aCase(agency), await aCase(agency)];
    let calls = 0;
    const flaky: Process['step'] = async (event) => {
      calls += 1;
      if (calls === 1 || calls === 3) throw new EventStoreUnavailable('Away.');
      return assigning.step(event);
    };
    await start({ step: flaky }).caughtUp;
    expect(faults).toHaveLength(2);
    expect(await diary()).toHaveLength(2);
    for (const caseId of cases) expect(await caseEvents(caseId)).toEqual(['CaseOpened', 'CaseworkerAssigned']);
  });

  test('skips nothing and repeats nothing where the log cannot be followed for a while', async () => {
    await anAgency();
    for (let index = 0; index < 6; index += 1) await aCase(agency);
    const log = agency.store.wholeLog();
    let lost = 0;
    const losing: WholeLog = {
      ...log,
      async *follow(read, signal) {
        for await (const page of log.follow({ ...read, limit: 4 }, signal)) {
          yield page;
          if ((lost += 1) < 4) throw new EventStoreUnavailable('Away.');
          if (lost === 4) return;
        }
      },
    };
    await start({}, losing).caughtUp;
    expect(lost).toBeGreaterThanOrEqual(4);
    expect(steps).toHaveLength(6);
    expect(new Set(steps).size).toBe(6);
  });

  test('records each step once where it runs beside itself', async () => {
    await anAgency();
    for (let index = 0; index < 5; index += 1) await aCase(agency);
    await Promise.all([start().caughtUp, start().caughtUp]);
    const triggers = (await diary()).map(({ data }) => data['trigger']);
    expect(triggers).toHaveLength(5);
    expect(new Set(triggers).size).toBe(5);
    expect(faults).toEqual([]);
  });

  test('starts at the log’s start where its place is in another log, and does nothing twice', async () => {
    await anAgency();
    await aCase(agency);
    await start().caughtUp;
    await stopAll();
    const [done] = await diary();
    await aCase(agency);
    // As a log has it that was copied into another engine: its places mean nothing here.
    const end = await agency.store.wholeLog().last();
    const elsewhere = stepDone({ trigger: newId<EventId>(), position: end!.position });
    const system = agency.store.forTenant(SYSTEM_TENANT);
    await system.append(done!.stream, 0, [{ ...anEvent(), type: 'StepDone', data: elsewhere.data }]);
    await start().caughtUp;
    expect(steps).toHaveLength(2);
    expect((await diary()).map(({ type }) => type)).toEqual(['StepDone', 'StepDone', 'StepDone']);
  });

  test('records how far it has read where nothing concerns it, and goes on from there', async () => {
    await anAgency();
    const streams = agency.store.forTenant(UTRECHT);
    for (let written = 0; written < EVENTS_BETWEEN_ADVANCES + 1_000; written += 500) {
      await streams.append(streams.name('plan', newId()), 'none', eventsOf(500));
    }
    const log = agency.store.wholeLog();
    const from: (Position | undefined)[] = [];
    const watched: WholeLog = { ...log, follow: (read, signal) => (from.push(read.after), log.follow(read, signal)) };
    await start({}, watched).caughtUp;
    await stopAll();
    const [advanced, ...more] = await diary();
    expect([advanced?.type, more]).toEqual(['ProcessAdvanced', []]);
    await start({}, watched).caughtUp;
    expect(from).toEqual([undefined, advanced?.data['position']]);
    expect(Number(from[1])).toBeGreaterThanOrEqual(EVENTS_BETWEEN_ADVANCES);
    expect(await diary()).toHaveLength(1);
  });

  test('says in its stream who it is, because of which event and in which conversation', async () => {
    await anAgency();
    const caseId = await aCase(agency);
    await start().caughtUp;
    const [opened] = await agency.eventsOf('case', caseId);
    const [done] = await diary();
    expect(done).toMatchObject({
      actor: { id: `process:${NAME}`, roles: [], tenant: SYSTEM_TENANT },
      commandId: derivedUuid(opened!.id, NAME),
      causationId: opened!.id,
      correlationId: opened!.correlationId,
      data: { trigger: opened!.id, position: opened!.position },
    });
  });

  test('has nothing to catch up with in an empty log', async () => {
    agency = await openAgency();
    await start().caughtUp;
    expect(await diary()).toEqual([]);
  });
});

test('A diary leaves alone what is in it already', async () => {
  await anAgency();
  const caseId = await aCase(agency);
  const [event] = await agency.eventsOf('case', caseId);
  const written = openDiary(partsOf(agency.store.wholeLog()), NAME);
  await written.record([{ event: event!, outcome: { done: true } }]);
  await written.record([{ event: event!, outcome: { refused: 'CaseNotOpen' } }]);
  expect((await diary()).map(({ type }) => type)).toEqual(['StepDone']);
  expect(await written.place()).toBe(event?.position);
});
