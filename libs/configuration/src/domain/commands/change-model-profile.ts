/** ChangeModelProfile: changes what a model says from now on, also for the cases that are worked by it. */
import { canonicalJson, command, type CommandInput, isRejection } from '@caseledger/kernel';
import { modelProfileChanged } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { type ModelProfile, modelProfileOf } from '../model-profile';
import { definedModelProfile, modelProfileRejection } from '../model-profile.rules';

/** What is left out stays as it is. */
export interface ChangeModelProfile extends CommandInput, Partial<Omit<ModelProfile, 'code'>> {
  readonly code: string;
}

/** Emits nothing when the model is like this already. */
export const changeModelProfile = command('ChangeModelProfile', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, input: ChangeModelProfile) => {
    const present = definedModelProfile(state, input.code);
    if (isRejection(present)) return present;
    const given = Object.entries(input).filter(([, value]) => value !== undefined);
    const changed = modelProfileOf({ ...present, ...Object.fromEntries(given) });
    const fault = modelProfileRejection(changed);
    if (fault !== undefined) return fault;
    return canonicalJson(changed) === canonicalJson(modelProfileOf(present)) ? [] : modelProfileChanged(changed);
  },
});
