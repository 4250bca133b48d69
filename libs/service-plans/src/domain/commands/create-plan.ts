/**
 * CreatePlan: a service plan for a case, by hand or from a template of the organisation's (R126, R129, R130, R141-R145). In
 * one act with the case's link to it.
 */
import type { CaseState } from '@caseledger/cases';
import type { ConfigurationState, PlanTemplate } from '@caseledger/configuration';
import {
  addDays,
  type CaseId,
  command,
  type CommandInput,
  type DecisionContext,
  existing,
  fact,
  isRejection,
  type LocalDate,
  type NewEvent,
  type PartyId,
  plannedDayRejection,
  rejected,
  type Rejection,
  textRejection,
  type WorkerId,
} from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import { definitionInForce, madeFrom } from '../items/definition';
import { planItemAdded } from '../items/items.events';
import type { PlanItemId, SubGoalId } from '../items/items.rules';
import { isInCase, modelOf } from '../plan-case';
import { planCreated } from '../plan.events';
import { planStream } from '../plan.state';
import { planGroupAdded, subGoalAdded } from '../structure/structure.events';
import type { PlanGroupId } from '../structure/structure.rules';

export interface CreatePlan extends CommandInput {
  readonly caseId: CaseId;
  /** A code of the list PLAN_TYPE; that of the template where one is named. */
  readonly planType?: string | undefined;
  readonly templateCode?: string | undefined;
  /** Default: today. */
  readonly startDate?: LocalDate | undefined;
  readonly targetDate?: LocalDate | undefined;
  /** Default: that of the template; a draft may have none. */
  readonly goal?: string | undefined;
  /** Whose needs it mainly serves (R141). Default: the primary client of the case. */
  readonly primaryParticipantId?: PartyId | undefined;
  /** All its members, the primary client among them (R144). Default: the client and the primary participant. */
  readonly participantIds?: readonly PartyId[] | undefined;
}

type OpenedCase = Exclude<CaseState, { readonly status: 'notOpened' }>;
type Context = Pick<DecisionContext, 'newEntryId' | 'actor'>;

export const createPlan = command('CreatePlan', {
  permission: 'plan.create',
  stream: planStream,
  target: 'new',
  precededBy: ({ commandId, caseId, planType, templateCode }: CreatePlan) => ({
    name: 'LinkPlan',
    input: { commandId, caseId, planType, templateCode } as CommandInput,
  }),
  reads: ({ caseId }) => ({
    case: existing(fact<CaseState>('case', caseId)),
    configuration: fact<ConfigurationState>('configuration'),
    tenant: fact<TenantState>('tenant'),
  }),
  decide: (state, input, { facts, today, ...context }) => {
    if (state.status !== 'NOT_CREATED') return rejected('PlanExists', 'This plan has been drawn up already.');
    const { state: about } = facts.case;
    if (about.status === 'notOpened') return rejected('CaseUnknown', 'There is no such case.', { field: 'caseId' });
    const { state: configuration } = facts.configuration;
    const template = input.templateCode === undefined ? undefined : configuration.planTemplates[input.templateCode];
    const { startDate = today, targetDate, goal = template?.goal, primaryParticipantId = about.clientId } = input;
    const participants = [...new Set(input.participantIds ?? [about.clientId, primaryParticipantId])];
    const fault =
      membersRejection(about, primaryParticipantId, participants) ??
      daysRejection(about, startDate, targetDate) ??
      textRejection(goal, 'goal');
    if (fault !== undefined) return fault;
    const { currency } = facts.tenant.state;
    const drawnUp = planCreated({
      caseId: input.caseId,
      clientId: about.clientId,
      planType: template?.planType ?? input.planType ?? '',
      template: template && { code: template.code, version: template.version },
      ...{ caseType: about.caseType, model: modelOf(about), currency },
      ...{ primaryParticipant: primaryParticipantId, participants, startDate, targetDate },
      ...{ hasGoal: goal !== undefined, goal },
    });
    if (template === undefined) return drawnUp;
    const filled = filledFrom(template, { about, configuration, startDate, currency }, context);
    return isRejection(filled) ? filled : [drawnUp, ...filled];
  },
});

