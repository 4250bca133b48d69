/** A command that is sent again is done once, and a command id names one command. */
import { addCaseParticipant } from '@caseledger/cases/domain/commands/add-case-participant';
import { closeCase } from '@caseledger/cases/domain/commands/close-case';
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import { reopenCase } from '@caseledger/cases/domain/commands/reopen-case';
import type { CaseId, LocalDate, PartyId } from '@caseledger/kernel';
import { registerPerson } from '@caseledger/parties';
import { recordResource } from '@caseledger/parties/domain/commands/record-resource';
import { aCase, type Agency, aPerson, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';

let agency: Agency;
beforeEach(async () => {
  agency = await openAgency();
  await createUtrecht(agency);
});
afterEach(() => agency.dispose());

const resource = (partyId: PartyId, description: string, commandId = newId()) =>
  recordResource({ commandId, partyId, kind: 'FAMILY', description });
const registration = () => registerPerson({ commandId: newId(), details: { familyName: 'Jansen' } });
const registerAndOpen = (commandId = newId(), familyName = 'Jansen') =>
  openCase({ commandId, register: { kind: 'person', details: { familyName } }, caseType: 'GENERAL' });

/** The types of what commands wrote, in the order of the log. */
const written = async (): Promise<readonly string[]> =>
  (await agency.store.wholeLog().read()).map(({ type }) => type).filter((type) => type !== 'ReferenceBlockTaken');

describe('A command id', () => {
  test('names one command, also where another one has the very same input (ADR 12)', async () => {
    const caseId = await aCase(agency);
    const input = { commandId: newId(), caseId };
    await agency.accepted(closeCase(input));
    expect(await agency.run(reopenCase(input))).toEqual({ kind: 'commandIdReused' });
    expect(await agency.run(closeCase(input))).toMatchObject({ kind: 'accepted', repeated: true });
  });
});

describe('A command that is sent again', () => {
  test('gets the same answer, and stores nothing', async () => {
    const partyId = await aPerson(agency);
    const command = resource(partyId, 'A sister in Zeist');
    const first = await agency.accepted(command);
    await agency.accepted(resource(partyId, 'A neighbour'));
    const before = await agency.size();
    expect(await agency.run(command)).toEqual({ ...first, repeated: true });
    expect(await agency.size()).toBe(before);
  });

  test('gets the same answer after a restart', async () => {
    const command = registerPerson({ commandId: newId(), details: { familyName: 'Jansen' } });
    const first = await agency.accepted(command);
    await agency.stop();
    agency = await openAgency({ folder: agency.folder });
    expect(await agency.run(command)).toEqual({ ...first, repeated: true });
  });

  test.each([
    ['a stream that it creates', async () => registration(), ['PersonRegistered']],
    ['a stream that is there', async () => resource(await aPerson(agency), 'A sister'), ['ResourceRecorded']],
    ['two streams', async () => registerAndOpen(), ['PersonRegistered', 'ActIntended', 'CaseOpened']],
  ])('sixteen times at once, through two servers, is done once on %s', async (_, make, events) => {
    const command = await make();
    const other = agency.another();
    const before = (await written()).length;
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? agency : other).run(command)),
    );
    const answers = outcomes.map((outcome) => JSON.stringify({ ...outcome, repeated: undefined }));
    expect(new Set(answers).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ kind: 'accepted' });
    expect(outcomes.filter((outcome) => outcome.kind === 'accepted' && !outcome.repeated)).toHaveLength(1);
    expect((await written()).slice(before)).toEqual(events);
  });

  test('is done once where the other one comes in after it was looked for', async () => {
    await agency.dispose();
    let meanwhile: (() => Promise<unknown>) | undefined;
    agency = await openAgency({
      afterFind: async () => {
        const now = meanwhile;
        meanwhile = undefined;
        await now?.();
      },
    });
    await createUtrecht(agency);
    const command = resource(await aPerson(agency), 'A sister');
    const other = agency.another();
    meanwhile = () => other.run(command);
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', revision: 1, repeated: true });
    expect((await written()).filter((type) => type === 'ResourceRecorded')).toHaveLength(1);
  });

  test('is decided anew where its first answer was a refusal', async () => {
    const caseId = await aCase(agency);
    const command = closeCase({ commandId: newId(), caseId, closingDate: '2026-03-03' as LocalDate });
    expect(await agency.run(command)).toMatchObject({ kind: 'rejected' });
    agency.clock.now = '2026-03-03T09:00:00.000Z' as typeof agency.clock.now;
    expect(await agency.run(command)).toMatchObject({ kind: 'accepted', repeated: false });
  });

  test('with the revision that it expected, which has passed by its own doing, is no conflict', async () => {
    const caseId = await aCase(agency);
    const command = closeCase({ commandId: newId(), caseId, expectedRevision: 0 });
    const first = await agency.accepted(command);
    expect(await agency.run(command)).toEqual({ ...first, repeated: true });
  });

  test.each([
    ['registered the client', () => registerAndOpen()],
    ['registered a person', () => registration()],
  ])('is answered as done after the person it %s was erased, by whichever server', async (_, make) => {
    const command = make();
    const first = await agency.accepted(command);
    const [event] = await agency.eventsOf(command.declaration.stream.category, first.id);
    const person = (event?.data['clientId'] ?? first.id) as PartyId;
    await agency.keys.destroy(UTRECHT, person);
    expect(await agency.run(command)).toEqual({ ...first, repeated: true });
    expect(await agency.another().run(command)).toEqual({ ...first, repeated: true });
  });
});

