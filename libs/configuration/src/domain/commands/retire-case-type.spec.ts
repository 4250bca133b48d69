/** RetireCaseType: no new case can be of the type. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseTypeChanged, caseTypeRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { retireCaseType } from './retire-case-type';

const retire = (code: string) =>
  retireCaseType({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, code });
const configuration = given(configurationStream);

describe('retiring a case type', () => {
  test('keeps it, for the cases that have it, and its settings', () => {
    const { state } = configuration.when(retire('YOUTH')).then(caseTypeRetired({ code: 'YOUTH' }));
    expect(state.caseTypes['YOUTH']).toMatchObject({
      retired: true,
      rules: { aftercare: true, reopeningWindow: '6' },
    });
    expect(state.caseTypes['GENERAL']?.retired).toBe(false);
  });

  test('is done once', () => {
    given(configurationStream, caseTypeRetired({ code: 'YOUTH' }))
      .when(retire('YOUTH'))
      .thenNothing();
  });

  test.each(['OTHER', 'constructor', 'toString', '__proto__'])('is refused for %s, which is no type', (code) => {
    configuration.when(retire(code)).thenRefused('CaseTypeUnknown', { field: 'code' });
  });

  test('and changing one that was never defined do not make folding fail', () => {
    expect(given(configurationStream, caseTypeRetired({ code: 'OTHER' })).state).toEqual(configuration.state);
    const changed = caseTypeChanged({ code: 'OTHER', label: 'Other', overrides: {} });
    expect(given(configurationStream, changed).state.caseTypes['OTHER']).toMatchObject({ retired: false });
  });
});
