/** NameBaseline: a revision of the plan gets a name, so that later ones can be compared with it. */
import { command, type CommandInput, isRejection, type PlanId, rejected, textRejection } from '@caseledger/kernel';
import { readingCase } from '../../plan-case';
import { standing } from '../../plan.rules';
import { planStream } from '../../plan.state';
import { baselineNamed } from '../baselines.events';
import { type BaselineId, MOST_BASELINES } from '../baselines.rules';

export interface NameBaseline extends CommandInput {
  readonly planId: PlanId;
  readonly name: string;
  /** Default: the present one. */
  readonly revision?: number | undefined;
}

export const nameBaseline = command('NameBaseline', {
  permission: 'plan.change',
  stream: planStream,
  target: (input: NameBaseline) => input.planId,
  reads: (_, state) => ({ case: readingCase(state) }),
  decide: (state, { name, revision: named }, { facts, revision, newEntryId }) => {
    const plan = standing(state, facts.case?.state);
    if (isRejection(plan)) return plan;
    const planRevision = named ?? revision;
    if (!Number.isInteger(planRevision) || planRevision < 0 || planRevision > revision) {
      return rejected('RevisionUnknown', 'The plan has the revisions 0 to {last}.', {
        field: 'revision',
        values: { last: revision },
      });
    }
    if (Object.keys(plan.baselines).length >= MOST_BASELINES) {
      return rejected('TooManyBaselines', 'A plan has at most {most} baselines: remove one first.', {
        values: { most: MOST_BASELINES },
      });
    }
    return textRejection(name, 'name') ?? baselineNamed({ baselineId: newEntryId<BaselineId>(0), planRevision, name });
  },
});
