/** ChangeCaseType: what is decided about a type from now on (R48, R51, R95, R98). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import type { CaseSettings } from '../case-type';
import { caseTypeChanged, caseTypeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import type { ReopeningWindow } from '../reopening-window';
import { SHIPPED_CASE_RULES } from '../shipped-configuration';
import { type ChangeCaseType, changeCaseType } from './change-case-type';

const change = (input: Partial<ChangeCaseType>) =>
  changeCaseType({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, code: 'YOUTH', ...input });
/** As it ships. */
const YOUTH = {
  code: 'YOUTH',
  label: 'Youth and family',
  overrides: { aftercare: true, reopeningWindow: '6' },
} as const;
const configuration = given(configurationStream);

describe('changing a case type', () => {
  test('to another label leaves everything else as it is', () => {
    const { state } = configuration
      .when(change({ label: 'Young people' }))
      .then(caseTypeChanged({ ...YOUTH, label: 'Young people' }));
    expect(state.caseTypes['YOUTH']).toEqual({
      ...{ ...YOUTH, label: 'Young people', retired: false },
      rules: { ...SHIPPED_CASE_RULES, ...YOUTH.overrides },
    });
  });

  test.each<CaseSettings>([
    { intake: true },
    { aftercare: false },
    { reopeningWindow: 'always' },
    { reopeningReserved: true },
  ])('to %j leaves everything else as it is', (one) => {
    const overrides = { ...YOUTH.overrides, ...one };
    const { state } = configuration.when(change(one)).then(caseTypeChanged({ ...YOUTH, overrides }));
    expect(state.caseTypes['YOUTH']).toEqual({
      ...{ ...YOUTH, overrides, retired: false },
      rules: { ...SHIPPED_CASE_RULES, ...overrides },
    });
  });

  test('is nothing where it is like this already', () => {
    configuration.when(change({})).thenNothing();
    configuration.when(change({ label: YOUTH.label, ...YOUTH.overrides })).thenNothing();
  });

  test('to what the organisation has as well does not make a setting its own', () => {
    configuration.when(change({ intake: false, reopeningReserved: false })).thenNothing();
  });

  test('R103: is possible for a retired type, since its cases can be reopened, and leaves it retired', () => {
    const { state } = given(configurationStream, caseTypeRetired({ code: 'YOUTH' }))
      .when(change({ reopeningWindow: '12' }))
      .then(caseTypeChanged({ ...YOUTH, overrides: { ...YOUTH.overrides, reopeningWindow: '12' } }));
    expect(state.caseTypes['YOUTH']?.retired).toBe(true);
  });

  test.each(['7', '8', '10', '11', '0', ''])('R98: a window cannot become %j', (window) => {
    configuration
      .when(change({ reopeningWindow: window as ReopeningWindow }))
      .thenRefused('ReopeningWindowNotAllowed', { field: 'reopeningWindow' });
  });

  test('takes no empty label', () => {
    configuration.when(change({ label: ' ' })).thenRefused('LabelNotAllowed', { field: 'label' });
  });

  test.each(['OTHER', 'constructor', 'toString', '__proto__'])('is refused for %s, which is no type', (code) => {
    configuration.when(change({ code })).thenRefused('CaseTypeUnknown', { field: 'code' });
  });
});