/** Whoever gives the second command: the server that knows of the first, and one that has to find out. */
describe.each<[string, () => Pick<Agency, 'run'>]>([
  ['the same server', () => agency],
  ['another server', () => agency.another()],
])('Another command under the same id, given to %s', (_, server) => {
  const refused = { kind: 'commandIdReused' };

  test('is refused, and stores nothing', async () => {
    const partyId = await aPerson(agency);
    const command = resource(partyId, 'A sister in Zeist');
    await agency.accepted(command);
    const before = await agency.size();
    expect(await server().run(resource(partyId, 'A brother', command.input.commandId))).toEqual(refused);
    expect(await agency.size()).toBe(before);
  });

  test('is refused where nobody’s personal values are in it', async () => {
    const [caseId, partyId] = [await aCase(agency), await aPerson(agency)];
    const input = { commandId: newId(), caseId, partyId };
    await agency.accepted(addCaseParticipant({ ...input, role: 'PARTNER' }));
    expect(await server().run(addCaseParticipant({ ...input, role: 'FRIEND' }))).toEqual(refused);
  });

  test.each([
    ['registers a person and a case', 'registered the person alone', true],
    ['registers the person alone', 'registered a person and a case', false],
  ])('is refused where it %s and the first one %s', async (_what, _before, aloneFirst) => {
    const commandId = newId();
    const alone = registerPerson({ commandId, details: { familyName: 'Jansen' } });
    const both = registerAndOpen(commandId);
    await agency.accepted(aloneFirst ? alone : both);
    const before = await agency.size();
    expect(await server().run(aloneFirst ? both : alone)).toEqual(refused);
    expect(await agency.size()).toBe(before);
  });

  test('is refused where it registers the client whom the first one had already, and registers nobody', async () => {
    const opening = openCase({ commandId: newId(), clientId: await aPerson(agency), caseType: 'GENERAL' });
    await agency.accepted(opening);
    const before = await agency.size();
    expect(await server().run(registerAndOpen(opening.input.commandId))).toEqual(refused);
    expect(await agency.size()).toBe(before);
  });

  test('of a case for another client is refused, whoever was first', async () => {
    const clientId = await aPerson(agency);
    const opening = openCase({ commandId: newId(), clientId, caseType: 'GENERAL' });
    const { id } = await agency.accepted(opening);
    const other = openCase({ ...opening.input, clientId: await aPerson(agency), caseType: 'GENERAL' });
    expect(await server().run(other)).toEqual(refused);
    expect(await agency.eventsOf('case', id as CaseId)).toHaveLength(1);
  });
});
