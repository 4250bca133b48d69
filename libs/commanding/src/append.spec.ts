/** Appends whose outcome is not known: nothing is doubled, and the answer is right. */
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import { AppendOutcomeUnknown, EventStoreUnavailable, type TenantStreams } from '@caseledger/event-store';
import { anEvent } from '@caseledger/event-store/contract/sample-events';
import type { CaseId, WorkerId } from '@caseledger/kernel';
import { registerPerson } from '@caseledger/parties';
import { appendBatch } from './append';
import { aCase, type Agency, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';
import { type Fault, inOrder } from './contract/faults';

const inDoubt = (): never => {
  throw new AppendOutcomeUnknown('The connection was lost.');
};
const storesAndIsLost: Fault = async (append) => {
  await append();
  return inDoubt();
};
const isLost: Fault = async () => inDoubt();
const isAway = async (): Promise<never> => {
  throw new EventStoreUnavailable('Too much is waiting.');
};
const isRefused: Fault = isAway;
/** Another writer stores an event first, then the connection is lost, before or after the append was refused. */
const isOvertaken: Fault = async (_, { streams, stream, expected, events }) => {
  await streams.append(stream, expected, [
    { ...events[0]!, id: newId(), commandId: newId(), data: { caseworker: 'worker-9' } },
  ]);
  return inDoubt();
};

let agency: Agency;
afterEach(() => agency.dispose());
async function anAgency(fault: Fault): Promise<Agency> {
  agency = await openAgency({ fault });
  await createUtrecht(agency);
  return agency;
}
const register = () => registerPerson({ commandId: newId(), details: { familyName: 'Jansen' } });

describe('An append whose outcome is not known', () => {
  test.each<[string, readonly Fault[]]>([
    ['was stored', [storesAndIsLost]],
    ['was not stored', [isLost]],
    ['was not stored three times', [isLost, isLost, isLost]],
    ['was stored at the second attempt', [isLost, storesAndIsLost]],
  ])('is there once when it %s', async (_, faults) => {
    await anAgency(inOrder('party', ...faults));
    const outcome = await agency.accepted(register());
    const events = await agency.eventsOf('party', outcome.id);
    expect(events).toHaveLength(1);
    expect(outcome).toMatchObject({ revision: 0, place: { eventId: events[0]?.id, position: events[0]?.position } });
  });

  test('is decided anew when another writer came first', async () => {
    let faults: Fault = (append) => append();
    await anAgency((append, attempt) => faults(append, attempt));
    const caseId = await aCase(agency);
    faults = inOrder('case', isOvertaken, storesAndIsLost);
    const assign = assignCaseworker({ commandId: newId(), caseId, caseworker: 'worker-2' as WorkerId });
    expect(await agency.accepted(assign)).toMatchObject({ revision: 2 });
    expect((await agency.eventsOf('case', caseId as CaseId)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  test('is unknown to the caller where the store stays away, and the command can be sent again', async () => {
    await anAgency(inOrder('party', storesAndIsLost));
    const streams = agency.store.forTenant(UTRECHT);
    const [stream, event] = [streams.name('party', newId()), anEvent()];
    let readable = false;
    const away: TenantStreams = { ...streams, read: (...asked) => (readable ? streams.read(...asked) : isAway()) };
    await expect(appendBatch(away, stream, 'none', [event])).rejects.toThrow(AppendOutcomeUnknown);
    readable = true;
    expect(await appendBatch(away, stream, 'none', [event])).toMatchObject({ outcome: 'alreadyAppended', revision: 0 });
  });

  test('of both halves of an act leaves both halves once', async () => {
    await anAgency((append, attempt) =>
      attempt.stream.startsWith('tenant') ? append() : storesAndIsLost(append, attempt),
    );
    const details = { familyName: 'Jansen' };
    const opening = openCase({ commandId: newId(), register: { kind: 'person', details }, caseType: 'GENERAL' });
    const outcome = await agency.accepted(opening);
    const [opened, ...more] = await agency.eventsOf('case', outcome.id);
    expect(more).toEqual([]);
    expect(await agency.eventsOf('party', opened?.data['clientId'] as never)).toHaveLength(2);
  });
});

test('An append that the store refused is thrown, and nothing is stored', async () => {
  await anAgency(inOrder('party', isRefused));
  const before = await agency.size();
  const command = register();
  await expect(agency.run(command)).rejects.toThrow(EventStoreUnavailable);
  expect(await agency.size()).toBe(before);
  expect(await agency.run(command)).toMatchObject({ kind: 'accepted', repeated: false });
});
