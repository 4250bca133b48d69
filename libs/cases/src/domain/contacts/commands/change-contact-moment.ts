/** ChangeContactMoment: all of it while it may still be deleted; after that everything but the duration (R63). */
import type { ConfigurationState, ContactChannel } from '@caseledger/configuration';
import {
  canonicalJson,
  type CaseId,
  command,
  type CommandInput,
  fact,
  type Instant,
  isRejection,
  type LocalDate,
  type PartyId,
  pastDayRejection,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import { type ClosedCaseState, caseStream, type OpenCaseState } from '../../case.state';
import { rulesOf } from '../../closing/closing.rules';
import { caseNotOpen } from '../../standing';
import { type ContactMoment, contactMomentOf, deletableUntil, readingContactMoment } from '../contact-moment';
import { contactMomentChanged } from '../contacts.events';
import {
  type ContactFacts,
  type ContactMomentId,
  covers,
  factsRejection,
  stepNotCovering,
  trackNotCovering,
} from '../contacts.rules';

/** What a contact moment need not have, and can be changed to not have. */
export const CLEARABLE = ['startedAt', 'location'] as const;
export type Clearable = (typeof CLEARABLE)[number];

/** What is left out stays as it is; but the time of day is one of its date, and goes with it. */
export interface ChangeContactMoment extends CommandInput {
  readonly caseId: CaseId;
  readonly contactMomentId: ContactMomentId;
  readonly date?: LocalDate | undefined;
  readonly startedAt?: Instant | undefined;
  readonly durationMinutes?: number | undefined;
  readonly channel?: ContactChannel | undefined;
  readonly location?: string | undefined;
  readonly accompanied?: boolean | undefined;
  readonly participants?: readonly PartyId[] | undefined;
  readonly content?: string | undefined;
  /** What it has no more. */
  readonly cleared?: readonly Clearable[] | undefined;
  readonly reason?: string | undefined;
}

/** In a closed case too: its content may still be changed (R63). Emits nothing where it says all this already. */
export const changeContactMoment = command('ChangeContactMoment', {
  permission: 'contact.record',
  stream: caseStream,
  target: (input: ChangeContactMoment) => input.caseId,
  reads: ({ caseId, contactMomentId }) => ({
    configuration: fact<ConfigurationState>('configuration'),
    moment: readingContactMoment(caseId, contactMomentId),
  }),
  decide: (state, input, { facts, actor, now, today, timeZone }) => {
    if (state.status !== 'open' && state.status !== 'closed') return caseNotOpen();
    const { contactMomentId, content, reason } = input;
    const moment = contactMomentOf(state, contactMomentId, facts.moment.state.events);
    if (isRejection(moment)) return moment;
    const configuration = facts.configuration.state;
    const rules = rulesOf(state, configuration);
    if (isRejection(rules)) return rules;
    const changed = changedFacts(moment.facts, input);
    const isLate = now > deletableUntil(moment.recorded.recordedAt, rules);
    const fault =
      clearedRejection(input) ??
      (isLate ? lateRejection(moment.facts, changed, actor.may('contact.editAfterWindow')) : undefined) ??
      dateRejection(state, moment, changed.date, today) ??
      factsRejection(state, changed, { configuration, now, timeZone }, moment.facts) ??
      textRejection(content, 'content') ??
      textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const sameContent = content === undefined || content === moment.content;
    if (sameContent && canonicalJson(changed) === canonicalJson(moment.facts)) return [];
    const rewritten = content !== undefined;
    return contactMomentChanged({ contactMomentId, was: moment.was, ...changed, rewritten, content, reason });
  },
});

function changedFacts(before: ContactFacts, { cleared = [], ...input }: ChangeContactMoment): ContactFacts {
  const { date = before.date, durationMinutes = before.durationMinutes, channel = before.channel } = input;
  const { accompanied = before.accompanied } = input;
  const timeStays = date === before.date && !cleared.includes('startedAt');
  const placeStays = !cleared.includes('location');
  return {
    ...{ date, durationMinutes, channel, accompanied },
    startedAt: input.startedAt ?? (timeStays ? before.startedAt : undefined),
    location: input.location ?? (placeStays ? before.location : undefined),
    participants: input.participants === undefined ? before.participants : [...new Set(input.participants)],
  };
}

function clearedRejection({ cleared = [], ...input }: ChangeContactMoment): Rejection | undefined {
  const index = cleared.findIndex((name) => input[name] !== undefined);
  if (index < 0) return undefined;
  return rejected('ClearedAndGiven', 'What is cleared is not given another value in the same change.', {
    field: `cleared.${String(index)}`,
  });
}

/** R63: what may be changed when it cannot be deleted any more, and by whom. */
function lateRejection(before: ContactFacts, changed: ContactFacts, mayEdit: boolean): Rejection | undefined {
  if (!mayEdit) {
    return rejected('EditingWindowPassed', 'Your roles do not allow to change a contact moment after its first days.', {
      field: 'contactMomentId',
    });
  }
  if (changed.durationMinutes === before.durationMinutes) return undefined;
  return rejected('DurationLocked', 'The duration of a contact moment stays as it is after its first days.', {
    field: 'durationMinutes',
  });
}

/**
 * A corrected day is one of the period that the contact moment was recorded in, and of its step and track where these are
 * of the present or last period: earlier ones are not kept.
 */
function dateRejection(
  state: OpenCaseState | ClosedCaseState,
  { recorded: { data, revision }, facts }: ContactMoment,
  date: LocalDate,
  today: LocalDate,
): Rejection | undefined {
  if (date === facts.date) return undefined;
  const { step, trackId } = data;
  // Measurements count from the revision with which the period began; contact moments may count from the aftercare's.
  const isOfLastPeriod = revision >= state.measurements.since;
  const closedOn = state.status === 'closed' ? state.closingDate : undefined;
  const begins = step === undefined ? (closedOn ?? state.periodStart) : state.periodStart;
  const fault = pastDayRejection(date, 'date', today, isOfLastPeriod ? begins : state.startDate);
  if (fault !== undefined) return fault;
  const ends = step === undefined ? undefined : closedOn;
  const end = isOfLastPeriod ? ends : state.periodStart;
  if (end !== undefined && date > end) {
    return rejected(
      'ContactAfterPeriod',
      'The case was closed or reopened on {end}; this contact was not after that.',
      {
        field: 'date',
        values: { end },
        details: { latest: end },
      },
    );
  }
  if (!isOfLastPeriod || step === undefined) return undefined;
  const run = state.steps.steps[step];
  if (run !== undefined && !covers(run, date)) return stepNotCovering(step, run);
  const track = trackId === undefined ? undefined : state.steps.tracks[trackId];
  return track === undefined || covers(track, date) ? undefined : trackNotCovering(track);
}
