/** The model that a case is worked by from its first day on (R54): that of its type. */
import type { CaseRules, ConfigurationState } from '@caseledger/configuration';
import type { LocalDate, NewEvent } from '@caseledger/kernel';
import { modelAssigned } from './models.events';

/** What assigns the model of the type to a case that is being opened; nothing where it has none, or one that is retired. */
export function assignedAtOpening(
  { modelProfiles }: ConfigurationState,
  { model }: CaseRules,
  startDate: LocalDate,
  occurredAt: NewEvent['occurredAt'],
): readonly NewEvent[] {
  const profile = model !== undefined && Object.hasOwn(modelProfiles, model) ? modelProfiles[model] : undefined;
  if (profile === undefined || profile.retired) return [];
  const { code, contactIntervalDays } = profile;
  return [modelAssigned({ model: code, primary: true, from: startDate, contactIntervalDays }, { occurredAt })];
}
