/** The models that a case is worked by: one primary, others beside it. */
import type { Evolve, LocalDate } from '@caseledger/kernel';
import type { modelEvents } from './models.events';

export interface WorkedBy {
  readonly model: string;
  readonly from: LocalDate;
  readonly contactIntervalDays: number;
}

export interface ModelsState {
  readonly primary?: WorkedBy | undefined;
  readonly secondary: readonly WorkedBy[];
}

export const NO_MODELS: ModelsState = { secondary: [] };

export const evolveModels: Evolve<ModelsState, typeof modelEvents> = {
  ModelAssigned: ({ primary, secondary }, { data: { model, primary: isPrimary, from, contactIntervalDays } }) => {
    const worked = { model, from, contactIntervalDays };
    const others = secondary.filter((other) => other.model !== model);
    return isPrimary ? { primary: worked, secondary: others } : { primary, secondary: [...others, worked] };
  },
  ModelEnded: ({ primary, secondary }, { data: { model } }) => ({
    ...(primary === undefined || primary.model === model ? {} : { primary }),
    secondary: secondary.filter((other) => other.model !== model),
  }),
};
