/** What comes of a command, and the envelope of its events. */
import { addCaseParticipant } from '@caseledger/cases/domain/commands/add-case-participant';
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import { closeCase } from '@caseledger/cases/domain/commands/close-case';
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import { startCaseFrom } from '@caseledger/cases/domain/commands/start-case-from';
import { defineCaseType } from '@caseledger/configuration/domain/commands/define-case-type';
import { type CaseId, type CommandId, type Instant, type LocalDate, type WorkerId } from '@caseledger/kernel';
import { mergeParties, registerPerson } from '@caseledger/parties';
import { aCase, type Agency, aPerson, caller, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';

let agency: Agency;
beforeEach(async () => {
  agency = await openAgency();
  await createUtrecht(agency);
});
afterEach(() => agency.dispose());

const assign = (caseId: CaseId, caseworker: string, expectedRevision?: number) =>
  assignCaseworker({ commandId: newId(), caseId, caseworker: caseworker as WorkerId, expectedRevision });

describe('A command', () => {
  test('is answered with the id, the revision and the place of its last event', async () => {
    const clientId = await aPerson(agency);
    const outcome = await agency.accepted(openCase({ commandId: newId(), clientId, caseType: 'GENERAL' }));
    const [event] = await agency.eventsOf('case', outcome.id);
    const logId = await agency.store.wholeLog().logId();
    expect(outcome).toEqual({
      ...{ kind: 'accepted', id: outcome.id, revision: 0, repeated: false },
      place: { logId, position: event?.position, eventId: event?.id },
    });
  });

  test('is forbidden to a caller without its permission, and stores nothing', async () => {
    const caseId = await aCase(agency);
    const before = await agency.size();
    expect(await agency.run(assign(caseId, 'worker-2'), caller(['case.create']))).toEqual({
      ...{ kind: 'forbidden', permission: 'case.assign' },
    });
    expect(await agency.size()).toBe(before);
  });

  test('that also registers a client needs the permission for that too', async () => {
    const register = { kind: 'person' as const, details: { familyName: 'Jansen' } };
    const command = openCase({ commandId: newId(), register, caseType: 'GENERAL' });
    expect(await agency.run(command, caller(['case.create']))).toEqual({
      kind: 'forbidden',
      permission: 'party.register',
    });
  });

  test('on a stream that does not exist, or is another tenant’s, finds nothing', async () => {
    const caseId = newId<CaseId>();
    expect(await agency.run(assign(caseId, 'worker-2'))).toEqual({ kind: 'notFound', id: caseId });
    const theirs = await aCase(agency);
    const stranger = { actor: { ...caller().actor, tenant: 'gent' as typeof UTRECHT } };
    expect(await agency.run(assign(theirs, 'worker-2'), stranger)).toEqual({ kind: 'notFound', id: theirs });
  });

  test('on what it must read, which does not exist or is closed to its actor, finds nothing and stores nothing', async () => {
    const clientId = await aPerson(agency);
    const restricted = { openTo: 'WORKERS', workers: ['worker-2' as WorkerId], evenWithoutMe: true } as const;
    const closed = await agency.accepted(
      openCase({ commandId: newId(), clientId, caseType: 'GENERAL', ...restricted }),
    );
    const before = await agency.size();
    const worker = caller(['case.create']);
    for (const sourceCaseId of [newId<CaseId>(), closed.id as CaseId]) {
      expect(await agency.run(startCaseFrom({ commandId: newId(), sourceCaseId }), worker)).toEqual({
        ...{ kind: 'notFound', id: sourceCaseId },
      });
    }
    expect(await agency.size()).toBe(before);
  });

  test('that a rule refuses names the rule and the field, and stores nothing', async () => {
    const caseId = await aCase(agency);
    const before = await agency.size();
    const closing = closeCase({ commandId: newId(), caseId, closingDate: '2026-03-03' as LocalDate });
    expect(await agency.run(closing)).toMatchObject({
      ...{ kind: 'rejected', rejection: { rule: 'ClosingDateInFuture', field: 'closingDate' } },
    });
    expect(await agency.size()).toBe(before);
  });

  test('that changes nothing is accepted at the revision that is there, and stores nothing', async () => {
    const caseId = await aCase(agency);
    const first = await agency.accepted(assign(caseId, 'worker-2'));
    const before = await agency.size();
    expect(await agency.accepted(assign(caseId, 'worker-2'))).toEqual(first);
    expect(await agency.size()).toBe(before);
  });

  test('about an erased person is refused', async () => {
    const caseId = await aCase(agency);
    const [opened] = await agency.eventsOf('case', caseId);
    await agency.keys.destroy(UTRECHT, opened?.data['clientId'] as never);
    expect(await agency.run(closeCase({ commandId: newId(), caseId, reason: 'Moved away.' }))).toMatchObject({
      ...{ kind: 'rejected', rejection: { rule: 'PersonErased' } },
    });
  });

  test('that expected another revision is a conflict that says what changed since, by whom and when', async () => {
    const caseId = await aCase(agency);
    await agency.accepted(assign(caseId, 'worker-2'));
    agency.clock.now = '2026-03-02T10:00:00.000Z' as Instant;
    await agency.accepted(assign(caseId, 'worker-3'));
    expect(await agency.run(assign(caseId, 'worker-4', 1))).toEqual({
      ...{ kind: 'conflict', revision: 2 },
      changes: [{ type: 'CaseworkerAssigned', revision: 2, recordedAt: agency.clock.now, actor: 'worker-1' }],
    });
    expect(await agency.run(assign(caseId, 'worker-4', 9))).toEqual({ kind: 'conflict', revision: 2, changes: [] });
    expect((await agency.accepted(assign(caseId, 'worker-4', 2))).revision).toBe(3);
  });

  test('that is a conflict tells only those who may read the history what changed, and by whom', async () => {
    const caseId = await aCase(agency);
    await agency.accepted(assign(caseId, 'worker-2'));
    const late = assign(caseId, 'worker-3', 0);
    expect(await agency.run(late, caller(['case.assign']))).toEqual({ kind: 'conflict', revision: 1 });
    expect(await agency.run(late, caller(['case.assign', 'history.read']))).toMatchObject({
      changes: [{ type: 'CaseworkerAssigned' }],
    });
  });
});

describe('An event', () => {
  test('and its stream have ids that follow from the command (standards.md)', async () => {
    const commandId = '01900000-0000-7000-8000-0000000000dd' as CommandId;
    const clientId = await aPerson(agency);
    const { id } = await agency.accepted(openCase({ commandId, clientId, caseType: 'GENERAL' }));
    const [event] = await agency.eventsOf('case', id);
    expect([id, event?.id]).toEqual(['01900000-0000-8468-b34c-88f2751db65e', '01900000-0000-8593-bd36-9ea073eb6240']);
  });

  test('names the revisions and the configuration that decided', async () => {
    const clientId = await aPerson(agency);
    const command = () => openCase({ commandId: newId(), clientId, caseType: 'GENERAL' });
    const [shipped] = await agency.eventsOf('case', (await agency.accepted(command())).id);
    expect(shipped?.basis).toEqual([{ stream: `party-utrecht.${clientId}`, revision: 0 }]);
    expect(shipped?.ruleSet).toEqual({ id: 'configuration', version: 0 });
    const type = { code: 'WORK', label: 'Work', intake: false, aftercare: false, reopeningReserved: false };
    await agency.accepted(defineCaseType({ commandId: newId(), ...type, reopeningWindow: '3' }));
    const [later] = await agency.eventsOf('case', (await agency.accepted(command())).id);
    expect(later?.ruleSet).toEqual({ id: 'configuration', version: 1 });
  });

  test('names the streams too that the first ones led to', async () => {
    const [clientId, intoId] = [await aPerson(agency), await aPerson(agency)];
    const source = await agency.accepted(openCase({ commandId: newId(), clientId, caseType: 'GENERAL' }));
    await agency.accepted(mergeParties({ commandId: newId(), partyId: clientId, intoId }));
    const sourceCaseId = source.id as CaseId;
    const started = await agency.accepted(startCaseFrom({ commandId: newId(), sourceCaseId }));
    const [event] = await agency.eventsOf('case', started.id);
    expect(event?.data).toMatchObject({ clientId: intoId });
    expect(event?.basis).toEqual([
      { stream: `case-utrecht.${sourceCaseId}`, revision: 0 },
      { stream: `party-utrecht.${clientId}`, revision: 1 },
      { stream: `party-utrecht.${intoId}`, revision: 0 },
    ]);
  });

  test('says who did it, in which conversation and because of what', async () => {
    const commandId = newId();
    const correlationId = newId();
    const causationId = newId();
    const [clientId, partyId] = [await aPerson(agency), await aPerson(agency)];
    const details = { familyName: 'Jansen' };
    const { id } = await agency.accepted(registerPerson({ commandId, details }));
    const [first] = await agency.eventsOf('party', id);
    expect(first).toMatchObject({ commandId, correlationId: commandId, causationId: commandId });
    expect(first?.actor).toEqual({ id: 'worker-1', roles: ['CASEWORKER'], tenant: UTRECHT });

    const opened = await agency.accepted(openCase({ commandId: newId(), clientId, caseType: 'GENERAL' }));
    const add = addCaseParticipant({ commandId: newId(), caseId: opened.id as CaseId, partyId, role: 'PARTNER' });
    await agency.accepted(add, { ...caller(), correlationId, causationId });
    expect((await agency.eventsOf('case', opened.id))[1]).toMatchObject({ correlationId, causationId });
  });

  test('holds no personal value outside its sealed box', async () => {
    const { id } = await agency.accepted(registerPerson({ commandId: newId(), details: { familyName: 'Vermeulen' } }));
    const [event] = await agency.eventsOf('party', id);
    expect(event?.sealed).toHaveLength(1);
    expect(JSON.stringify(event)).not.toContain('Vermeulen');
  });

  test('is never recorded before the one it follows in its stream, though the clock goes back', async () => {
    const caseId = await aCase(agency);
    await agency.accepted(assign(caseId, 'worker-2'));
    agency.clock.now = '2026-03-02T08:00:00.000Z' as Instant;
    await agency.accepted(assign(caseId, 'worker-3'));
    agency.clock.now = '2026-03-02T11:00:00.000Z' as Instant;
    await agency.accepted(assign(caseId, 'worker-4'));
    const times = (await agency.eventsOf('case', caseId)).map(({ recordedAt }) => recordedAt.slice(11, 13));
    expect(times).toEqual(['09', '09', '09', '11']);
  });

  test('refuses to expect a revision of what is only now created', async () => {
    const before = await agency.size();
    const command = registerPerson({ commandId: newId(), details: { familyName: 'Jansen' }, expectedRevision: 0 });
    expect(await agency.run(command)).toMatchObject({
      kind: 'rejected',
      rejection: { rule: 'NothingToExpect', field: 'expectedRevision' },
    });
    expect(await agency.size()).toBe(before);
  });
});
