/** Baselines of a plan, in sentences. */
import { isForgotten, told } from '@caseledger/kernel';
import type { baselineEvents } from '../../domain/baselines/baselines.events';
import { because, type Tellings } from './telling';

export const baselineSentences: Tellings<typeof baselineEvents> = {
  BaselineNamed: ({ data: { planRevision }, personal: { name } }) => [
    name === undefined || isForgotten(name)
      ? told('Revision {planRevision} of the plan became a baseline, whose name was erased with the person.', {
          planRevision,
        })
      : told('Revision {planRevision} of the plan became the baseline “{name}”.', { planRevision, name }),
  ],
  BaselineRemoved: ({ personal: { reason } }) => [told('A baseline of the plan was removed.'), ...because(reason)],
};
