/** The rules of the models that a case is worked by. */
import type { ConfigurationState, ModelProfile } from '@caseledger/configuration';
import { rejected, type Rejection } from '@caseledger/kernel';

/** The most days that may pass between two contacts. */
export const MOST_CONTACT_INTERVAL_DAYS = 365;

/** The profile of a model that can be worked by, or the refusal of one that is unknown or retired. */
export function modelInUse({ modelProfiles }: ConfigurationState, code: string): ModelProfile | Rejection {
  const profile = Object.hasOwn(modelProfiles, code) ? modelProfiles[code] : undefined;
  if (profile === undefined) {
    return rejected('ModelUnknown', 'There is no model {code}.', { field: 'model', values: { code } });
  }
  if (!profile.retired) return profile;
  return rejected('ModelRetired', 'No case is worked by the model {label} any more.', {
    field: 'model',
    values: { label: profile.label },
  });
}

/** An interval that is not 1 to 365 days. */
export function contactIntervalRejection(days: number | undefined): Rejection | undefined {
  if (days === undefined || (Number.isInteger(days) && days >= 1 && days <= MOST_CONTACT_INTERVAL_DAYS))
    return undefined;
  return rejected('ContactIntervalNotAllowed', 'Between two contacts there are 1 to {most} days.', {
    field: 'contactIntervalDays',
    values: { most: MOST_CONTACT_INTERVAL_DAYS },
  });
}
