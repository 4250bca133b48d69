/**
 * LinkPlan: a case gets a service plan (R130). It is given with CreatePlan alone, as the first command of the act, whose
 * second stream is the plan's.
 */
import type { ConfigurationState } from '@caseledger/configuration';
import { type CaseId, command, type CommandInput, fact, idOfCreatedStream, rejected } from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { codeRejection } from '../../codes';
import { caseNotOpen } from '../../standing';
import { planLinked } from '../plans.events';

export interface LinkPlan extends CommandInput {
  readonly caseId: CaseId;
  /** A code of the list PLAN_TYPE. */
  readonly planType: string;
}

/** The most plans of one case. */
export const MOST_PLANS = 50;

export const linkPlan = command('LinkPlan', {
  permission: 'plan.create',
  stream: caseStream,
  target: (input: LinkPlan) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { commandId, planType }, { facts, tenant }) => {
    if (state.status !== 'open') return caseNotOpen();
    if (Object.keys(state.plans).length >= MOST_PLANS) {
      return rejected('TooManyPlans', 'A case has at most {most} plans.', { values: { most: MOST_PLANS } });
    }
    return (
      codeRejection(facts.configuration.state, 'PLAN_TYPE', planType, 'planType') ??
      planLinked({ planId: idOfCreatedStream<'Plan'>(commandId, tenant, 'plan'), planType })
    );
  },
});
