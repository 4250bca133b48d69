/** What plans are shown by: the configuration in force, and the day. */
import type { CodeLists, ConfigurationState } from '@caseledger/configuration';
import type { LocalDate } from '@caseledger/kernel';
import { query } from '@caseledger/querying';

export interface PlanCircumstances {
  /** What items were made from, in all versions. */
  readonly planItemDefinitions: ConfigurationState['planItemDefinitions'];
  readonly codeLists: CodeLists;
  readonly today: LocalDate;
}

export const planCircumstances = query('planCircumstances', {
  permission: 'case.read',
  answer: async (_: null, reading): Promise<PlanCircumstances> => {
    const { state } = await reading.state<ConfigurationState>('configuration');
    const { planItemDefinitions, codeLists } = state;
    return { planItemDefinitions, codeLists, today: await reading.today() };
  },
});
