/** CorrectShortContact: something was recorded wrongly; what it was stays in the log, and why it was corrected (R84, R165). */
import {
  asEvent,
  command,
  type CommandInput,
  entries,
  isForgotten,
  rejected,
  type ShortContactId,
  textRejection,
} from '@caseledger/kernel';
import { shortContactCorrected, shortContactRegistered } from '../short-contact.events';
import { type Circumstances, circumstancesRejection, isRegistered, unknownRejection } from '../short-contact.rules';
import { type ShortContactState, shortContactStream } from '../short-contact.state';

/** What is left out stays as it is. */
export interface CorrectShortContact extends CommandInput, Partial<Circumstances> {
  readonly shortContactId: ShortContactId;
  readonly subject?: string | undefined;
  readonly reason: string;
}

/** Whatever its status. Emits nothing where it says all this already. */
export const correctShortContact = command('CorrectShortContact', {
  permission: 'shortContact.record',
  stream: shortContactStream,
  target: (input: CorrectShortContact) => input.shortContactId,
  reads: ({ shortContactId }) => ({
    before: entries<ShortContactState>('contact', shortContactId, (state) =>
      isRegistered(state) ? [state.subjectRevision] : [],
    ),
  }),
  decide: (state, input, { facts }) => {
    if (!isRegistered(state)) return unknownRejection();

    const [event] = facts.before.state.events;
    const before = asEvent(shortContactCorrected, event) ?? asEvent(shortContactRegistered, event);
    const known = before?.personal.subject;
    if (known === undefined || isForgotten(known)) {
      return rejected('PersonErased', 'This person has been erased; nothing can be recorded about them.', {
        field: 'shortContactId',
      });
    }
    const { route = state.route, channel = state.channel, durationMinutes = state.durationMinutes } = input;
    const { subject = known, reason } = input;
    const fault =
      circumstancesRejection({ route, channel, durationMinutes }) ??
      textRejection(subject, 'subject') ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const same =
      route === state.route &&
      channel === state.channel &&
      durationMinutes === state.durationMinutes &&
      subject === known;
    return same ? [] : shortContactCorrected({ route, channel, durationMinutes, subject, reason });
  },
});
