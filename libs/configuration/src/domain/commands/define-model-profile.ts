/** DefineModelProfile: adds a model of case management that cases can be worked by (R54, R105). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { modelProfileDefined } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type ModelProfile, modelProfileOf } from '../model-profile';
import { modelProfileRejection, MOST_MODEL_PROFILES } from '../model-profile.rules';

export interface DefineModelProfile extends CommandInput, ModelProfile {}

/** Refused for a code that is taken, also by a retired model. */
export const defineModelProfile = command('DefineModelProfile', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: DefineModelProfile) => {
    const profile = modelProfileOf(input);
    const { code } = profile;
    const fault = modelProfileRejection(profile);
    if (fault !== undefined) return fault;
    if (state.modelProfiles[code] !== undefined) {
      return rejected('ModelExists', 'There is a model {code} already.', { field: 'code', values: { code } });
    }
    if (Object.keys(state.modelProfiles).length >= MOST_MODEL_PROFILES) {
      return rejected('TooManyModels', 'There can be at most {most} models.', {
        field: 'code',
        values: { most: MOST_MODEL_PROFILES },
      });
    }
    return modelProfileDefined(profile);
  },
});
