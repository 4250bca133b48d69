/** RecordNeedsAssessment, IdentifyNeed, ReviseNeed and ResolveNeed (R41, R42, R44). */
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, Id, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { entryId, given } from '@caseledger/kernel/given';
import { caseClosed, caseOpened } from '../../case.events';
import { caseStream } from '../../case.state';
import { needIdentified, needResolved, needRevised, needsAssessed } from '../needs.events';
import { type DescribedNeed, MOST_NEEDS, MOST_NEEDS_OF_ASSESSMENT, type NeedId } from '../needs.rules';
import { identifyNeed, type IdentifyNeed } from './identify-need';
import { recordNeedsAssessment } from './record-needs-assessment';
import { resolveNeed, type ResolveNeed } from './resolve-need';
import { reviseNeed, type ReviseNeed } from './revise-need';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const needId = entryId<NeedId>({ commandId }, 'need');
const assessmentId = entryId<Id<'NeedsAssessment'>>({ commandId }, 'needsAssessment');
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant')
    .at('2026-03-31T10:00:00.000Z');
const housing: DescribedNeed = { domain: 'LIVING', severity: 'HIGH', source: 'CLIENT', description: 'No home' };
const money: DescribedNeed = { domain: 'MONEY_AND_DEBT', severity: 'LOW', source: 'CASEWORKER', description: 'Bills' };
const identified = (on = '2026-03-01') => needIdentified({ needId, ...housing, identifiedOn: day(on) });
const assess = (needs: readonly DescribedNeed[], assessedOn?: string) =>
  recordNeedsAssessment({ commandId, caseId, needs, assessedOn: assessedOn as LocalDate, summary: 'In trouble' });
const identify = (input: Partial<IdentifyNeed> = {}) => identifyNeed({ commandId, caseId, ...housing, ...input });
const revise = (input: Partial<ReviseNeed> = {}) =>
  reviseNeed({ commandId, caseId, needId, severity: 'ACUTE', ...input });
const resolve = (input: Partial<ResolveNeed> = {}) =>
  resolveNeed({ commandId, caseId, needId, outcome: 'MET', ...input });

describe('R41: an assessment of needs', () => {
  test('records the needs that it found, each under an id of its own', () => {
    const found = (index: number, need: DescribedNeed) =>
      needIdentified({
        needId: entryId<NeedId>({ commandId }, `need ${String(index)}`),
        assessmentId,
        identifiedOn: today,
        ...need,
      });
    caseWith()
      .when(assess([housing, money]))
      .then(
        needsAssessed({ assessmentId, assessedOn: today, summary: 'In trouble' }),
        found(0, housing),
        found(1, money),
      );
  });

  test('may find nothing', () => {
    caseWith()
      .when(assess([]))
      .then(needsAssessed({ assessmentId, assessedOn: today, summary: 'In trouble' }));
  });

  test('names the need that is not as it must be, and records none of them', () => {
    caseWith()
      .when(assess([housing, { ...money, domain: 'NONSENSE' }]))
      .thenRefused('CodeUnknown', { field: 'needs.1.domain' });
    caseWith()
      .when(assess([{ ...money, severity: 'SEVERE' as never }]))
      .thenRefused('SeverityUnknown', { field: 'needs.0.severity' });
    caseWith()
      .when(assess([{ ...money, source: 'GOSSIP' as never }]))
      .thenRefused('NeedSourceUnknown', { field: 'needs.0.source' });
    caseWith()
      .when(assess([{ ...money, description: '' }]))
      .thenRefused('TextNotAllowed', { field: 'needs.0.description' });
    caseWith()
      .when(assess([housing], '2026-04-01'))
      .thenRefused('DayInFuture', { field: 'assessedOn' });
  });

  test('finds fifty needs at most, and a case has two hundred', () => {
    const many = (count: number) => Array.from({ length: count }, () => money);
    caseWith()
      .when(assess(many(MOST_NEEDS_OF_ASSESSMENT + 1)))
      .thenRefused('TooManyNeeds', { field: 'needs' });
    const id = (number: number) => `01900000-0000-7000-8000-${String(1_000 + number).padStart(12, '0')}` as NeedId;
    const all = Array.from({ length: MOST_NEEDS }, (_, index) =>
      needIdentified({ needId: id(index), ...money, identifiedOn: today }),
    );
    caseWith(...all.slice(1))
      .when(identify())
      .then(needIdentified({ needId, ...housing, identifiedOn: today }));
    caseWith(...all.slice(1))
      .when(assess([housing, money]))
      .thenRefused('TooManyNeeds');
    caseWith(...all)
      .when(identify())
      .thenRefused('TooManyNeeds');
  });

  test('is made while the case is open', () => {
    const closed = caseWith(identified(), caseClosed({ closingDate: today, aftercare: true }));
    for (const command of [assess([]), identify(), revise(), resolve()]) {
      closed.when(command).thenRefused('CaseNotOpen', { field: 'caseId' });
    }
  });
});

describe('a need', () => {
  test('weighs more or less from a day on, not before it was found', () => {
    caseWith(identified())
      .when(revise({ revisedOn: day('2026-02-28') }))
      .thenRefused('DayTooEarly', { field: 'revisedOn', details: { earliest: '2026-03-01' } })
      .when(revise({ severity: 'SEVERE' as never }))
      .thenRefused('SeverityUnknown', { field: 'severity' })
      .when(revise())
      .then(needRevised({ needId, severity: 'ACUTE', revisedOn: today }));
  });

  test('that weighs as much already is left alone', () => {
    caseWith(identified())
      .when(revise({ severity: 'HIGH' }))
      .thenNothing();
  });

  test('is resolved once, with what came of it', () => {
    caseWith(identified())
      .when(resolve({ outcome: 'GONE' as never }))
      .thenRefused('NeedOutcomeUnknown', { field: 'outcome' })
      .when(resolve({ outcome: 'PARTLY_MET', reason: 'A room for now' }))
      .then(needResolved({ needId, outcome: 'PARTLY_MET', resolvedOn: today, reason: 'A room for now' }))
      .when(resolve())
      .thenRefused('NeedResolved', { field: 'needId', details: { outcome: 'PARTLY_MET' } })
      .when(revise())
      .thenRefused('NeedResolved', { field: 'needId' });
  });

  test('is not resolved before it was revised last', () => {
    caseWith(identified(), needRevised({ needId, severity: 'LOW', revisedOn: day('2026-03-20') }))
      .when(resolve({ resolvedOn: day('2026-03-19') }))
      .thenRefused('DayTooEarly', { field: 'resolvedOn', details: { earliest: '2026-03-20' } });
  });

  test('of another case is unknown here', () => {
    caseWith().when(revise()).thenRefused('NeedUnknown', { field: 'needId' });
    caseWith().when(resolve()).thenRefused('NeedUnknown', { field: 'needId' });
  });
});
