/** DefineModelProfile: a practice has models of its own beside the four (R54, R105, R107). */
import type { CommandId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import { modelProfileDefined, modelProfileRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { DELIVERERS, type ModelProfile } from '../model-profile';
import { MOST_GUIDANCE, MOST_MODEL_PROFILES } from '../model-profile.rules';
import { SHIPPED_MODEL_PROFILES } from '../shipped-model-profiles';
import { type DefineModelProfile, defineModelProfile } from './define-model-profile';

const WALKING = {
  code: 'WALKING',
  label: 'Walking along',
  focus: 'Go with the client wherever it is hard to go alone.',
  guidance: ['Let the client choose the way.'],
  contactIntervalDays: 10,
  caseloadLimit: 12,
  deliveredBy: 'OTHERS_ACCOMPANIED',
  strengthsRequired: false,
  accompanimentExpected: true,
} as const satisfies ModelProfile;
const define = (input: Partial<DefineModelProfile> = {}) =>
  defineModelProfile({ commandId: '01900000-0000-7000-8000-000000000001' as CommandId, ...WALKING, ...input });
const taken = (changes: Partial<ModelProfile>) =>
  configuration.when(define(changes)).then(modelProfileDefined({ ...WALKING, ...changes }));
const configuration = given(configurationStream);

describe('defining a model', () => {
  test('adds it beside the four', () => {
    expect(taken({}).state.modelProfiles).toEqual({
      ...configuration.state.modelProfiles,
      WALKING: { ...WALKING, retired: false },
    });
  });

  test('takes a code, which is not the word for none, a label and a focus', () => {
    for (const code of ['walking', 'NONE', ''])
      configuration.when(define({ code })).thenRefused('CodeNotAllowed', { field: 'code' });
    for (const field of ['label', 'focus'])
      for (const text of ['', ' ', 'x'.repeat(201)])
        configuration.when(define({ [field]: text })).thenRefused('LabelNotAllowed', { field });
    taken({ focus: 'x'.repeat(200) });
  });

  test(`R106: has a checklist of at most ${MOST_GUIDANCE} lines`, () => {
    const lines = Array.from({ length: MOST_GUIDANCE }, () => 'x'.repeat(200));
    taken({ guidance: lines });
    taken({ guidance: [] });
    configuration
      .when(define({ guidance: [...lines, 'One more'] }))
      .thenRefused('TooMuchGuidance', { field: 'guidance' });
    for (const line of ['', 'x'.repeat(201)])
      configuration.when(define({ guidance: ['One', line] })).thenRefused('LabelNotAllowed', { field: 'guidance.1' });
  });

  test.each([
    ['contactIntervalDays', 1, 365],
    ['caseloadLimit', 1, 500],
  ] as const)('R121: %s is a whole number from %d to %d', (field, least, most) => {
    for (const value of [least, most]) taken({ [field]: value });
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN])
      configuration.when(define({ [field]: value })).thenRefused('SettingOutOfBounds', { field });
  });

  test('R112: is delivered by one of those who can', () => {
    for (const deliveredBy of DELIVERERS) taken({ deliveredBy });
    configuration
      .when(define({ deliveredBy: 'NOBODY' as ModelProfile['deliveredBy'] }))
      .thenRefused('DelivererUnknown', { field: 'deliveredBy' });
  });

  test('takes no code that cases name already, of a retired model neither', () => {
    configuration.when(define({ code: 'BROKERAGE' })).thenRefused('ModelExists', { field: 'code' });
    given(configurationStream, modelProfileDefined(WALKING), modelProfileRetired({ code: 'WALKING' }))
      .when(define())
      .thenRefused('ModelExists', { field: 'code' });
  });

  test(`ends at ${MOST_MODEL_PROFILES} models`, () => {
    const missing = MOST_MODEL_PROFILES - 1 - SHIPPED_MODEL_PROFILES.length;
    const many = Array.from({ length: missing }, (_, index) => modelProfileDefined({ ...WALKING, code: `M${index}` }));
    given(configurationStream, ...many)
      .when(define())
      .then(modelProfileDefined(WALKING))
      .when(define({ code: 'ONE_MORE' }))
      .thenRefused('TooManyModels', { field: 'code' });
  });
});
