/** The fields and products of the closing step, and their correction after it (R37, R47, R57, R58, R72, R73). */
import type { CaseRules } from '@caseledger/configuration';
import { caseTypeChanged, codeRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { CaseId, CommandId, LocalDate, NewEvent, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { mayWith } from '@caseledger/security';
import { caseClosed, caseMarkedOpenedInError, caseOpened, caseReopened } from '../../case.events';
import { caseStream } from '../../case.state';
import { stepEnded, stepStarted } from '../../steps/steps.events';
import { caseSuspended } from '../../suspension/suspension.events';
import {
  closedCaseCorrected,
  closingFieldsRecorded,
  closingProductAdded,
  closingProductRemoved,
} from '../closing.events';
import { MOST_PRODUCTS } from '../closing.rules';
import { type AddClosingProduct, addClosingProduct } from './add-closing-product';
import { type CorrectClosedCase, correctClosedCase } from './correct-closed-case';
import { type RecordClosingFields, recordClosingFields } from './record-closing-fields';
import { type RemoveClosingProduct, removeClosingProduct } from './remove-closing-product';

const caseId = '01900000-0000-7000-8000-00000000000a' as CaseId;
const clientId = '01900000-0000-7000-8000-00000000000b' as PartyId;
const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const day = (text: string) => text as LocalDate;
const onCase = <Input extends object>(input: Input) => ({ commandId, caseId, ...input });
const record = (input: Partial<RecordClosingFields>) => recordClosingFields(onCase(input));
const add = (product: string, input: Partial<AddClosingProduct> = {}) =>
  addClosingProduct(onCase({ product, ...input }));
const remove = (product: string, input: Partial<RemoveClosingProduct> = {}) =>
  removeClosingProduct(onCase({ product, ...input }));
const correct = (input: Partial<CorrectClosedCase>) =>
  correctClosedCase(onCase({ products: [], correctionReason: 'A slip of the pen', ...input }));

const opened = caseOpened({ reference: '2026-000001', clientId, caseType: 'GENERAL', startDate: day('2026-01-15') });
const closingStep = stepStarted({ step: 'CLOSING', startDate: day('2026-03-01') });
const closed = caseClosed({ closingDate: day('2026-03-30'), aftercare: false });
const rules = (overrides: Partial<CaseRules>) =>
  caseTypeChanged({ code: 'GENERAL', label: 'General support', overrides });
const caseWith = (configuration: readonly NewEvent[], ...events: readonly NewEvent[]) =>
  given(caseStream, ...events).reading(configurationStream, 'ofTenant', ...configuration);
const inClosing = caseWith([], opened, closingStep);
const FIELDS = { reason: 'GOALS_REACHED', reasonNote: 'All of them', result: 'RESOLVED' };
/** One of the shipped products, and another. */
const [A, B] = Object.keys(configurationStream.initial.codeLists.PRODUCT) as [string, string];
const [PARTNER] = Object.keys(configurationStream.initial.codeLists.REFERRED_TO) as [string];

describe('recording the fields of the closing step', () => {
  test('R37, R72: holds all of them, whole, with their notes', () => {
    const all = { ...FIELDS, resultNote: 'For good', referredTo: PARTNER, referredToNote: 'On Monday' };
    const after = inClosing.when(record(all)).then(closingFieldsRecorded(all));
    expect(after.state).toMatchObject({
      closing: { reason: 'GOALS_REACHED', result: 'RESOLVED', referredTo: PARTNER },
    });
    const less = after.when(record({ result: 'RESOLVED' })).then(closingFieldsRecorded({ result: 'RESOLVED' }));
    expect(less.state).toMatchObject({ closing: { reason: undefined, result: 'RESOLVED' } });
  });

  test('R58, R73: is possible as often as wanted; what says the same changes nothing, and another note does', () => {
    const once = inClosing.when(record(FIELDS)).then(closingFieldsRecorded(FIELDS));
    once.when(record(FIELDS)).thenNothing();
    const noted = { ...FIELDS, reasonNote: 'Most of them' };
    once.when(record(noted)).then(closingFieldsRecorded(noted));
    inClosing.when(record({})).thenNothing();
  });

  test('R57: is possible while the step runs and when it has ended, which closes nothing; not before it', () => {
    const ended = caseWith([], opened, closingStep, stepEnded({ step: 'CLOSING', endDate: day('2026-03-20') }));
    expect(ended.when(record(FIELDS)).then(closingFieldsRecorded(FIELDS)).state.status).toBe('open');
    caseWith([], opened).when(record(FIELDS)).thenRefused('ClosingStepNotStarted', { field: 'caseId' });
    caseWith([rules({ steps: ['INTAKE'] })], opened)
      .when(record(FIELDS))
      .then(closingFieldsRecorded(FIELDS));
  });

  test('is possible while the case is suspended: it says what is', () => {
    const suspended = caseSuspended({ from: day('2026-03-05'), reason: 'In hospital' });
    caseWith([], opened, closingStep, suspended).when(record(FIELDS)).then(closingFieldsRecorded(FIELDS));
  });

  test.each([
    ['reason', { reason: 'NONE_SUCH' }],
    ['result', { result: 'constructor' }],
    ['referredTo', { referredTo: '' }],
  ])('R72: takes codes of the organisation’s lists only (%s)', (field, input) => {
    inClosing.when(record(input)).thenRefused('CodeUnknown', { field });
  });

  test('a code that was retired is not chosen any more, and may stay where it was chosen', () => {
    const retired = [codeRetired({ list: 'CLOSING_REASON', code: 'OTHER' })];
    caseWith(retired, opened, closingStep)
      .when(record({ reason: 'OTHER' }))
      .thenRefused('CodeRetired', { field: 'reason' });
    const chosen = caseWith(retired, opened, closingStep, closingFieldsRecorded({ reason: 'OTHER' }));
    const noted = { reason: 'OTHER', reasonNote: 'They said so' };
    chosen.when(record(noted)).then(closingFieldsRecorded(noted));
  });

  test('R47: takes the fields that cases of the type have', () => {
    const few = caseWith([rules({ closingFields: ['RESULT'] })], opened, closingStep);
    few.when(record({ reason: 'OTHER' })).thenRefused('ClosingFieldNotUsed', { field: 'reason' });
    few.when(record({ result: 'RESOLVED' })).then(closingFieldsRecorded({ result: 'RESOLVED' }));
    few.when(add(A)).thenRefused('ClosingFieldNotUsed', { field: 'product' });
  });

  test('a note explains a choice, in 1 to 4,000 characters', () => {
    inClosing.when(record({ reasonNote: 'Because' })).thenRefused('NoteWithoutChoice', { field: 'reasonNote' });
    inClosing.when(record({ reason: 'OTHER', reasonNote: ' ' })).thenRefused('TextNotAllowed', { field: 'reasonNote' });
    inClosing
      .when(record({ result: 'RESOLVED', resultNote: 'x'.repeat(4_001) }))
      .thenRefused('TextNotAllowed', { field: 'resultNote' });
  });

  test.each([
    ['closed', caseWith([], opened, closingStep, closed)],
    ['opened in error', caseWith([], opened, closingStep, caseMarkedOpenedInError({ reason: 'Twice' }))],
  ])('is not possible in a case that is %s (R73)', (_, other) => {
    for (const command of [record(FIELDS), add(A), remove(A)]) other.when(command).thenRefused('CaseNotOpen');
  });

  test('R101: begins anew after a reopening', () => {
    const again = caseWith(
      [],
      ...[opened, closingStep, closingFieldsRecorded(FIELDS), closingProductAdded({ product: A }), closed],
      caseReopened({ reopeningDate: day('2026-03-31'), closedOn: day('2026-03-30') }),
    );
    expect(again.state).toMatchObject({ closing: { products: [] } });
    expect(again.state).not.toHaveProperty('closing.reason');
    again.when(record(FIELDS)).thenRefused('ClosingStepNotStarted');
  });
});

describe('the products of the closing (R58, R72)', () => {
  test('are added and removed one by one, each once', () => {
    const one = inClosing.when(add(A)).then(closingProductAdded({ product: A }));
    one.when(add(A)).thenNothing();
    const two = one.when(add(B)).then(closingProductAdded({ product: B }));
    const rest = two.when(remove(A)).then(closingProductRemoved({ product: A }));
    expect(rest.state).toMatchObject({ closing: { products: [B] } });
    rest.when(remove(A)).thenRefused('ProductNotInClosing', { field: 'product' });
  });

  test('are of the organisation’s list, and not retired', () => {
    inClosing.when(add('NONE_SUCH')).thenRefused('CodeUnknown', { field: 'product' });
    const retired = [codeRetired({ list: 'PRODUCT', code: A })];
    caseWith(retired, opened, closingStep).when(add(A)).thenRefused('CodeRetired', { field: 'product' });
    caseWith([], opened).when(add(A)).thenRefused('ClosingStepNotStarted');
  });

  test('are removed whatever the configuration says by now', () => {
    caseWith([rules({ closingFields: [] })], opened, closingStep, closingProductAdded({ product: A }))
      .when(remove(A))
      .then(closingProductRemoved({ product: A }));
  });

  test('are at most so many', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => closingProductAdded({ product: `P${String(index)}` }));
    caseWith([], opened, closingStep, ...many(MOST_PRODUCTS - 1))
      .when(add(A))
      .then(closingProductAdded({ product: A }));
    caseWith([], opened, closingStep, ...many(MOST_PRODUCTS))
      .when(add(A))
      .thenRefused('TooManyProducts', { field: 'product' });
  });
});

