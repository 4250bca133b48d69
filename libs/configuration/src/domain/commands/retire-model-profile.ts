/** RetireModelProfile: no new case is worked by a model; the cases that are go on with it. */
import { command, type CommandInput, isRejection, rejected } from '@caseledger/kernel';
import { whereRules } from '../case-type';
import { modelProfileRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { definedModelProfile } from '../model-profile.rules';

export interface RetireModelProfile extends CommandInput {
  readonly code: string;
}

/** Refused while new cases begin with it. Emits nothing for one that is retired already. */
export const retireModelProfile = command('RetireModelProfile', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code }: RetireModelProfile) => {
    const profile = definedModelProfile(state, code);
    if (isRejection(profile)) return profile;
    if (profile.retired) return [];
    const used = whereRules(state, ({ model }) => model === code);
    if (used !== undefined) {
      return rejected('ModelInUse', 'The model {code} is in the rules of cases: choose another one there first.', {
        field: 'code',
        details: used,
        values: { code },
      });
    }
    return modelProfileRetired({ code });
  },
});
