/** Commands that meet on one stream. */
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import type { CaseId, EventId, WorkerId } from '@caseledger/kernel';
import { recordResource } from '@caseledger/parties/domain/commands/record-resource';
import { aCase, type Agency, aPerson, createUtrecht, newId, openAgency } from './contract/agency';
import type { Fault } from './contract/faults';

let agency: Agency;
afterEach(() => agency.dispose());
async function anAgency(fault?: Fault): Promise<Agency> {
  agency = await openAgency(fault && { fault });
  await createUtrecht(agency);
  return agency;
}

const assign = (caseId: CaseId, caseworker: string, expectedRevision?: number) =>
  assignCaseworker({ commandId: newId(), caseId, caseworker: caseworker as WorkerId, expectedRevision });

describe('Commands on one stream', () => {
  test.each([16, 32])('all succeed where %i come at once, and their events follow on one another', async (count) => {
    await anAgency();
    const partyId = await aPerson(agency);
    const commands = Array.from({ length: count }, (_, index) =>
      recordResource({ commandId: newId(), partyId, kind: 'FAMILY', description: String(index) }),
    );
    const outcomes = await Promise.all(commands.map((command) => agency.run(command)));
    const revisions = outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.revision : outcome.kind));
    expect([...revisions].sort((a, b) => Number(a) - Number(b))).toEqual(commands.map((_, index) => index + 1));
    expect((await agency.eventsOf('party', partyId)).map(({ revision }) => revision)).toEqual([
      ...[0, ...commands.map((_, index) => index + 1)],
    ]);
  });

  test('all succeed where they come through two servers', async () => {
    await anAgency();
    const other = agency.another();
    const caseId = await aCase(agency);
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, index) => (index % 2 ? agency : other).run(assign(caseId, `worker-${index}`))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'accepted'));
    expect(await agency.eventsOf('case', caseId)).toHaveLength(17);
  });

  test('that expected the same revision succeed once; the others are conflicts at the first attempt', async () => {
    let appends = 0;
    await anAgency((append) => ((appends += 1), append()));
    const other = agency.another();
    const caseId = await aCase(agency);
    appends = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? agency : other).run(assign(caseId, `worker-${index}`, 0))),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', ...outcomes.slice(1).map(() => 'conflict')]);
    expect(appends).toBeLessThanOrEqual(2);
    expect(await agency.eventsOf('case', caseId)).toHaveLength(2);
  });

  test('are a conflict that says what changed where others keep coming in between', async () => {
    let intruders = 0;
    let target = 'none yet';
    await anAgency(async (append, { stream, streams, expected, events }) => {
      if (stream.endsWith(target)) {
        intruders += 1;
        const intruder = { ...events[0]!, id: newId<EventId>(), commandId: newId(), data: { caseworker: 'worker-9' } };
        await streams.append(stream, expected, [intruder]);
      }
      return append();
    });
    const caseId = await aCase(agency);
    target = caseId;
    const outcome = await agency.run(assign(caseId, 'worker-2'));
    expect(outcome).toMatchObject({ kind: 'conflict', revision: intruders });
    expect(outcome).toHaveProperty('changes.length', intruders);
    expect(outcome).toHaveProperty('changes.0.revision', 1);
  });
});