describe('correcting a closed case (R73)', () => {
  const recorded = [opened, closingStep, closingFieldsRecorded(FIELDS), closingProductAdded({ product: A }), closed];
  const closedCase = caseWith([], ...recorded);
  const corrected = { ...FIELDS, reason: 'OTHER', products: [A, B] };

  test('holds fields and products, whole, with the reason for it; the case stays closed as of the same day', () => {
    const after = closedCase
      .when(correct(corrected))
      .then(closedCaseCorrected({ ...corrected, correctionReason: 'A slip of the pen' }));
    expect(after.state).toMatchObject({
      ...{ status: 'closed', closingDate: '2026-03-30', aftercare: false },
      closing: { reason: 'OTHER', result: 'RESOLVED', products: [A, B] },
    });
    after.when(correct(corrected)).thenNothing();
    after
      .when(correct({ ...corrected, reasonNote: 'Most of them' }))
      .then(closedCaseCorrected({ ...corrected, reasonNote: 'Most of them', correctionReason: 'A slip of the pen' }));
  });

  test('changes nothing where it says what is there', () => {
    closedCase.when(correct({ ...FIELDS, products: [A, A] })).thenNothing();
  });

  test('is possible in aftercare, which goes on', () => {
    const aftercare = caseClosed({ closingDate: day('2026-03-30'), aftercare: true, aftercareDue: day('2026-06-30') });
    const after = caseWith([], opened, aftercare)
      .when(correct(FIELDS))
      .then(closedCaseCorrected({ ...FIELDS, products: [], correctionReason: 'A slip of the pen' }));
    expect(after.state).toMatchObject({ status: 'closed', aftercare: true, aftercareDue: '2026-06-30' });
  });

  test.each(['', ' ', 'x'.repeat(4_001)])('is never silent: its reason is a text', (correctionReason) => {
    closedCase
      .when(correct({ ...corrected, correctionReason }))
      .thenRefused('TextNotAllowed', { field: 'correctionReason' });
  });

  test('keeps the lists and the fields of the type', () => {
    closedCase.when(correct({ reason: 'NONE_SUCH' })).thenRefused('CodeUnknown', { field: 'reason' });
    closedCase.when(correct({ products: [A, 'NONE_SUCH'] })).thenRefused('CodeUnknown', { field: 'products' });
    const few = caseWith([rules({ closingFields: ['RESULT'] })], opened, closed);
    few.when(correct({ products: [A] })).thenRefused('ClosingFieldNotUsed', { field: 'products' });
    closedCase
      .when(correct({ products: Array.from({ length: MOST_PRODUCTS + 1 }, (_, index) => `P${String(index)}`) }))
      .thenRefused('TooManyProducts', { field: 'products' });
  });

  test('a product that was retired since may stay', () => {
    caseWith([codeRetired({ list: 'PRODUCT', code: A })], ...recorded)
      .when(correct({ result: 'RESOLVED', products: [A] }))
      .then(closedCaseCorrected({ result: 'RESOLVED', products: [A], correctionReason: 'A slip of the pen' }));
  });

  test('R76: is no way around a field that is mandatory, and asks for none that was missing before', () => {
    const mandatory = rules({
      closingItems: [
        { code: 'FIELD', field: 'REASON' },
        { code: 'FIELD', field: 'PRODUCTS' },
        { code: 'FIELD', field: 'REFERRED_TO' },
      ],
    });
    const asked = caseWith([mandatory], ...recorded);
    asked.when(correct({ products: [A] })).thenRefused('MandatoryFieldEmptied', { field: 'reason' });
    asked.when(correct({ reason: 'OTHER' })).thenRefused('MandatoryFieldEmptied', { field: 'products' });
    asked
      .when(correct({ reason: 'OTHER', products: [B] }))
      .then(closedCaseCorrected({ reason: 'OTHER', products: [B], correctionReason: 'A slip of the pen' }));
  });

  test.each([
    ['open', caseWith([], opened, closingStep)],
    ['opened in error', caseWith([], opened, closed, caseMarkedOpenedInError({ reason: 'Twice' }))],
    ['not there', caseWith([])],
  ])('is not possible in a case that is %s', (_, other) => {
    other.when(correct(corrected)).thenRefused('CaseNotClosed', { field: 'caseId' });
  });

  test('needs a case type that the configuration knows', () => {
    const gone = caseOpened({ reference: '2026-000001', clientId, caseType: 'GONE', startDate: day('2026-01-15') });
    caseWith([], gone, closed).when(correct(corrected)).thenRefused('CaseTypeUnknown');
    caseWith([], gone, closingStep).when(record(FIELDS)).thenRefused('CaseTypeUnknown');
    caseWith([], gone, closingStep).when(add(A)).thenRefused('CaseTypeUnknown');
  });

  test.each([
    ['CASEWORKER', false],
    ['SUPERVISOR', true],
    ['APPLICATION_ADMIN', true],
    ['AUDITOR', false],
  ])('is for a second pair of eyes: %s %s', (role, may) => {
    expect(mayWith([role])(correctClosedCase.permission)).toBe(may);
  });
});
