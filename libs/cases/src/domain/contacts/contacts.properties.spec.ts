/** What holds of the steps, tracks and contact moments of a case, in whatever order they are worked on. */
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type Command,
  type CommandId,
  type Instant,
  isRejection,
  type LocalDate,
  type PartyId,
  revisionOfEntry,
  type TimeZone,
  type Uuid,
} from '@caseledger/kernel';
import { type Circumstances, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { type Step, step, tell, type Told } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import fc from 'fast-check';
import { begunWork, WORK_ADDS_AGAIN, workOn } from '../../contract/work-arbitraries';
import { type CaseState, caseStream } from '../case.state';
import { closeCase } from '../commands/close-case';
import { openCase } from '../commands/open-case';
import { reopenCase } from '../commands/reopen-case';
import type { CountedContact } from './contacts.state';

const RUNS = runs(200);
const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const caseId = id(9) as CaseId;
const commandId = id(99) as CommandId;
const [client, stranger] = [id(1), id(2)] as [PartyId, PartyId];
const days = (...texts: readonly string[]) => fc.constantFrom(...(texts as readonly LocalDate[]));
const day = fc.oneof(
  { arbitrary: days('2026-02-01', '2026-03-01', '2026-03-31'), weight: 9 },
  { arbitrary: days('2026-01-01', '2026-06-30', '2025-12-31', '2026-02-30'), weight: 1 },
);

const world = (sequentialSteps: boolean): Circumstances =>
  withFact(
    withFact(USUAL, configurationStream, 'ofTenant', [
      caseTypeChanged({ code: 'YOUTH', label: 'Youth', overrides: { sequentialSteps } as never }),
    ]),
    partyStream,
    client,
    [personRegistered({ details: { familyName: 'Jansen' } })],
  );
const [WORLD, SEQUENTIAL] = [world(false), world(true)];
const circumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    now: fc.constantFrom('2026-03-31T10:00:00.000Z', '2026-04-03T10:00:00.000Z', '2026-04-03T10:00:00.001Z'),
    timeZone: fc.constantFrom('Europe/Amsterdam', 'America/St_Johns'),
    allowed: fc.boolean(),
  })
  .map(({ now, timeZone, allowed }) => ({
    ...WORLD,
    now: now as Instant,
    timeZone: timeZone as TimeZone,
    may: () => allowed,
  }));

const opening = openCase({ commandId, clientId: client, caseType: 'YOUTH', startDate: '2026-01-01' as LocalDate });
/** Most of the work is done in steps. */
const BEGUN = [opening, ...begunWork(caseId, '2026-02-01' as LocalDate)];
const working = workOn({ caseId, parties: [client, stranger], day });
const turning: fc.Arbitrary<Command> = fc.oneof(
  fc.boolean().map((aftercare) => closeCase({ commandId, caseId, aftercare })),
  fc.constant(reopenCase({ commandId, caseId })),
);
const stories = (worldOf: Circumstances): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(
      fc
        .tuple(fc.oneof({ arbitrary: working, weight: 20 }, { arbitrary: turning, weight: 1 }), circumstances)
        .map(([command, around]) => step(command, { ...around, facts: worldOf.facts })),
      { minLength: 6, maxLength: 24, size: 'max' },
    )
    .map((rest) => [...(worldOf === WORLD ? BEGUN : [opening]).map((one) => step(one, worldOf)), ...rest]);
const told = (story: readonly Step[]): readonly Told<CaseState>[] =>
  tell(caseStream, story, { addsAgain: WORK_ADDS_AGAIN });

type Opened = Exclude<CaseState, { readonly status: 'notOpened' }>;
const opened = (state: CaseState): Opened => state as Opened;

