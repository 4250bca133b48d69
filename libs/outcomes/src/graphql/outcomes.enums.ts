/** The words of outcomes in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { OUTCOME_KINDS } from '../views/outcome-document';
import { OUTCOME_DIMENSIONS } from '../views/outcome-groups';

export const OutcomeKindEnum = enumOf(OUTCOME_KINDS);
export const OutcomeDimensionEnum = enumOf(OUTCOME_DIMENSIONS);

registerEnumType(OutcomeKindEnum, {
  name: 'OutcomeKind',
  description: 'What is counted.',
  valuesMap: {
    ITEM: { description: 'The items of plans, one by one.' },
    PLAN: { description: 'Plans, with the units and costs of their items added up.' },
  },
});

registerEnumType(OutcomeDimensionEnum, {
  name: 'OutcomeDimension',
  description: 'What groups of outcomes have in common.',
  valuesMap: {
    SERVICE: { description: 'The service of an item: a code of the list SERVICE. Items alone have one.' },
    MODEL: { description: 'The model of case management that the case was worked by then.' },
    CASE_TYPE: { description: 'The type of the case.' },
    PLAN_TYPE: { description: 'The type of the plan: a code of the list PLAN_TYPE.' },
    NEED_DOMAIN: {
      description:
        'The domain of a need that an item answers. One that answers several counts in each of their groups. Items alone have any.',
    },
    OUTCOME: { description: 'What came of it: ATTAINED, NOT_ATTAINED or CANCELLED; null where it has not ended.' },
  },
});
