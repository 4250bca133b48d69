/** ChangeModelProfile: what a model says from now on (R105, R121). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { modelProfileChanged, modelProfileRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import type { ModelProfile } from '../model-profile';
import { SHIPPED_MODEL_PROFILES } from '../shipped-model-profiles';
import { type ChangeModelProfile, changeModelProfile } from './change-model-profile';

const change = (input: Partial<ChangeModelProfile>) =>
  changeModelProfile({
    commandId: '01900000-0000-7000-8000-000000000001' as CommandId,
    code: 'CLINICAL',
    ...input,
  });
const CLINICAL = SHIPPED_MODEL_PROFILES.find(({ code }) => code === 'CLINICAL')!;
const configuration = given(configurationStream);

describe('changing a model', () => {
  test.each<Partial<ModelProfile>>([
    { label: 'Close by' },
    { focus: 'Therapy and resources.' },
    { guidance: [] },
    { contactIntervalDays: 10 },
    { caseloadLimit: 12 },
    { deliveredBy: 'OTHERS_AND_CLIENT' },
    { strengthsRequired: true },
    { accompanimentExpected: true },
  ])('to %j leaves everything else as it is', (one) => {
    const { state } = configuration.when(change(one)).then(modelProfileChanged({ ...CLINICAL, ...one }));
    expect(state.modelProfiles['CLINICAL']).toEqual({ ...CLINICAL, ...one, retired: false });
  });

  test('is nothing where it is like this already', () => {
    configuration.when(change({})).thenNothing();
    configuration.when(change({ ...CLINICAL, label: undefined })).thenNothing();
  });

  test('is possible for a retired one, since its cases go on, and leaves it retired', () => {
    const { state } = given(configurationStream, modelProfileRetired({ code: 'CLINICAL' }))
      .when(change({ caseloadLimit: 10 }))
      .then(modelProfileChanged({ ...CLINICAL, caseloadLimit: 10 }));
    expect(state.modelProfiles['CLINICAL']).toMatchObject({ caseloadLimit: 10, retired: true });
  });

  test('follows the same rules as defining one', () => {
    configuration.when(change({ caseloadLimit: 0 })).thenRefused('SettingOutOfBounds', { field: 'caseloadLimit' });
    configuration.when(change({ guidance: [''] })).thenRefused('LabelNotAllowed', { field: 'guidance.0' });
  });

  test.each(['OTHER', 'NONE', 'constructor', '__proto__'])('is refused for %s, which is no model', (code) => {
    configuration.when(change({ code })).thenRefused('ModelUnknown', { field: 'code' });
  });
});
