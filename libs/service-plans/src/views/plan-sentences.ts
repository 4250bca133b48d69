/** Plain sentences for every event of a plan, for those who read its history (R165). A new event is one entry in its part. */
import type { planEvents } from '../domain/plan.events';
import { agreementSentences } from './sentences/agreement.sentences';
import { attainmentSentences } from './sentences/attainment.sentences';
import { baselineSentences } from './sentences/baselines.sentences';
import { creationSentences } from './sentences/creation.sentences';
import { itemSentences } from './sentences/items.sentences';
import { participantSentences } from './sentences/participants.sentences';
import { standingSentences } from './sentences/standing.sentences';
import { structureSentences } from './sentences/structure.sentences';
import type { PlanTellings } from './sentences/telling';
import { unitSentences } from './sentences/units.sentences';

export const planSentences: PlanTellings<typeof planEvents> = {
  ...creationSentences,
  ...structureSentences,
  ...itemSentences,
  ...unitSentences,
  ...participantSentences,
  ...standingSentences,
  ...agreementSentences,
  ...attainmentSentences,
  ...baselineSentences,
};
