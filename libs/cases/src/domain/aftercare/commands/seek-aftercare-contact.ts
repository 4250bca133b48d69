/** SeekAftercareContact: an attempt to learn how the client is, whether or not they were reached (R67, R90). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  asEvent,
  type CaseId,
  command,
  type CommandInput,
  entries,
  type Entries,
  fact,
  type Id,
  type LocalDate,
  pastDayRejection,
  rejected,
  type Rejection,
  revisionOfEntry,
  textRejection,
} from '@caseledger/kernel';
import { type CaseState, caseStream, type ClosedCaseState } from '../../case.state';
import { contactMomentRecorded } from '../../contacts/contacts.events';
import { aftercareContactSought } from '../aftercare.events';
import { nextContactDue, notInAftercare } from '../aftercare.rules';

export interface SeekAftercareContact extends CommandInput {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly soughtOn?: LocalDate | undefined;
  readonly reached: boolean;
  readonly note?: string | undefined;
  /** The contact moment of this aftercare in which they were reached. */
  readonly contactMomentId?: Id<'ContactMoment'> | undefined;
}

/** The next attempt is due an interval after the day of this one, by the rules in force; none is due after the aftercare. */
export const seekAftercareContact = command('SeekAftercareContact', {
  permission: 'case.aftercare',
  stream: caseStream,
  target: (input: SeekAftercareContact) => input.caseId,
  reads: ({ caseId, contactMomentId }) => ({
    configuration: fact<ConfigurationState>('configuration'),
    contact:
      contactMomentId === undefined
        ? undefined
        : entries<CaseState>('case', caseId, () => [revisionOfEntry(contactMomentId)]),
  }),
  decide: (state, input, { facts, today, occurredOn }) => {
    if (state.status !== 'closed' || !state.aftercare) return notInAftercare();
    const { soughtOn = today, reached, note, contactMomentId } = input;
    const fault =
      pastDayRejection(soughtOn, 'soughtOn', today, state.closingDate) ??
      textRejection(note, 'note') ??
      contactRejection(state, input, facts.contact?.state);
    if (fault !== undefined) return fault;
    const rules = facts.configuration.state.caseTypes[state.caseType]?.rules;
    const nextDue = rules === undefined ? undefined : nextContactDue(state, soughtOn, rules);
    return aftercareContactSought(
      { soughtOn, reached, nextDue, contactMomentId, note },
      { occurredAt: occurredOn(soughtOn) },
    );
  },
});

/** A contact moment that is not one of this aftercare, or that is named though nobody was reached in it. */
function contactRejection(
  { contacts }: ClosedCaseState,
  { contactMomentId, reached }: SeekAftercareContact,
  read: Entries<CaseState> | undefined,
): Rejection | undefined {
  if (contactMomentId === undefined) return undefined;
  const field = 'contactMomentId';
  if (!reached) {
    return rejected('NotReachedInContact', 'A contact moment is named where the client was reached in it.', { field });
  }
  const recorded = asEvent(contactMomentRecorded, read?.events[0]);
  const isThere =
    recorded?.data.contactMomentId === contactMomentId &&
    recorded.revision >= contacts.since &&
    !contacts.deleted.includes(recorded.revision);
  if (isThere) return undefined;
  return rejected('ContactMomentUnknown', 'The aftercare of this case has no contact moment with this id.', { field });
}
