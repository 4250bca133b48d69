/** Commands on the steps, tracks and contact moments of a case as chance gives them: mostly what is accepted. */
import {
  type CaseId,
  type Command,
  type CommandId,
  entryIdAt,
  type Instant,
  type LocalDate,
  type PartyId,
} from '@caseledger/kernel';
import { TENANT } from '@caseledger/kernel/circumstances';
import { entryId } from '@caseledger/kernel/given';
import fc from 'fast-check';
import { changeContactMoment } from '../domain/contacts/commands/change-contact-moment';
import { deleteContactMoment } from '../domain/contacts/commands/delete-contact-moment';
import { recordContactMoment } from '../domain/contacts/commands/record-contact-moment';
import type { ContactMomentId, ContactPlace } from '../domain/contacts/contacts.rules';
import { correctStepDates } from '../domain/steps/commands/correct-step-dates';
import { correctTrackDates } from '../domain/steps/commands/correct-track-dates';
import { endStep } from '../domain/steps/commands/end-step';
import { endTrack } from '../domain/steps/commands/end-track';
import { extendStep } from '../domain/steps/commands/extend-step';
import { startStep } from '../domain/steps/commands/start-step';
import { startTrack } from '../domain/steps/commands/start-track';
import type { TrackId } from '../domain/steps/steps.rules';

/** Repeated, they say the same under another id. */
export const WORK_ADDS_AGAIN = ['ExtendStep', 'RecordContactMoment'] as const;

interface Around {
  readonly caseId: CaseId;
  /** Whoever may take part: participants, and others. */
  readonly parties: readonly PartyId[];
  /** Days about which something may happen, also as one that is none. */
  readonly day: fc.Arbitrary<LocalDate>;
}

/** Few ids, so that commands name what earlier ones have made. */
const RECORDING = '01900000-0000-7000-8000-0000000000aa' as CommandId;
const TRACKING = ['b0', 'b1'].map((end) => `01900000-0000-7000-8000-0000000000${end}` as CommandId);
const TRACKS = TRACKING.map((commandId) => entryId<TrackId>({ commandId }, 'track'));
/** About the revision of the contact moment with which the work begins. */
const REVISIONS = { min: 4, max: 9 };

const step = fc.constantFrom('INTAKE', 'SERVICE_PROVISION', 'CLOSING');
const trackId = fc.constantFrom(...TRACKS);
const contactMomentId = fc
  .integer(REVISIONS)
  .map((revision) => entryIdAt(RECORDING, TENANT, revision) as ContactMomentId);
const commandId = fc
  .integer({ min: 100, max: 999 })
  .map((number) => `01900000-0000-7000-8000-000000000${String(number)}` as CommandId);
/** Mostly what is accepted, so that stories get somewhere. */
const mostly = <Value>(accepted: fc.Arbitrary<Value>, refused: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: accepted, weight: 9 }, { arbitrary: refused, weight: 1 });
const orNone = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  mostly<Value | undefined>(fc.constant(undefined), value);
const reason = mostly(fc.constant('Because'), fc.constant(''));
/** Where a contact moment is entered. */
const place = mostly<ContactPlace>(
  fc.oneof(
    fc.constantFrom<ContactPlace>({ step: 'INTAKE' }, { step: 'SERVICE_PROVISION' }),
    trackId.map((id) => ({ step: 'SERVICE_PROVISION' as const, trackId: id })),
  ),
  fc.constantFrom<ContactPlace>({}, { step: 'CLOSING' }, { step: 'INTAKE', trackId: TRACKS[0] }),
);

/** With what the work on a case begins in most stories: two steps, a track and a contact moment. */
export function begunWork(caseId: CaseId, startDate: LocalDate): readonly Command[] {
  const [commandId] = TRACKING as [CommandId];
  const contact = { durationMinutes: 30, channel: 'OFFICE', content: 'Because' } as const;
  return [
    startStep({ commandId, caseId, step: 'INTAKE', startDate }),
    startStep({ commandId, caseId, step: 'SERVICE_PROVISION', startDate, expectedEnd: '2026-12-31' as LocalDate }),
    startTrack({ commandId, caseId, kind: 'CRISIS', startDate }),
    recordContactMoment({ commandId: RECORDING, caseId, step: 'INTAKE', ...contact }),
  ];
}

/** The commands, those that make something more often than those that need it. */
export function workOn({ caseId, parties, day }: Around): fc.Arbitrary<Command> {
  const facts = {
    startedAt: seldom(fc.constantFrom('2026-03-01T10:00:00.000Z' as Instant, '2026-03-31T09:00:00.000Z' as Instant)),
    channel: fc.constantFrom('OFFICE' as const, 'VIDEO' as const),
    location: mostly<string | undefined>(fc.constantFrom('SCHOOL', undefined), fc.constant('NONSENSE')),
    accompanied: orNone(fc.boolean()),
    participants: seldom(fc.subarray([...parties])),
  };
  const base = { caseId: fc.constant(caseId), commandId };
  const weighted = (weight: number, arbitrary: fc.Arbitrary<Command>) => ({ arbitrary, weight });
  return fc.oneof(
    weighted(
      6,
      fc
        .record({ ...base, step, startDate: orNone(day), expectedEnd: orNone(fc.constant('2026-12-31' as LocalDate)) })
        .map((input) => startStep(input)),
    ),
    weighted(
      2,
      fc.record({ ...base, step, endDate: orNone(day) }).map((input) => endStep(input)),
    ),
    weighted(
      2,
      fc
        .record({ ...base, step, startDate: day, endDate: orNone(day), reason })
        .map((input) => correctStepDates(input)),
    ),
    weighted(
      2,
      fc
        .record({ ...base, step, by: fc.constantFrom('P14D', 'P1M', 'P999Y', 'PT1H'), reason })
        .map((input) => extendStep(input)),
    ),
    weighted(
      3,
      fc
        .record({
          ...base,
          commandId: fc.constantFrom(...TRACKING),
          kind: mostly(fc.constant('CRISIS'), fc.constant('NONSENSE')),
          startDate: orNone(day),
        })
        .map((input) => startTrack(input)),
    ),
    weighted(
      2,
      fc.record({ ...base, trackId, endDate: orNone(day) }).map((input) => endTrack(input)),
    ),
    weighted(
      1,
      fc
        .record({ ...base, trackId, startDate: day, endDate: orNone(day), reason })
        .map((input) => correctTrackDates(input)),
    ),
    weighted(
      10,
      fc
        .record({
          ...{ ...base, commandId: fc.constant(RECORDING), place, date: orNone(day), ...facts, content: reason },
          durationMinutes: mostly(fc.constantFrom(30, 60), fc.constant(0)),
        })
        .map(({ place: entered, ...input }) => recordContactMoment({ ...input, ...entered })),
    ),
    weighted(
      6,
      fc
        .record({
          ...{
            ...base,
            contactMomentId,
            date: orNone(day),
            durationMinutes: orNone(fc.constantFrom(30, 60)),
            ...facts,
          },
          channel: orNone(facts.channel),
          content: orNone(fc.constantFrom('Because', 'Another')),
          cleared: orNone(fc.subarray(['startedAt' as const, 'location' as const])),
          reason: orNone(reason),
        })
        .map((input) => changeContactMoment(input)),
    ),
    weighted(
      3,
      fc.record({ ...base, contactMomentId, reason: orNone(reason) }).map((input) => deleteContactMoment(input)),
    ),
  );
}
