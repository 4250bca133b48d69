/**
 * An act on two streams is done whole or not at all: registering a client and opening a case, which creates both, and making a
 * case of a short contact, to whose stream others write meanwhile.
 */
import { openCase, type OpenCase } from '@caseledger/cases/domain/commands/open-case';
import { closeShortContact } from '@caseledger/intake/domain/commands/close-short-contact';
import { correctShortContact } from '@caseledger/intake/domain/commands/correct-short-contact';
import { registerShortContact } from '@caseledger/intake/domain/commands/register-short-contact';
import { derivedUuid, type CommandId, type PartyId, type ShortContactId } from '@caseledger/kernel';
import { startActCompletion } from './act-completion';
import { aPerson, type Agency, caller, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';
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

describe('An act whose first stream exists', () => {
  async function aShortContact(): Promise<ShortContactId> {
    const asked = { route: 'WALK_IN', channel: 'OFFICE', subject: 'Debts.' } as const;
    const command = registerShortContact({ commandId: newId(), clientId: await aPerson(agency), ...asked });
    return (await agency.accepted(command)).id as ShortContactId;
  }
  const promote = (shortContactId: ShortContactId, given: Partial<OpenCase> = {}) =>
    openCase({ commandId: newId(), shortContactId, caseType: 'GENERAL', ...given });
  const correct = (shortContactId: ShortContactId, durationMinutes: number) =>
    correctShortContact({ commandId: newId(), shortContactId, durationMinutes, reason: 'It took longer.' });
  const contact = (id: ShortContactId) => agency.eventsOf('contact', id);

  /** Promotes, and crashes before the case is there. */
  async function halfPromoted() {
    await anAgency(inOrder('case', crash));
    const id = await aShortContact();
    const command = promote(id);
    await expect(agency.run(command)).rejects.toThrow('The power went out.');
    return { id, command };
  }

  test('goes on where that stream is, and is answered when both are stored', async () => {
    await anAgency();
    const id = await aShortContact();
    const command = promote(id);
    const outcome = await agency.accepted(command);
    const [registered, promoted, intended] = await contact(id);
    const [opened, ...more] = await caseOf(command.input.commandId);
    expect(more).toEqual([]);
    expect(typesOf([registered!, promoted!, intended!])).toEqual([
      'ShortContactRegistered',
      'ShortContactPromoted',
      'ActIntended',
    ]);
    expect(outcome).toMatchObject({ id: promoted?.data['caseId'], revision: 0, place: { eventId: opened?.id } });
    expect(opened?.data).toMatchObject({ shortContactId: id, clientId: registered?.data['clientId'] });
    expect(opened?.basis).toContainEqual({ stream: registered?.stream, revision: 1 });
    expect(await agency.run(command)).toEqual({ ...outcome, repeated: true });
    expect(await agency.accepted(correct(id, 30))).toMatchObject({ revision: 3 });
  });

  test('is done once, however many ask for it at once', async () => {
    await anAgency();
    const id = await aShortContact();
    const second = agency.another();
    const commands = [promote(id), promote(id), promote(id), promote(id)];
    const outcomes = await Promise.all(
      commands.map((command, index) => (index % 2 === 0 ? agency.run(command) : second.run(command))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind !== 'accepted')).toEqual(
      Array(3).fill({ kind: 'rejected', rejection: expect.objectContaining({ rule: 'ShortContactPromoted' }) }),
    );
    const cases = await Promise.all(commands.map(({ input }) => caseOf(input.commandId)));
    expect(typesOf(cases.flat())).toEqual(['CaseOpened']);
  });

  test('is decided anew after what others wrote to that stream meanwhile', async () => {
    let overtaken = false;
    await anAgency(async (append, { stream, events }) => {
      if (!overtaken && events.some(({ type }) => type === 'ShortContactPromoted')) {
        overtaken = true;
        await agency.another().run(closeShortContact({ commandId: newId(), shortContactId: id }));
        expect(stream).toContain(id);
      }
      return append();
    });
    const id = await aShortContact();
    await agency.accepted(promote(id));
    expect(typesOf(await contact(id))).toEqual([
      ...['ShortContactRegistered', 'ShortContactClosed'],
      ...['ShortContactPromoted', 'ActIntended'],
    ]);
  });

  test('stores nothing where its second decision is a refusal', async () => {
    await anAgency();
    const id = await aShortContact();
    expect(await agency.run(promote(id, { caseType: 'UNKNOWN' }))).toMatchObject({
      rejection: { rule: 'CaseTypeUnknown', field: 'caseType' },
    });
    expect(typesOf(await contact(id))).toEqual(['ShortContactRegistered']);
  });

  test('does not exist where that stream does not, and needs both permissions', async () => {
    await anAgency();
    const nowhere = newId<ShortContactId>();
    const before = await agency.size();
    expect(await agency.run(promote(nowhere))).toEqual({ kind: 'notFound', id: nowhere });
    const id = await aShortContact();
    expect(await agency.run(promote(id), caller(['case.create']))).toEqual({
      kind: 'forbidden',
      permission: 'shortContact.record',
    });
    expect(await agency.run(promote(id), caller(['shortContact.record']))).toEqual({
      kind: 'forbidden',
      permission: 'case.create',
    });
    expect(await agency.size()).toBe(before + 2);
  });

  test('that a crash left half done is completed when the command comes again, whatever came after it', async () => {
    const { id, command } = await halfPromoted();
    await agency.accepted(correct(id, 30));
    expect(await agency.run(promote(id))).toMatchObject({ rejection: { rule: 'ShortContactPromoted' } });
    expect(await caseOf(command.input.commandId)).toEqual([]);
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', revision: 0, repeated: true });
    expect(typesOf(await caseOf(command.input.commandId))).toEqual(['CaseOpened']);
  });

  test('that a crash left half done is completed at the next start', async () => {
    const { command } = await halfPromoted();
    await restart();
    await completion().caughtUp;
    expect(typesOf(await caseOf(command.input.commandId))).toEqual(['CaseOpened']);
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', repeated: true });
  });

  test('is no other command under its id', async () => {
    await anAgency();
    const id = await aShortContact();
    const corrected = correct(id, 30);
    await agency.accepted(corrected);
    expect(await agency.run(promote(id, { commandId: corrected.input.commandId }))).toEqual({
      kind: 'commandIdReused',
    });
  });
});
