/** What holds of a case in full, whatever workers record in it and in whatever order (R59-R104). */
import { caseTypeChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type Command,
  type CommandId,
  entryIdAt,
  type Id,
  type Instant,
  isRejection,
  type LocalDate,
  type NewEvent,
  type PartyId,
  revisionOfEntry,
} from '@caseledger/kernel';
import { type Circumstances, entryId, newEntryId, TENANT, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { type Step as StoryStep, step, tell, type Told } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import fc from 'fast-check';
import { endAftercare } from './aftercare/commands/end-aftercare';
import { seekAftercareContact } from './aftercare/commands/seek-aftercare-contact';
import { type CaseState, caseStream } from './case.state';
import { addClosingProduct } from './closing/commands/add-closing-product';
import { correctClosedCase } from './closing/commands/correct-closed-case';
import { recordClosingFields } from './closing/commands/record-closing-fields';
import { removeClosingProduct } from './closing/commands/remove-closing-product';
import { closeCase } from './commands/close-case';
import { openCase } from './commands/open-case';
import { reopenCase } from './commands/reopen-case';
import { changeContactMoment } from './contacts/commands/change-contact-moment';
import { deleteContactMoment } from './contacts/commands/delete-contact-moment';
import { recordContactMoment } from './contacts/commands/record-contact-moment';
import { recordMeasurement } from './measurements/commands/record-measurement';
import { withdrawMeasurement } from './measurements/commands/withdraw-measurement';
import type { MeasurementId } from './measurements/measurements.rules';
import { assignModel } from './models/commands/assign-model';
import { endModel } from './models/commands/end-model';
import { answerHelpQuestion } from './needs/commands/answer-help-question';
import { identifyNeed } from './needs/commands/identify-need';
import { raiseHelpQuestion } from './needs/commands/raise-help-question';
import { recordNeedsAssessment } from './needs/commands/record-needs-assessment';
import { resolveNeed } from './needs/commands/resolve-need';
import { returnHelpQuestion } from './needs/commands/return-help-question';
import { reviseNeed } from './needs/commands/revise-need';
import type { HelpQuestionId, NeedId } from './needs/needs.rules';
import { correctStepDates } from './steps/commands/correct-step-dates';
import { correctTrackDates } from './steps/commands/correct-track-dates';
import { endStep } from './steps/commands/end-step';
import { endTrack } from './steps/commands/end-track';
import { extendStep } from './steps/commands/extend-step';
import { startStep } from './steps/commands/start-step';
import { startTrack } from './steps/commands/start-track';
import { resumeCase } from './suspension/commands/resume-case';
import { suspendCase } from './suspension/commands/suspend-case';

const RUNS = runs(500);
const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const client = id(1) as PartyId;
const caseId = id(9) as CaseId;

const world = (changes: readonly NewEvent[]): Circumstances =>
  [
    [configurationStream, 'ofTenant' as const, changes] as const,
    [partyStream, client, [personRegistered({ details: { familyName: 'Jansen' } })]] as const,
    [partyStream, 'ofTenant' as const, []] as const,
  ].reduce((circumstances, [stream, of, events]) => withFact(circumstances, stream, of, events), USUAL);
const YOUTH = { aftercare: true, measurementsOnContacts: true } as const;
const WORLDS = [
  world([caseTypeChanged({ code: 'YOUTH', label: 'Youth', overrides: YOUTH })]),
  world([
    caseTypeChanged({
      code: 'YOUTH',
      label: 'Youth',
      overrides: { ...YOUTH, sequentialSteps: true, closingItems: [{ code: 'MIN_CONTACTS', count: 2 }] },
    }),
  ]),
];

/** Few ids, so that commands meet what others have made. */
const ids = fc.integer({ min: 100, max: 104 }).map((number) => ({ commandId: id(number) as CommandId, caseId }));
const madeBy = fc.integer({ min: 100, max: 104 }).map((number) => ({ commandId: id(number) as CommandId }));
const entry = <Of extends string>() =>
  fc.tuple(madeBy, fc.integer({ min: 1, max: 12 })).map(([by, revision]) => newEntryId<Id<Of>>(by, revision));
const made = <Of extends Id<string>>(name: string) => madeBy.map((by) => entryId<Of>(by, name));
const day = fc.constantFrom('2026-01-01', '2026-03-01', '2026-03-20', '2026-03-31', undefined) as fc.Arbitrary<
  LocalDate | undefined
>;
const firmDay = fc.constantFrom('2026-01-01', '2026-03-01', '2026-03-31') as fc.Arbitrary<LocalDate>;
const caseStep = fc.constantFrom('INTAKE', 'CLARIFICATION', 'SERVICE_PROVISION', 'CLOSING');
const text = fc.constantFrom('Because', undefined);
const given = <Input extends object>(
  make: (input: Input & { readonly commandId: CommandId; readonly caseId: CaseId }) => Command,
  input: { readonly [Name in keyof Input]: fc.Arbitrary<Input[Name]> },
): fc.Arbitrary<Command> => fc.tuple(ids, fc.record(input)).map(([of, rest]) => make({ ...of, ...(rest as Input) }));
const always = <Value>(value: Value) => fc.constant(value);

const needs = { domain: always('LIVING'), severity: fc.constantFrom('LOW', 'ACUTE'), source: always('CLIENT') };
const contact = {
  channel: fc.constantFrom('OFFICE', 'TELEPHONE'),
  durationMinutes: fc.constantFrom(10, 60),
  accompanied: fc.boolean(),
};
const choices = { reason: fc.constantFrom('GOALS_REACHED', undefined), resultNote: text };

const steps: readonly fc.Arbitrary<Command>[] = [
  given(startStep as never, { step: caseStep, startDate: day, expectedEnd: fc.constantFrom('2026-04-30', undefined) }),
  given(endStep as never, { step: caseStep, endDate: day }),
  given(correctStepDates as never, { step: caseStep, startDate: firmDay, endDate: day, reason: always('Because') }),
  given(extendStep as never, { step: caseStep, by: fc.constantFrom('P14D', 'P1M', 'P0D'), reason: always('Because') }),
  given(startTrack as never, { kind: fc.constantFrom('CRISIS', 'NONE'), startDate: day }),
  given(endTrack as never, { trackId: made<Id<'Track'>>('track'), endDate: day }),
  given(correctTrackDates as never, {
    trackId: made<Id<'Track'>>('track'),
    startDate: firmDay,
    endDate: day,
    reason: always('Because'),
  }),
];
const contacts: readonly fc.Arbitrary<Command>[] = [
  given(recordContactMoment as never, {
    step: fc.constantFrom('INTAKE', 'SERVICE_PROVISION', undefined),
    date: day,
    ...contact,
    content: always('Talked'),
  }),
  given(changeContactMoment as never, { contactMomentId: entry<'ContactMoment'>(), date: day, ...contact }),
  given(deleteContactMoment as never, { contactMomentId: entry<'ContactMoment'>(), reason: text }),
];
const asked: readonly fc.Arbitrary<Command>[] = [
  given(raiseHelpQuestion as never, { category: always('LIVING'), text: always('Where?'), raisedOn: day }),
  given(answerHelpQuestion as never, { helpQuestionId: made<HelpQuestionId>('helpQuestion'), answeredOn: day }),
  given(returnHelpQuestion as never, { helpQuestionId: made<HelpQuestionId>('helpQuestion'), returnedOn: day }),
  given(recordNeedsAssessment as never, { assessedOn: day, needs: always([]) }),
  given(identifyNeed as never, { ...needs, description: always('A home'), identifiedOn: day }),
  given(reviseNeed as never, { needId: made<NeedId>('need'), severity: needs.severity, revisedOn: day }),
  given(resolveNeed as never, { needId: made<NeedId>('need'), outcome: always('MET'), resolvedOn: day }),
];
const measured: readonly fc.Arbitrary<Command>[] = [
  given(recordMeasurement as never, {
    instrument: always('SATISFACTION'),
    phase: fc.constantFrom('BASELINE', 'AFTERCARE'),
    takenOn: day,
    scores: always([{ domain: 'SATISFACTION', score: 4 }]),
    contactMomentId: fc.option(entry<'ContactMoment'>(), { nil: undefined, freq: 3 }),
  }),
  given(withdrawMeasurement as never, {
    measurementId: entry<'Measurement'>() as fc.Arbitrary<MeasurementId>,
    reason: always('Wrong'),
  }),
  given(assignModel as never, { model: fc.constantFrom('BROKERAGE', 'CLINICAL'), primary: fc.boolean(), from: day }),
  given(endModel as never, { model: fc.constantFrom('BROKERAGE', 'CLINICAL') }),
];
const ending: readonly fc.Arbitrary<Command>[] = [
  given(suspendCase as never, { from: day, reason: always('Because') }),
  given(resumeCase as never, { on: day }),
  given(recordClosingFields as never, choices),
  given(addClosingProduct as never, { product: fc.constantFrom('COUNSELLING', 'MEDIATION') }),
  given(removeClosingProduct as never, { product: fc.constantFrom('COUNSELLING', 'MEDIATION') }),
  given(closeCase as never, {
    closingDate: day,
    aftercare: fc.boolean(),
    override: fc.option(always({ reason: 'Because' }), { nil: undefined }),
  }),
  given(reopenCase as never, { reason: text }),
  given(correctClosedCase as never, { ...choices, products: always(['MEDIATION']), correctionReason: always('Wrong') }),
  given(seekAftercareContact as never, { soughtOn: day, reached: fc.boolean() }),
  given(endAftercare as never, { endedOn: day }),
];

const circumstances = fc
  .record({
    base: fc.constantFrom(...WORLDS),
    now: fc.constantFrom('2026-03-31T10:00:00.000Z', '2026-04-02T10:00:00.000Z', '2026-06-01T10:00:00.000Z'),
    allowed: fc.boolean(),
  })
  .map(({ base, now, allowed }): Circumstances => ({ ...base, now: now as Instant, may: () => allowed }));
const storyStep = (commands: fc.Arbitrary<Command>): fc.Arbitrary<StoryStep> =>
  fc.tuple(commands, circumstances).map((both) => step(...both));
const opening = ids.map(({ commandId }) =>
  openCase({ commandId, clientId: client, caseType: 'YOUTH', startDate: '2026-01-01' as LocalDate }),
);
const started = ids.map(({ commandId }) =>
  startStep({ commandId, caseId, step: 'INTAKE', startDate: '2026-01-01' as LocalDate }),
);
const stories = fc
  .tuple(
    storyStep(opening),
    storyStep(started),
    fc.array(storyStep(fc.oneof(...steps, ...contacts, ...contacts, ...asked, ...measured, ...ending)), {
      maxLength: 25,
      size: 'max',
    }),
  )
  .map(([first, second, rest]) => [first, second, ...rest]);

/** What a caseworker may mean twice: each time it is something new. */
const addsAgain = [
  ...['RecordContactMoment', 'RecordMeasurement', 'RecordNeedsAssessment', 'SeekAftercareContact', 'ExtendStep'],
  ...['ChangeContactMoment', 'StartTrack'],
];
const told = (story: readonly StoryStep[]) => tell(caseStream, story, { addsAgain });
const eventsOf = ({ decision }: Told<CaseState>): readonly NewEvent[] => (isRejection(decision) ? [] : decision.own);

describe('a case in full, whatever workers record in it', () => {
  test('is decided on the same way each time, folds what it decides, and can be taken up from any snapshot', () => {
    fc.assert(
      fc.property(stories, (story) => void told(story)),
      RUNS,
    );
  });

  test('R57, R94: takes in each status only what that status may, and something of all that it may', () => {
    const accepted: Record<string, Set<string>> = {};
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, command, decision } of told(story)) {
          const status = before.status === 'closed' && before.aftercare ? 'aftercare' : before.status;
          if (!isRejection(decision)) (accepted[status] ??= new Set()).add(command.declaration.name);
        }
      }),
      RUNS,
    );
    const sorted = (status: string) => [...(accepted[status] ?? [])].sort();
    const later = ['ChangeContactMoment', 'CorrectClosedCase', 'DeleteContactMoment', 'ReopenCase'];
    expect(sorted('closed').filter((name) => !later.includes(name))).toEqual([]);
    const inAftercare = ['EndAftercare', 'RecordContactMoment', 'RecordMeasurement', 'ReturnHelpQuestion'];
    const possible = [...later, ...inAftercare, 'SeekAftercareContact', 'WithdrawMeasurement'];
    expect(sorted('aftercare').filter((name) => !possible.includes(name))).toEqual([]);
    expect(sorted('open')).toEqual(
      expect.arrayContaining(['CloseCase', 'EndStep', 'RecordContactMoment', 'RecordMeasurement', 'StartStep']),
    );
    expect(sorted('open').filter((name) => ['ReopenCase', 'EndAftercare', 'CorrectClosedCase'].includes(name))).toEqual(
      [],
    );
  });

  test('R65, R101: counts what stands in the present period, and nothing of an earlier one', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const standing = new Set<number>();
        let revision = -1;
        for (const one of told(story)) {
          for (const event of eventsOf(one)) {
            revision += 1;
            const { contactMomentId } = event.data as { readonly contactMomentId: Id<'ContactMoment'> };
            if (event.type === 'ContactMomentRecorded') standing.add(revision);
            if (event.type === 'ContactMomentDeleted') standing.delete(revisionOfEntry(contactMomentId));
            const begins =
              event.type === 'CaseReopened' || (event.type === 'CaseClosed' && event.data['aftercare'] === true);
            if (begins) standing.clear();
          }
          if (one.after.status === 'notOpened') continue;
          const { total, by } = one.after.contacts.counts;
          expect([total, Object.values(by).reduce((sum, count) => sum + count, 0)]).toEqual([
            standing.size,
            standing.size,
          ]);
        }
      }),
      RUNS,
    );
  });

  test('R75, R78: is closed with all that its type asks for, or says what was passed over', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const one of told(story)) {
          const closed = eventsOf(one).find(({ type }) => type === 'CaseClosed');
          if (closed === undefined || one.before.status !== 'open') continue;
          const passedOver = (closed.data['unmet'] as readonly string[] | undefined)?.includes('CLOSING_ITEMS_UNMET');
          const items = (closed.data['unmetItems'] as readonly object[] | undefined) ?? [];
          expect(passedOver ?? false).toBe(items.length > 0);
          if (items.length > 0) expect(one.before.contacts.counts.total).toBeLessThan(2);
        }
      }),
      RUNS,
    );
  });

  test('has no step or track that ends before it starts, and none that starts before its period', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { after } of told(story)) {
          if (after.status === 'notOpened') continue;
          for (const run of [...Object.values(after.steps.steps), ...Object.values(after.steps.tracks)]) {
            expect(run.endDate === undefined || run.endDate >= run.startDate).toBe(true);
            expect(run.startDate >= after.periodStart).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('an entry’s id carries the revision of the event that made it', () => {
    expect(revisionOfEntry(entryIdAt(caseId, TENANT, 0x1_2345))).toBe(0x1_2345);
    expect(() => entryIdAt(caseId, TENANT, 2 ** 32)).toThrow(RangeError);
  });
});