describe('the work on a case, whatever is asked of it', () => {
  test('is decided on the same way each time, folds what it decides, and can be taken up from any snapshot', () => {
    const accepted = new Set<string>();
    fc.assert(
      fc.property(stories(WORLD), (story) => {
        for (const { command, decision } of told(story)) {
          if (!isRejection(decision) && decision.own.length > 0) accepted.add(command.declaration.name);
        }
      }),
      RUNS,
    );
    // A story in which nothing is accepted shows nothing.
    expect([...accepted].sort()).toEqual([
      'ChangeContactMoment',
      'CloseCase',
      'CorrectStepDates',
      'CorrectTrackDates',
      'DeleteContactMoment',
      'EndStep',
      'EndTrack',
      'ExtendStep',
      'OpenCase',
      'RecordContactMoment',
      'ReopenCase',
      'StartStep',
      'StartTrack',
    ]);
  });

  test('R65, R93: counts the contact moments that there are, of this period or this aftercare', () => {
    fc.assert(
      fc.property(stories(WORLD), (story) => {
        let there = new Map<number, CountedContact>();
        let revision = -1;
        for (const { decision, after } of told(story)) {
          for (const event of isRejection(decision) ? [] : decision.own) {
            revision += 1;
            const { data } = event as { readonly data: { readonly contactMomentId?: Uuid } & Partial<CountedContact> };
            const moment = data.contactMomentId && revisionOfEntry(data.contactMomentId);
            if (event.type === 'CaseReopened' || (event.type === 'CaseClosed' && event.data['aftercare'] === true)) {
              there = new Map();
            } else if (event.type === 'ContactMomentRecorded') there.set(revision, data as CountedContact);
            else if (event.type === 'ContactMomentDeleted') there.delete(moment ?? -1);
            else if (event.type === 'ContactMomentChanged' && there.has(moment ?? -1)) {
              there.set(moment ?? -1, { ...(data as CountedContact), step: there.get(moment ?? -1)?.step });
            }
          }
          const contacts = [...there.values()];
          const { counts } = opened(after).contacts;
          expect({ total: counts.total, accompanied: counts.accompanied }).toEqual({
            total: contacts.length,
            accompanied: contacts.filter(({ accompanied }) => accompanied).length,
          });
          expect(counts.by).toEqual(tallied(contacts, ({ step: of, channel }) => `${of ?? 'AFTERCARE'}/${channel}`));
          expect(counts.days).toEqual(tallied(contacts, ({ date }) => date));
        }
      }),
      RUNS,
    );
  });

  test('R35, R56: keeps every date in its order, and every track within service provision', () => {
    fc.assert(
      fc.property(stories(WORLD), (story) => {
        for (const { after } of told(story)) {
          const { steps, tracks } = opened(after).steps;
          const provision = steps.SERVICE_PROVISION;
          for (const { startDate, endDate = startDate } of [...Object.values(steps), ...Object.values(tracks)]) {
            expect(opened(after).periodStart <= startDate && startDate <= endDate).toBe(true);
          }
          for (const track of Object.values(tracks)) {
            const within =
              provision !== undefined &&
              provision.startDate <= track.startDate &&
              (provision.endDate === undefined || (track.endDate !== undefined && track.endDate <= provision.endDate));
            expect(within).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('R56: where steps follow one another, none starts before those before it have ended', () => {
    fc.assert(
      fc.property(stories(SEQUENTIAL), (story) => {
        for (const { after } of told(story)) {
          const { steps } = opened(after).steps;
          const order = [steps.INTAKE, steps.CLARIFICATION, steps.SERVICE_PROVISION, steps.CLOSING];
          order.forEach((run, index) => {
            if (run === undefined) return;
            for (const earlier of order.slice(0, index)) {
              expect(earlier?.endDate !== undefined && earlier.endDate <= run.startDate).toBe(true);
            }
          });
        }
      }),
      RUNS,
    );
  });

  test('R62, R63: deletes nothing late, and changes no duration then', () => {
    fc.assert(
      fc.property(stories(WORLD), (story) => {
        const recordedAt = new Map<string, string>();
        const lasting = new Map<string, unknown>();
        for (const [at, { decision }] of told(story).entries()) {
          const { now } = story[at]!.circumstances;
          for (const { type, data } of isRejection(decision) ? [] : decision.own) {
            const moment = data['contactMomentId'] as string;
            const isLate = Date.parse(now) - Date.parse(recordedAt.get(moment) ?? now) > 72 * 60 * 60 * 1_000;
            if (type === 'ContactMomentRecorded') recordedAt.set(moment, now);
            if (type === 'ContactMomentDeleted') expect(isLate).toBe(false);
            if (type === 'ContactMomentChanged' && isLate) expect(data['durationMinutes']).toBe(lasting.get(moment));
            if (type.startsWith('ContactMoment')) lasting.set(moment, data['durationMinutes']);
          }
        }
      }),
      RUNS,
    );
  });
});

function tallied<Value>(values: readonly Value[], keyOf: (value: Value) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[keyOf(value)] = (counts[keyOf(value)] ?? 0) + 1;
  return counts;
}
