/** DefineCaseType (R11, R18, R48, R52, R95, R97, R98). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseTypeDefined, caseTypeRetired } from '../configuration.events';
import { MOST_DEFINITIONS } from '../configuration.rules';
import { configurationStream } from '../configuration.state';
import { REOPENING_WINDOWS, type ReopeningWindow } from '../reopening-window';
import { SHIPPED_CASE_RULES, SHIPPED_CASE_TYPES } from '../shipped-configuration';
import { type DefineCaseType, defineCaseType } from './define-case-type';

const HOME = { code: 'HOME_2', label: 'Help at home', overrides: { aftercare: true, reopeningWindow: '6' } } as const;
const define = (input: Partial<DefineCaseType> = {}) =>
  defineCaseType({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    ...{ code: HOME.code, label: HOME.label, ...HOME.overrides },
    ...input,
  });
const configuration = given(configurationStream);

describe('defining a case type (R52)', () => {
  test('adds it, not retired, beside those that there are', () => {
    const { state } = configuration.when(define()).then(caseTypeDefined(HOME));
    expect(state.caseTypes['HOME_2']).toEqual({
      ...HOME,
      retired: false,
      rules: { ...SHIPPED_CASE_RULES, ...HOME.overrides },
    });
    expect(state.caseTypes['GENERAL']?.retired).toBe(false);
  });

  test.each(REOPENING_WINDOWS)('R98: a window can be %s', (reopeningWindow) => {
    configuration
      .when(define({ reopeningWindow }))
      .then(caseTypeDefined({ ...HOME, overrides: { ...HOME.overrides, reopeningWindow } }));
  });

  test.each(['7', '8', '10', '11', '0', '', '13', '-1', '3.0', '03', ' 3', 'Always', 'ALWAYS', '12 months'])(
    'R98: a window cannot be %j',
    (window) => {
      configuration
        .when(define({ reopeningWindow: window as ReopeningWindow }))
        .thenRefused('ReopeningWindowNotAllowed', { field: 'reopeningWindow' });
    },
  );

  test('R49, R97: has of its own what is given, and the rest of the organisation: a window of 3 months', () => {
    const { state } = configuration
      .when(define({ aftercare: undefined, reopeningWindow: undefined }))
      .then(caseTypeDefined({ ...HOME, overrides: {} }));
    expect(state.caseTypes['HOME_2']?.rules).toEqual(SHIPPED_CASE_RULES);
    expect(SHIPPED_CASE_RULES.reopeningWindow).toBe('3');
  });

  test.each(['A', 'A1_', 'X'.repeat(32)])('takes the code %s', (code) => {
    configuration.when(define({ code })).then(caseTypeDefined({ ...HOME, code }));
  });

  test.each(['', 'a', '1A', '_A', 'A-B', 'A B', 'Á', 'X'.repeat(33), '__proto__', 'constructor'])(
    'does not take the code %j',
    (code) => {
      configuration.when(define({ code })).thenRefused('CodeNotAllowed', { field: 'code' });
    },
  );

  test('takes a label of 200 characters, but none that is empty or longer', () => {
    const longest = 'x'.repeat(200);
    configuration.when(define({ label: longest })).then(caseTypeDefined({ ...HOME, label: longest }));
    for (const label of ['', ' ', `${longest}x`]) {
      configuration.when(define({ label })).thenRefused('LabelNotAllowed', { field: 'label' });
    }
  });

  test('takes no code that old cases name already, of a retired type neither', () => {
    configuration.when(define({ code: 'GENERAL' })).thenRefused('CaseTypeExists', { field: 'code' });
    given(configurationStream, caseTypeDefined(HOME), caseTypeRetired({ code: HOME.code }))
      .when(define())
      .thenRefused('CaseTypeExists', { field: 'code' });
  });

  test(`ends at ${MOST_DEFINITIONS} case types`, () => {
    const many = Array.from({ length: MOST_DEFINITIONS - SHIPPED_CASE_TYPES.length - 1 }, (_, index) =>
      caseTypeDefined({ ...HOME, code: `T${index}` }),
    );
    given(configurationStream, ...many)
      .when(define())
      .then(caseTypeDefined(HOME))
      .when(define({ code: 'ONE_MORE' }))
      .thenRefused('TooManyCaseTypes', { field: 'code' });
  });
});
