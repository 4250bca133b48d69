/** ChangeCaseType: what is decided about a type from now on (R48, R51, R95, R98). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import type { ReopeningWindow } from '../case-type';
import { caseTypeChanged, caseTypeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type ChangeCaseType, changeCaseType } from './change-case-type';

const change = (input: Partial<ChangeCaseType>) =>
  changeCaseType({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, code: 'YOUTH', ...input });
/** As it ships. */
const YOUTH = {
  code: 'YOUTH',
  label: 'Youth and family',
  intake: false,
  aftercare: true,
  reopeningWindow: '6' as const,
  reopeningReserved: false,
};
const configuration = given(configurationStream);

describe('changing a case type', () => {
  test.each<Partial<ChangeCaseType>>([
    { label: 'Young people' },
    { intake: true },
    { aftercare: false },
    { reopeningWindow: 'always' },
    { reopeningReserved: true },
  ])('to %j leaves everything else as it is', (one) => {
    const { state } = configuration.when(change(one)).then(caseTypeChanged({ ...YOUTH, ...one }));
    expect(state.caseTypes['YOUTH']).toEqual({ ...YOUTH, ...one, retired: false });
  });

  test('is nothing where it is like this already', () => {
    configuration.when(change({})).thenNothing();
    configuration.when(change(YOUTH)).thenNothing();
  });

  test('R103: is possible for a retired type, since its cases can be reopened, and leaves it retired', () => {
    const { state } = given(configurationStream, caseTypeRetired({ code: 'YOUTH' }))
      .when(change({ reopeningWindow: '12' }))
      .then(caseTypeChanged({ ...YOUTH, reopeningWindow: '12' }));
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
