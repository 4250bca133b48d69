/** An act on two streams, registering a client and opening a case, is done whole or not at all. */
import { openCase, type OpenCase } from '@caseledger/cases/domain/commands/open-case';
import { derivedUuid, type CommandId, type PartyId } from '@caseledger/kernel';
import { startActCompletion } from './act-completion';
import { type Agency, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';
import { type Fault, inOrder } from './contract/faults';

const crash: Fault = async () => {
  throw new Error('The power went out.');
};

let agency: Agency;
let stop: AbortController;
let stopped: Promise<void>;
let faults: unknown[];
beforeEach(() => {
  stop = new AbortController();
  stopped = Promise.resolve();
  faults = [];
});
afterEach(async () => {
  stop.abort();
  await stopped;
  expect(faults).toEqual([]);
  await agency.dispose();
});
async function anAgency(fault?: Fault): Promise<Agency> {
  agency = await openAgency(fault && { fault });
  await createUtrecht(agency);
  return agency;
}
async function restart(): Promise<void> {
  await agency.stop();
  agency = await openAgency({ folder: agency.folder });
}
function completion() {
  const { store, loader, personal, clock } = agency;
  const logger = { error: (message: string, cause: unknown) => faults.push([message, cause]) };
  const parts = { store, log: store.wholeLog(), loader, personal, now: () => clock.now, logger, signal: stop.signal };
  const running = startActCompletion(parts);
  stopped = running.stopped;
  return running;
}

const registerAndOpen = (given: Partial<OpenCase> = {}) =>
  openCase({
    ...{ commandId: newId(), register: { kind: 'person', details: { familyName: 'Jansen' } }, caseType: 'GENERAL' },
    ...given,
  });
const caseOf = (commandId: CommandId) => agency.eventsOf('case', derivedUuid(commandId, UTRECHT, 'case'));
const partyOf = (commandId: CommandId) => agency.eventsOf('party', derivedUuid(commandId, UTRECHT, 'party'));
const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

/** Registers, and crashes before the case is there. */
async function halfDone(command = registerAndOpen()) {
  await anAgency(inOrder('case', crash));
  await expect(agency.run(command)).rejects.toThrow('The power went out.');
  expect(await caseOf(command.input.commandId)).toEqual([]);
  return command;
}

describe('An act on two streams', () => {
  test('is answered when both are stored, each event once', async () => {
    await anAgency();
    const command = registerAndOpen();
    const outcome = await agency.accepted(command);
    const [opened, ...more] = await caseOf(command.input.commandId);
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({ revision: 0, repeated: false, place: { eventId: opened?.id } });
    expect(opened?.stream).toContain(outcome.id);
    const party = await partyOf(command.input.commandId);
    expect(typesOf(party)).toEqual(['PersonRegistered', 'ActIntended']);
    expect(opened?.basis).toEqual([{ stream: party[0]?.stream, revision: 0 }]);
    expect(opened?.data['clientId']).toBe(derivedUuid(command.input.commandId, UTRECHT, 'party'));
  });

  test('stores nothing, and makes no key, where its second decision is a refusal', async () => {
    await anAgency();
    const before = await agency.store.wholeLog().read();
    const command = registerAndOpen({ caseType: 'UNKNOWN' });
    expect(await agency.run(command)).toMatchObject({ kind: 'rejected', rejection: { rule: 'CaseTypeUnknown' } });
    const party = derivedUuid(command.input.commandId, UTRECHT, 'party') as PartyId;
    expect(await agency.keys.find(UTRECHT, party)).toBeUndefined();
    expect(await agency.store.wholeLog().read()).toEqual(before);
  });

  test('is refused under the field as the caller sent it, where its first decision is a refusal', async () => {
    await anAgency();
    const register = { kind: 'person' as const, details: { familyName: ' ' } };
    expect(await agency.run(registerAndOpen({ register }))).toMatchObject({
      rejection: { rule: 'DetailNotAllowed', field: 'register.details.familyName' },
    });
  });

  test('that a crash left half done is completed when the command comes again', async () => {
    const command = await halfDone();
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', revision: 0, repeated: true });
    expect(typesOf(await caseOf(command.input.commandId))).toEqual(['CaseOpened']);
    expect(typesOf(await partyOf(command.input.commandId))).toEqual(['PersonRegistered', 'ActIntended']);
  });

  test('that a crash left half done is completed at the next start, as it was decided', async () => {
    const command = await halfDone();
    const [, intention] = await partyOf(command.input.commandId);
    await restart();
    await completion().caughtUp;
    const [opened, ...more] = await caseOf(command.input.commandId);
    expect(more).toEqual([]);
    const { events } = intention?.data['append'] as unknown as { events: readonly object[] };
    expect(opened).toMatchObject(events[0]!);
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', repeated: true });
  });

  test('that a crash left half done is completed by another command under its id, which is refused', async () => {
    const command = await halfDone();
    const other = registerAndOpen({ ...command.input, caseType: 'YOUTH' });
    expect(await agency.run(other)).toEqual({ kind: 'commandIdReused' });
    const [opened] = await caseOf(command.input.commandId);
    expect(opened?.data['caseType']).toBe('GENERAL');
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', repeated: true });
  });

  test('that a crash left half done is left to the other command that made the second stream first', async () => {
    const command = await halfDone();
    const { commandId, caseType } = command.input as OpenCase;
    const { id: clientId } = await agency.accepted(registerAndOpen());
    const [client] = await agency.eventsOf('case', clientId);
    const other = openCase({ commandId, clientId: client?.data['clientId'] as PartyId, caseType });
    await agency.accepted(other);
    expect(await agency.run(command)).toEqual({ kind: 'commandIdReused' });
    await restart();
    await completion().caughtUp;
    const process = (await agency.store.wholeLog().read()).filter(({ stream }) => stream.startsWith('process-'));
    expect(process.map(({ type, data }) => [type, data['rule']])).toEqual([
      ['StepRefused', 'CommandIdReused'],
      ['StepDone', undefined],
    ]);
  });

  test('is no repeat to its caller where the process that completes acts comes first', async () => {
    // The gateway's append waits until the process has made its own.
    let gatewayWaits = true;
    await anAgency(async (append, { stream }) => {
      if (gatewayWaits && stream.startsWith('case-')) {
        gatewayWaits = false;
        while ((await caseOf(command.input.commandId)).length === 0) await new Promise(setImmediate);
      }
      return append();
    });
    await completion().caughtUp;
    const command = registerAndOpen();
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', repeated: false });
    expect(await caseOf(command.input.commandId)).toHaveLength(1);
  });
});
