/** DefineClientAttribute: the set of client data is open (R6). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import type { AttributeKind } from '../client-attribute';
import { clientAttributeDefined } from '../configuration.events';
import { MOST_CODES, MOST_DEFINITIONS } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import { SHIPPED_CLIENT_ATTRIBUTES } from '../shipped-configuration';
import { type DefineClientAttribute, defineClientAttribute } from './define-client-attribute';

const code = (text: string) => ({ code: text, label: `Label of ${text}` });
const INCOME = { code: 'INCOME', label: 'Income', kind: 'code' as const, codes: [code('WORK'), code('BENEFIT')] };
const NOTE = { code: 'NOTE', label: 'Note', kind: 'text' as const, codes: [] };
const define = (input: Partial<DefineClientAttribute> = {}) =>
  defineClientAttribute({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, ...INCOME, ...input });
const configuration = given(configurationStream);

describe('R6: the attributes of a client', () => {
  test('are from the start at least disability and living situation', () => {
    expect(Object.keys(configuration.state.clientAttributes)).toEqual(['DISABILITY', 'LIVING_SITUATION']);
  });

  test('can be more: a list of codes', () => {
    const { state } = configuration.when(define()).then(clientAttributeDefined(INCOME));
    expect(state.clientAttributes).toMatchObject({ INCOME, DISABILITY: { kind: 'code' } });
  });

  test.each<AttributeKind>(['text', 'date', 'flag'])('can be more: a %s, which has no codes', (kind) => {
    configuration.when(define({ ...NOTE, kind })).then(clientAttributeDefined({ ...NOTE, kind }));
    configuration
      .when(define({ ...NOTE, kind, codes: INCOME.codes }))
      .thenRefused('CodesNotAllowed', { field: 'codes' });
  });

  test('that are codes have at least one', () => {
    configuration.when(define({ codes: [] })).thenRefused('CodesNotAllowed', { field: 'codes' });
    configuration
      .when(define({ codes: [code('ONE')] }))
      .then(clientAttributeDefined({ ...INCOME, codes: [code('ONE')] }));
  });

  test.each(['number', '', 'constructor'])('are of no kind %j', (kind) => {
    configuration.when(define({ kind: kind as AttributeKind })).thenRefused('AttributeKindUnknown', { field: 'kind' });
  });

  test('have a code and a label', () => {
    configuration.when(define({ code: 'income' })).thenRefused('CodeNotAllowed', { field: 'code' });
    configuration.when(define({ label: '' })).thenRefused('LabelNotAllowed', { field: 'label' });
  });

  test('are defined once', () => {
    configuration.when(define({ code: 'DISABILITY' })).thenRefused('ClientAttributeExists', { field: 'code' });
    configuration
      .when(define())
      .then(clientAttributeDefined(INCOME))
      .when(define())
      .thenRefused('ClientAttributeExists');
  });

  test('choose from codes that have a code and a label each, and are there once', () => {
    const second = (entry: { code: string; label: string }) => define({ codes: [code('ONE'), entry] });
    configuration.when(second(code('two'))).thenRefused('CodeNotAllowed', { field: 'codes.1.code' });
    configuration.when(second({ code: 'TWO', label: ' ' })).thenRefused('LabelNotAllowed', { field: 'codes.1.label' });
    configuration.when(second(code('ONE'))).thenRefused('CodesNotAllowed', { field: 'codes.1.code' });
  });

  test(`choose from at most ${MOST_CODES} codes`, () => {
    const codes = Array.from({ length: MOST_CODES }, (_, index) => code(`C${index}`));
    configuration.when(define({ codes })).then(clientAttributeDefined({ ...INCOME, codes }));
    configuration.when(define({ codes: [...codes, code('MORE')] })).thenRefused('TooManyCodes', { field: 'codes' });
  });

  test(`are at most ${MOST_DEFINITIONS}`, () => {
    const many = Array.from({ length: MOST_DEFINITIONS - SHIPPED_CLIENT_ATTRIBUTES.length - 1 }, (_, index) =>
      clientAttributeDefined({ ...NOTE, code: `A${index}` }),
    );
    given(configurationStream, ...many)
      .when(define())
      .then(clientAttributeDefined(INCOME))
      .when(define({ code: 'ONE_MORE' }))
      .thenRefused('TooManyClientAttributes', { field: 'code' });
  });
});
