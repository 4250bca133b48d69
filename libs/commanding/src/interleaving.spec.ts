/** Whatever callers do at once, and whatever the store does to them, a stream holds what one after another could have done. */
import { addCaseParticipant } from '@caseledger/cases/domain/commands/add-case-participant';
import { assignCaseworker } from '@caseledger/cases/domain/commands/assign-caseworker';
import { closeCase } from '@caseledger/cases/domain/commands/close-case';
import { removeCaseParticipant } from '@caseledger/cases/domain/commands/remove-case-participant';
import { reopenCase } from '@caseledger/cases/domain/commands/reopen-case';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '@caseledger/event-store';
import type { CaseId, Command, PartyId, RecordedEvent, WorkerId } from '@caseledger/kernel';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { aCase, type Agency, aPerson, createUtrecht, newId, openAgency } from './contract/agency';
import type { Fault } from './contract/faults';
import type { Outcome } from './outcome';

let agency: Agency;
let parties: readonly PartyId[];
/** What becomes of the appends to cases, in turn. */
let fates: Fate[] = [];
type Fate = 'stored' | 'storedAndLost' | 'lost' | 'refused';

const fateful: Fault = async (append, { stream }) => {
  const fate = (stream.startsWith('case-') ? fates.shift() : undefined) ?? 'stored';
  if (fate === 'refused') throw new EventStoreUnavailable('Too much is waiting.');
  if (fate !== 'lost') {
    const result = await append();
    if (fate === 'stored') return result;
  }
  throw new AppendOutcomeUnknown('The connection was lost.');
};

beforeAll(async () => {
  agency = await openAgency({ fault: fateful });
  await createUtrecht(agency);
  parties = await Promise.all([aPerson(agency), aPerson(agency)]);
});
afterAll(() => agency.dispose());

interface Wish {
  readonly kind: 'add' | 'remove' | 'assign' | 'close' | 'reopen';
  readonly which: 0 | 1;
  /** Given twice at once, as by an impatient client. */
  readonly twice: boolean;
}
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('add', 'add', 'remove', 'assign', 'assign', 'close', 'reopen'),
  which: fc.constantFrom(0, 1),
  twice: fc.boolean(),
});

function commandOf({ kind, which }: Wish, caseId: CaseId): Command {
  const to = { commandId: newId(), caseId };
  const partyId = parties[which]!;
  if (kind === 'add') return addCaseParticipant({ ...to, partyId, role: 'FRIEND' });
  if (kind === 'remove') return removeCaseParticipant({ ...to, partyId });
  if (kind === 'assign') return assignCaseworker({ ...to, caseworker: `worker-${which}` as WorkerId });
  return kind === 'close' ? closeCase({ ...to, aftercare: false }) : reopenCase(to);
}

/** Gives a command until it is answered: what the store refused is tried again, as a client does. */
async function insist(run: (command: Command) => Promise<Outcome>, command: Command): Promise<Outcome> {
  for (;;) {
    try {
      return await run(command);
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable || error instanceof AppendOutcomeUnknown)) throw error;
    }
  }
}

/** Follows a case's events one after another; false at the first that could not happen then. */
function possible(events: readonly RecordedEvent[]): boolean {
  let open = false;
  let caseworker: unknown;
  const taking = new Set<unknown>();
  return events.every(({ type, data }, index) => {
    if (type === 'CaseOpened') return index === 0 && (open = true);
    if (type === 'CaseReopened') return !open && (open = true);
    if (!open) return false;
    if (type === 'CaseClosed') return !(open = false);
    if (type === 'CaseParticipantAdded') return !taking.has(data['partyId']) && taking.add(data['partyId']);
    if (type === 'CaseParticipantRemoved') return taking.delete(data['partyId']);
    const changes = type === 'CaseworkerAssigned' && data['caseworker'] !== caseworker;
    caseworker = data['caseworker'];
    return changes;
  });
}

test('Commands of several callers, on two servers and a store that fails, leave what a sequence of them could', async () => {
  const fate = fc.constantFrom<Fate>('stored', 'stored', 'storedAndLost', 'lost', 'refused');
  const callers = fc.array(fc.array(wish, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(callers, fc.array(fate, { maxLength: 20 }), async (wishes, chances) => {
      fates = [];
      const caseId = await aCase(agency);
      fates = [...chances];
      const servers = [agency, agency.another()];
      const given: { readonly command: Command; readonly outcome: Outcome }[] = [];
      await Promise.all(
        wishes.map(async (ofCaller, index) => {
          const { run } = servers[index % 2]!;
          for (const wish of ofCaller) {
            const command = commandOf(wish, caseId);
            const times = wish.twice ? [run, servers[(index + 1) % 2]!.run] : [run];
            const outcomes = await Promise.all(times.map((run) => insist(run, command)));
            given.push(...outcomes.map((outcome) => ({ command, outcome })));
          }
        }),
      );

      const events = await agency.eventsOf('case', caseId);
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
      const commandIds = events.map(({ commandId }) => commandId);
      expect(new Set(commandIds).size).toBe(events.length);
      expect(possible(events)).toBe(true);
      const accepted = given.flatMap(({ command, outcome }) =>
        outcome.kind === 'accepted' ? [{ commandId: command.input.commandId, outcome }] : [],
      );
      for (const { commandId, revision, id } of events.slice(1)) {
        const answers = accepted.filter((answer) => answer.commandId === commandId).map(({ outcome }) => outcome);
        expect(answers).toContainEqual(
          expect.objectContaining({ revision, place: expect.objectContaining({ eventId: id }) }),
        );
        // It may have been given before too, when there was nothing that it would have changed.
        expect(answers.filter((answer) => answer.revision > revision)).toEqual([]);
      }
    }),
    runs(40),
  );
});
