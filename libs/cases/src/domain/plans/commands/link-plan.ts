/**
 * LinkPlan: a case gets a service plan (R130). It is given with CreatePlan alone, as the first command of the act, whose
 * second stream is the plan's.
 */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  idOfCreatedStream,
  isRejection,
  listedCodeRejection,
  rejected,
  type Rejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { planLinked } from '../plans.events';

export interface LinkPlan extends CommandInput {
  readonly caseId: CaseId;
  /** A code of the list PLAN_TYPE; absent where a template says it. One of the two. */
  readonly planType?: string | undefined;
  readonly templateCode?: string | undefined;
}

/** The most plans of one case. */
export const MOST_PLANS = 50;

export const linkPlan = command('LinkPlan', {
  permission: 'plan.create',
  stream: caseStream,
  target: (input: LinkPlan) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { commandId, ...input }, { facts, tenant }) => {
    if (state.status !== 'open') return caseNotOpen();
    if (Object.keys(state.plans).length >= MOST_PLANS) {
      return rejected('TooManyPlans', 'A case has at most {most} plans.', { values: { most: MOST_PLANS } });
    }
    const planType = planTypeOf(input, facts.configuration.state);
    if (isRejection(planType)) return planType;
    return planLinked({ planId: idOfCreatedStream<'Plan'>(commandId, tenant, 'plan'), planType });
  },
});

/** The type of the plan, named or by its template. */
function planTypeOf(
  { planType, templateCode }: Pick<LinkPlan, 'planType' | 'templateCode'>,
  configuration: ConfigurationState,
): string | Rejection {
  if ((planType === undefined) === (templateCode === undefined)) {
    return rejected('PlanTypeOrTemplate', 'Say of which type the plan is, or from which template it is made.', {
      field: 'planType',
    });
  }
  if (planType !== undefined) return listedCodeRejection(configuration, 'PLAN_TYPE', planType, 'planType') ?? planType;
  const { planTemplates } = configuration;
  // `constructor` is a member of every object, and no template.
  const template = Object.hasOwn(planTemplates, templateCode ?? '') ? planTemplates[templateCode ?? ''] : undefined;
  if (template === undefined) {
    return rejected('PlanTemplateUnknown', 'There is no plan template {code}.', {
      field: 'templateCode',
      values: { code: templateCode ?? '' },
    });
  }
  if (!template.retired) return template.planType;
  return rejected('PlanTemplateRetired', 'No new plan is made from {label}.', {
    field: 'templateCode',
    values: { label: template.label },
  });
}
