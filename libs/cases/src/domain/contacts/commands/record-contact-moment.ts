/** RecordContactMoment: contact with the client or about them, in a step of the case or in its aftercare (R59-R61, R93). */
import type { ConfigurationState, ContactChannel } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  type Instant,
  type LocalDate,
  type PartyId,
  pastDayRejection,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { contactMomentRecorded } from '../contacts.events';
import {
  aftercarePlaceRejection,
  type ContactMomentId,
  type ContactPlace,
  factsRejection,
  placeRejection,
} from '../contacts.rules';

export interface RecordContactMoment extends CommandInput, ContactPlace {
  readonly caseId: CaseId;
  /** Default: today. */
  readonly date?: LocalDate | undefined;
  /** The time of day, where it is known: an instant of that date at the agency. */
  readonly startedAt?: Instant | undefined;
  readonly durationMinutes: number;
  readonly channel: ContactChannel;
  /** A code of the list CONTACT_LOCATION. */
  readonly location?: string | undefined;
  /** Default: no. */
  readonly accompanied?: boolean | undefined;
  /** Default: the client. Empty for contact about the client with others, such as another professional (R122). */
  readonly participants?: readonly PartyId[] | undefined;
  readonly content: string;
}

/** What happened can be recorded while the case is suspended too. */
export const recordContactMoment = command('RecordContactMoment', {
  permission: 'contact.record',
  stream: caseStream,
  target: (input: RecordContactMoment) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, input, { facts, now, today, timeZone, newEntryId, occurredOn }) => {
    const inAftercare = state.status === 'closed' && state.aftercare;
    if (state.status !== 'open' && !inAftercare) return caseNotOpen();
    const { step, trackId, date = today, startedAt, durationMinutes, channel, location, content } = input;
    const { accompanied = false } = input;
    const participants = [...new Set(input.participants ?? [state.clientId])];
    const contact = { date, startedAt, durationMinutes, channel, location, accompanied, participants };
    const fault =
      pastDayRejection(date, 'date', today) ??
      (state.status === 'open'
        ? placeRejection(state, { step, trackId }, date)
        : aftercarePlaceRejection(state, { step, trackId }, date, today)) ??
      factsRejection(state, contact, { configuration: facts.configuration.state, now, timeZone }) ??
      textRejection(content, 'content');
    if (fault !== undefined) return fault;
    return contactMomentRecorded(
      { contactMomentId: newEntryId<ContactMomentId>(0), step, trackId, ...contact, content },
      { occurredAt: startedAt ?? occurredOn(date) },
    );
  },
});
