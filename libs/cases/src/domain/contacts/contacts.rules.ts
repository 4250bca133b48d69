/** The rules of contact moments that recording and changing them ask (R59-R61, R93). */
import type { ConfigurationState, ContactChannel, Step } from '@caseledger/configuration';
import {
  dateIn,
  type DecisionContext,
  type Id,
  type Instant,
  isInstant,
  isRejection,
  listedCodeRejection,
  type LocalDate,
  type PartyId,
  pastDayRejection,
  rejected,
  type Rejection,
} from '@caseledger/kernel';
import type { ClosedCaseState, OpenCaseState } from '../case.state';
import type { Run } from '../steps/steps.state';
import { stepRunOf, type TrackId, trackOf } from '../steps/steps.rules';
import { CHANNEL_NAMES, STEP_NAMES } from '../words';

export type ContactMomentId = Id<'ContactMoment'>;

/** The longest contact moment, in minutes: a day. */
export const MOST_MINUTES = 1_440;

/** What is known of a contact moment beside what was said in it. */
export interface ContactFacts {
  readonly date: LocalDate;
  readonly startedAt?: Instant | undefined;
  readonly durationMinutes: number;
  readonly channel: ContactChannel;
  readonly location?: string | undefined;
  readonly accompanied: boolean;
  readonly participants: readonly PartyId[];
}

/** Where a contact moment is entered: in a step, for service provision also in one of its tracks; in aftercare in neither. */
export interface ContactPlace {
  readonly step?: Step | undefined;
  readonly trackId?: TrackId | undefined;
}

/** A step that is missing, has not started or does not reach to the day, or a track that is not one of it (R59, R60). */
export function placeRejection(
  { steps }: OpenCaseState,
  { step, trackId }: ContactPlace,
  date: LocalDate,
): Rejection | undefined {
  if (step === undefined) {
    return rejected('StepMissing', 'Say in which step of the case the contact moment is entered.', { field: 'step' });
  }
  const run = stepRunOf(steps, step);
  if (isRejection(run)) return run;
  if (!covers(run, date)) return stepNotCovering(step, run);
  if (trackId === undefined) return undefined;
  if (step !== 'SERVICE_PROVISION') {
    return rejected('TrackNotAllowed', 'Only a contact moment of service provision is entered in a track.', {
      field: 'trackId',
    });
  }
  const track = trackOf(steps, trackId);
  if (isRejection(track)) return track;
  return covers(track, date) ? undefined : trackNotCovering(track);
}

/** R93: a contact moment of aftercare is entered in no step, and was not before the closing. */
export function aftercarePlaceRejection(
  { closingDate }: ClosedCaseState,
  { step, trackId }: ContactPlace,
  date: LocalDate,
  today: LocalDate,
): Rejection | undefined {
  if (step !== undefined || trackId !== undefined) {
    return rejected('StepNotAllowed', 'In aftercare a contact moment is entered in no step and no track.', {
      field: step === undefined ? 'trackId' : 'step',
    });
  }
  return pastDayRejection(date, 'date', today, closingDate);
}

export const covers = ({ startDate, endDate }: Run, date: LocalDate): boolean =>
  startDate <= date && (endDate === undefined || date <= endDate);

/** The refusal of a day on which the step was not running. */
export function stepNotCovering(step: Step, { startDate, endDate }: Run): Rejection {
  const about = { field: 'date', details: { startDate, endDate: endDate ?? null } };
  return endDate === undefined
    ? rejected('StepNotCovering', 'The step {step} started on {startDate}; correct its dates if that is wrong.', {
        ...about,
        values: { step: STEP_NAMES[step], startDate },
      })
    : rejected(
        'StepNotCovering',
        'The step {step} ran from {startDate} to {endDate}; correct its dates if that is wrong.',
        {
          ...about,
          values: { step: STEP_NAMES[step], startDate, endDate },
        },
      );
}

/** The refusal of a day on which the track was not running. */
export function trackNotCovering({ startDate, endDate }: Run): Rejection {
  const about = { field: 'date', details: { startDate, endDate: endDate ?? null } };
  return endDate === undefined
    ? rejected('TrackNotCovering', 'The track started on {startDate}; correct its dates if that is wrong.', {
        ...about,
        values: { startDate },
      })
    : rejected('TrackNotCovering', 'The track ran from {startDate} to {endDate}; correct its dates if that is wrong.', {
        ...about,
        values: { startDate, endDate },
      });
}

type Asked = Pick<DecisionContext, 'now' | 'timeZone'> & { readonly configuration: ConfigurationState };

/** Facts that cannot be. What stood before may stay: a location that was retired since, a participant who takes part no more. */
export function factsRejection(
  { clientId, participants }: OpenCaseState | ClosedCaseState,
  facts: ContactFacts,
  { configuration, ...clock }: Asked,
  before?: ContactFacts,
): Rejection | undefined {
  const { date, startedAt, durationMinutes, channel, location } = facts;
  const stays = { time: date === before?.date && startedAt === before.startedAt, place: location === before?.location };
  const stranger = facts.participants.findIndex(
    (party) =>
      party !== clientId && !Object.hasOwn(participants, party) && before?.participants.includes(party) !== true,
  );
  return (
    (startedAt === undefined || stays.time ? undefined : startRejection(startedAt, date, clock)) ??
    durationRejection(durationMinutes) ??
    channelRejection(channel) ??
    (location === undefined || stays.place
      ? undefined
      : listedCodeRejection(configuration, 'CONTACT_LOCATION', location, 'location')) ??
    (stranger < 0 ? undefined : notTakingPart(stranger))
  );
}

/** The time of day is one of that day at the agency, and has come. */
function startRejection(
  startedAt: Instant,
  date: LocalDate,
  { now, timeZone }: Pick<Asked, 'now' | 'timeZone'>,
): Rejection | undefined {
  const field = 'startedAt';
  if (!isInstant(startedAt) || dateIn(timeZone, startedAt) !== date) {
    return rejected('StartNotOnDate', 'The contact was on {date}; it started at a time of that day.', {
      field,
      values: { date },
    });
  }
  if (startedAt <= now) return undefined;
  return rejected('StartInFuture', 'A contact moment is recorded when it has begun, and not before.', { field });
}

function durationRejection(minutes: number): Rejection | undefined {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES) return undefined;
  return rejected('DurationNotAllowed', 'A contact lasts 1 to {most} minutes.', {
    field: 'durationMinutes',
    values: { most: MOST_MINUTES },
  });
}

function channelRejection(channel: ContactChannel): Rejection | undefined {
  if (Object.hasOwn(CHANNEL_NAMES, channel)) return undefined;
  return rejected('ContactChannelUnknown', '{channel} is no channel of a contact.', {
    field: 'channel',
    values: { channel },
  });
}

function notTakingPart(index: number): Rejection {
  return rejected('NotAParticipant', 'Only the client and the participants of the case take part; add them first.', {
    field: `participants.${String(index)}`,
  });
}
