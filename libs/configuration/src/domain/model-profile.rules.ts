/** The rules that a model profile follows (R54, R105-R121). */
import { isRejection, rejected, type Rejection } from '@caseledger/kernel';
import { NO_MODEL } from './case-type';
import { codeRejection, labelRejection } from './configuration.rules';
import type { ConfigurationState } from './configuration.state';
import { type ConfiguredModelProfile, DELIVERERS, type ModelProfile } from './model-profile';

/** The most model profiles of one tenant. */
export const MOST_MODEL_PROFILES = 50;
/** The most lines of one checklist. */
export const MOST_GUIDANCE = 30;

/** The least and the most of each number. */
const BOUNDS = { contactIntervalDays: [1, 365], caseloadLimit: [1, 500] } as const;

/** The model of a code, or the refusal of a code that names none. */
export function definedModelProfile(
  { modelProfiles }: ConfigurationState,
  code: string,
  field = 'code',
): ConfiguredModelProfile | Rejection {
  const profile = Object.hasOwn(modelProfiles, code) ? modelProfiles[code] : undefined;
  return profile ?? rejected('ModelUnknown', 'There is no model {code}.', { field, values: { code } });
}

/** What no new case is worked by cannot be the model of new cases. */
export function usableModelProfile(
  configuration: ConfigurationState,
  code: string,
  field: string,
): Rejection | undefined {
  const profile = definedModelProfile(configuration, code, field);
  if (isRejection(profile)) return profile;
  if (!profile.retired) return undefined;
  return rejected('ModelRetired', 'The model {code} is retired.', { field, values: { code } });
}

/** All that is said of a model. */
export function modelProfileRejection(profile: ModelProfile): Rejection | undefined {
  const { code, label, focus, guidance, deliveredBy } = profile;
  const fault = codeRejection(code) ?? labelRejection(label) ?? labelRejection(focus, 'focus');
  if (fault !== undefined) return fault;
  if (code === NO_MODEL) {
    return rejected('CodeNotAllowed', 'The code {code} stands for no model at all.', {
      field: 'code',
      values: { code },
    });
  }
  if (guidance.length > MOST_GUIDANCE) {
    return rejected('TooMuchGuidance', 'A checklist has at most {most} lines.', {
      field: 'guidance',
      values: { most: MOST_GUIDANCE },
    });
  }
  for (const [index, line] of guidance.entries()) {
    const lineFault = labelRejection(line, `guidance.${String(index)}`);
    if (lineFault !== undefined) return lineFault;
  }
  for (const [field, [least, most]] of Object.entries(BOUNDS)) {
    const value = profile[field as keyof typeof BOUNDS];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    return rejected('SettingOutOfBounds', 'This setting is a whole number from {least} to {most}.', {
      field,
      values: { least, most },
    });
  }
  if (DELIVERERS.includes(deliveredBy)) return undefined;
  return rejected('DelivererUnknown', '{deliveredBy} is nobody who delivers.', {
    field: 'deliveredBy',
    values: { deliveredBy },
  });
}
