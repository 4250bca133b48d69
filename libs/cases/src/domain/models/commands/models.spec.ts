/** AssignModel and EndModel (R54, R107, R121). */
import { modelProfileRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseClosed, caseOpened, caseReopened } from '../../case.events';
import { type CaseState, caseStream } from '../../case.state';
import { modelAssigned, modelEnded } from '../models.events';
import { assignModel, type AssignModel } from './assign-model';
import { endModel, type EndModel } from './end-model';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const day = (text: string) => text as LocalDate;
const today = day('2026-03-31');

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const caseWith = (...events: readonly NewEvent[]) =>
  given(caseStream, opened, ...events)
    .reading(configurationStream, 'ofTenant')
    .at('2026-03-31T10:00:00.000Z');
const assign = (input: Partial<AssignModel> = {}) => assignModel({ commandId, caseId, model: 'BROKERAGE', ...input });
const end = (input: Partial<EndModel> = {}) => endModel({ commandId, caseId, model: 'BROKERAGE', ...input });
const assigned = (model: string, primary = true, more: object = {}) =>
  modelAssigned({ model, primary, from: today, contactIntervalDays: 90, ...more });
const workedBy = (state: CaseState) =>
  state.status === 'notOpened'
    ? undefined
    : [state.models.primary?.model, state.models.secondary.map(({ model }) => model)];

describe('R54: a case', () => {
  test.each([
    ['BROKERAGE', 90],
    ['STRENGTHS_BASED', 30],
    ['CLINICAL', 14],
    ['INTENSIVE', 7],
  ])('R121: worked by %s has a contact at least every %i days', (model, contactIntervalDays) => {
    caseWith()
      .when(assign({ model }))
      .then(assigned(model, true, { contactIntervalDays }));
  });

  test('R107: has the interval that suits its client', () => {
    for (const contactIntervalDays of [1, 365]) {
      caseWith()
        .when(assign({ contactIntervalDays }))
        .then(assigned('BROKERAGE', true, { contactIntervalDays }));
    }
    for (const contactIntervalDays of [0, 366, 1.5]) {
      caseWith()
        .when(assign({ contactIntervalDays }))
        .thenRefused('ContactIntervalNotAllowed', { field: 'contactIntervalDays' });
    }
  });

  test.each([
    [{ model: 'NONSENSE' }, 'ModelUnknown', 'model'],
    [{ model: 'constructor' }, 'ModelUnknown', 'model'],
    [{ from: day('2026-04-01') }, 'DayInFuture', 'from'],
    [{ from: day('2026-01-14') }, 'DayTooEarly', 'from'],
    [{ reason: '' }, 'TextNotAllowed', 'reason'],
  ])('is not worked by %j: %s', (input, rule, field) => {
    caseWith().when(assign(input)).thenRefused(rule, { field });
  });

  test('is not worked by a model that is retired', () => {
    caseWith()
      .reading(configurationStream, 'ofTenant', modelProfileRetired({ code: 'BROKERAGE' }))
      .when(assign())
      .thenRefused('ModelRetired', { field: 'model' });
  });

  test('has one primary model, which another one replaces, and others beside it', () => {
    const combined = caseWith(assigned('BROKERAGE'))
      .when(assign({ model: 'CLINICAL', primary: false }))
      .then(assigned('CLINICAL', false, { contactIntervalDays: 14 }));
    expect(workedBy(combined.state)).toEqual(['BROKERAGE', ['CLINICAL']]);
    const changed = combined
      .when(assign({ model: 'CLINICAL', reason: 'More is needed' }))
      .then(assigned('CLINICAL', true, { contactIntervalDays: 14, reason: 'More is needed' }));
    expect(workedBy(changed.state)).toEqual(['CLINICAL', []]);
  });

  test('is left alone where it is worked so already', () => {
    caseWith(assigned('BROKERAGE', true, { from: day('2026-02-01') }))
      .when(assign())
      .thenNothing();
    caseWith(assigned('BROKERAGE', true, { from: day('2026-02-01') }))
      .when(assign({ from: today }))
      .then(assigned('BROKERAGE'));
  });

  test('is worked by a model no longer, from a day that is not before it began', () => {
    const worked = caseWith(assigned('BROKERAGE', true, { from: day('2026-02-01') }), assigned('CLINICAL', false));
    worked.when(end({ on: day('2026-01-31') })).thenRefused('DayTooEarly', { field: 'on' });
    worked.when(end({ model: 'INTENSIVE' })).thenRefused('ModelNotAssigned', { field: 'model' });
    const after = worked
      .when(end())
      .then(modelEnded({ model: 'BROKERAGE', on: today }))
      .when(end({ model: 'CLINICAL' }))
      .then(modelEnded({ model: 'CLINICAL', on: today }));
    expect(workedBy(after.state)).toEqual([undefined, []]);
  });

  test('goes on being worked so after it was reopened, and is not worked while it is closed', () => {
    const closed = caseWith(assigned('BROKERAGE'), caseClosed({ closingDate: today, aftercare: false }));
    for (const command of [assign({ model: 'CLINICAL' }), end()]) closed.when(command).thenRefused('CaseNotOpen');
    const again = caseWith(
      assigned('BROKERAGE'),
      caseClosed({ closingDate: today, aftercare: false }),
      caseReopened({ reopeningDate: today, closedOn: today }),
    );
    expect(workedBy(again.state)).toEqual(['BROKERAGE', []]);
  });
});
