/** RetireModelProfile: no new case is worked by it. */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { caseRulesChanged, caseTypeChanged, modelProfileChanged, modelProfileRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { SHIPPED_MODEL_PROFILES } from '../shipped-model-profiles';
import { retireModelProfile } from './retire-model-profile';

const retire = (code: string) =>
  retireModelProfile({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, code });
const retired = modelProfileRetired({ code: 'BROKERAGE' });
const rules = { model: 'BROKERAGE' };
const configuration = given(configurationStream);

describe('retiring a model', () => {
  test('keeps what it says, for the cases that are worked by it', () => {
    const { state } = configuration.when(retire('BROKERAGE')).then(retired);
    expect(state.modelProfiles['BROKERAGE']).toEqual({
      ...configuration.state.modelProfiles['BROKERAGE'],
      retired: true,
    });
    expect(state.modelProfiles['CLINICAL']?.retired).toBe(false);
  });

  test('is done once', () => {
    given(configurationStream, retired).when(retire('BROKERAGE')).thenNothing();
  });

  test('waits while new cases begin with it: all, or those of a type', () => {
    given(configurationStream, caseRulesChanged({ rules }))
      .when(retire('BROKERAGE'))
      .thenRefused('ModelInUse', {
        field: 'code',
        details: { byDefault: true, caseTypes: ['GENERAL', 'REHABILITATION', 'YOUTH', 'DEBT', 'BENEFITS'] },
      });
    given(configurationStream, caseTypeChanged({ code: 'DEBT', label: 'Debt', overrides: rules }))
      .when(retire('BROKERAGE'))
      .thenRefused('ModelInUse', { field: 'code', details: { byDefault: false, caseTypes: ['DEBT'] } })
      .when(retire('CLINICAL'))
      .then(modelProfileRetired({ code: 'CLINICAL' }));
  });

  test.each(['OTHER', 'NONE', 'constructor', '__proto__'])('is refused for %s, which is no model', (code) => {
    configuration.when(retire(code)).thenRefused('ModelUnknown', { field: 'code' });
  });

  test('and changing one that was never defined do not make folding fail', () => {
    const { state } = given(configurationStream, modelProfileRetired({ code: 'OTHER' }));
    expect(state).toEqual(configuration.state);
    const changed = modelProfileChanged({ ...SHIPPED_MODEL_PROFILES[0]!, code: 'OTHER' });
    expect(given(configurationStream, changed).state.modelProfiles['OTHER']).toMatchObject({ retired: false });
  });
});