/** R141-R145: of the case's participants alone, the primary client always, the primary participant one of them. */
function membersRejection(
  about: OpenedCase,
  primary: PartyId,
  participants: readonly PartyId[],
): Rejection | undefined {
  if (!isInCase(primary, about)) {
    return rejected('NotACaseParticipant', 'Only participants of the case take part in its plans.', {
      field: 'primaryParticipantId',
    });
  }
  const stranger = participants.findIndex((one) => !isInCase(one, about));
  if (stranger >= 0) {
    return rejected('NotACaseParticipant', 'Only participants of the case take part in its plans.', {
      field: `participantIds.${String(stranger)}`,
    });
  }
  if (!participants.includes(about.clientId)) {
    return rejected('PrimaryClientIsMember', 'The primary client of the case is always a participant of the plan.', {
      field: 'participantIds',
    });
  }
  if (participants.includes(primary)) return undefined;
  return rejected('PrimaryParticipantIsMember', 'The primary participant is one of the participants of the plan.', {
    field: 'participantIds',
  });
}

function daysRejection(
  { startDate: opened }: OpenedCase,
  startDate: LocalDate,
  targetDate: LocalDate | undefined,
): Rejection | undefined {
  const fault = plannedDayRejection(startDate, 'startDate') ?? plannedDayRejection(targetDate, 'targetDate');
  if (fault !== undefined) return fault;
  if (startDate < opened) {
    return rejected('PlanBeforeCase', 'A plan does not start before its case, on {opened}.', {
      field: 'startDate',
      values: { opened },
    });
  }
  if (targetDate === undefined || targetDate >= startDate) return undefined;
  return rejected('TargetBeforeStart', 'The goal cannot be reached before the plan starts, on {start}.', {
    field: 'targetDate',
    values: { start: startDate },
  });
}

interface Ground {
  readonly about: OpenedCase;
  readonly configuration: ConfigurationState;
  readonly startDate: LocalDate;
  readonly currency: string;
}

/** What a template brings along: groups, sub-goals and items, all of them the one's who draws the plan up. */
function filledFrom(
  { planType, subGoals }: PlanTemplate,
  { about, configuration, startDate, currency }: Ground,
  { newEntryId, actor }: Context,
): readonly NewEvent[] | Rejection {
  const events: NewEvent[] = [];
  // The plan itself is the first event.
  const nextId = <Of extends Parameters<typeof String>[0]>() => newEntryId(events.length + 1) as unknown as Of;
  const me = { worker: actor.id as WorkerId };
  const groups = new Map<string, PlanGroupId>();
  for (const { label, group, items } of subGoals) {
    if (group !== undefined && !groups.has(group)) {
      const groupId = nextId<PlanGroupId>();
      groups.set(group, groupId);
      events.push(planGroupAdded({ groupId, name: group }));
    }
    const subGoalId = nextId<SubGoalId>();
    const groupId = group === undefined ? undefined : groups.get(group);
    events.push(subGoalAdded({ subGoalId, groupId, owner: me, needIds: [], name: label }));
    for (const { definition: code, weight, startsAfterDays, lastsDays, authorised } of items) {
      const definition = definitionInForce(configuration, code, 'templateCode');
      if (isRejection(definition)) return definition;
      const made = madeFrom(definition);
      const expectedStart = addDays(startDate, startsAfterDays);
      events.push(
        planItemAdded({
          itemId: nextId<PlanItemId>(),
          subGoalId,
          ...made,
          // A rate in another currency than the organisation's is no rate of this plan.
          rate: made.rate?.currency === currency ? made.rate : undefined,
          authorised: made.unitType === undefined ? undefined : authorised,
          ...{ owner: me, responsible: me, enlisted: [], weight },
          ...{ expectedStart, expectedEnd: addDays(expectedStart, Math.max(lastsDays - 1, 0)) },
          ...{ needIds: [], needDomains: [], strengthIds: [] },
          ...{ currency, planType, caseType: about.caseType, model: modelOf(about) },
        }),
      );
    }
  }
  return events;
}
