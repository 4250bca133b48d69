/** What can be done with a case now, and for what cannot, why (R83): the rules of the commands, asked without giving one. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type DecidingActor, isRejection, type LocalDate, rejected, type Rejection } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { notInAftercare } from './aftercare/aftercare.rules';
import { endStepBlock, recordContactMomentBlock, startStepBlock, startTrackBlock } from './available-work';
import { partyRejection, reopeningReserved, reopeningWindowPassed } from './case.rules';
import type { CaseState } from './case.state';
import { closingCheck } from './closing/closing-check';
import { closingRefusals } from './closing/closing-refusals';
import { closingStepRejection, rulesOf, suspendedRejection } from './closing/closing.rules';
import type { LinkedPlan } from './plans/linked-plan';

export const CASE_ACTIONS = [
  'CLOSE',
  'REOPEN',
  'ASSIGN_CASEWORKER',
  'CHANGE_PARTICIPANTS',
  'MARK_OPENED_IN_ERROR',
  'CHANGE_ACCESS',
  'RECORD_CLOSING_FIELDS',
  'CORRECT_CLOSED_CASE',
  'SEEK_AFTERCARE_CONTACT',
  'END_AFTERCARE',
  'START_CASE_FROM',
  'START_STEP',
  'END_STEP',
  'START_TRACK',
  'RECORD_CONTACT_MOMENT',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

export interface AvailableAction {
  readonly action: CaseAction;
  readonly allowed: boolean;
  /** Why not, where it is not allowed. */
  readonly blockedBy?: Rejection;
  /** Whether this actor may pass over what stands against it, with a reason. */
  readonly overridable: boolean;
}

export interface ActionContext {
  readonly actor: DecidingActor;
  readonly today: LocalDate;
  readonly configuration: ConfigurationState;
  /** The primary client; after a merge also who stands for them, last. */
  readonly client: readonly PartyState[];
  /** Those that a closing asks about. */
  readonly plans: readonly LinkedPlan[];
}

const PERMISSIONS: Readonly<Record<CaseAction, string>> = {
  CLOSE: 'case.close',
  REOPEN: 'case.reopen',
  ASSIGN_CASEWORKER: 'case.assign',
  CHANGE_PARTICIPANTS: 'case.participants',
  MARK_OPENED_IN_ERROR: 'case.markInError',
  CHANGE_ACCESS: 'case.restrict',
  RECORD_CLOSING_FIELDS: 'case.close',
  CORRECT_CLOSED_CASE: 'case.correctClosed',
  SEEK_AFTERCARE_CONTACT: 'case.aftercare',
  END_AFTERCARE: 'case.aftercare',
  START_CASE_FROM: 'case.create',
  START_STEP: 'case.steps',
  END_STEP: 'case.steps',
  START_TRACK: 'case.steps',
  RECORD_CONTACT_MOMENT: 'contact.record',
};

/** Every action on a case, whether it is allowed to this actor today, and what stands against it. */
export function availableActions(state: CaseState, context: ActionContext): readonly AvailableAction[] {
  return CASE_ACTIONS.map((action) => {
    const blockedBy = blockOf(action, state, context);
    if (blockedBy === undefined) return { action, allowed: true, overridable: false };
    const passing = OVERRIDES[blockedBy.rule];
    const overridable = passing !== undefined && context.actor.may(passing);
    return { action, allowed: false, blockedBy, overridable };
  });
}

/** The rules that can be passed over, each with the permission to do so (R78, R100). */
const OVERRIDES: Readonly<Record<string, string | undefined>> = {
  ReopeningWindowPassed: 'case.reopen.override',
  ClosingRequirementsUnmet: 'case.close.override',
  ClosingDateBeforeStart: 'case.close.override',
  ClosingDateBeforeLatestEntry: 'case.close.override',
};

type Block = (state: CaseState, context: ActionContext) => Rejection | undefined;

/** What stands against an action, beside the actor's roles: the rules of its command. */
const BLOCKS: Readonly<Record<CaseAction, Block>> = {
  CLOSE: closingBlock,
  REOPEN: reopeningBlock,
  ASSIGN_CASEWORKER: (state) => onlyOpen(state),
  CHANGE_PARTICIPANTS: (state) => onlyOpen(state),
  MARK_OPENED_IN_ERROR: (state) =>
    state.status === 'openedInError'
      ? rejected('CaseOpenedInError', 'The case is marked as opened in error already.')
      : undefined,
  CHANGE_ACCESS: () => undefined,
  RECORD_CLOSING_FIELDS: closingFieldsBlock,
  CORRECT_CLOSED_CASE: (state, { configuration }) =>
    state.status === 'closed' ? closingFieldsMissing(state, configuration) : notClosed(),
  SEEK_AFTERCARE_CONTACT: onlyInAftercare,
  END_AFTERCARE: onlyInAftercare,
  START_CASE_FROM: startingBlock,
  START_STEP: startStepBlock,
  END_STEP: endStepBlock,
  START_TRACK: startTrackBlock,
  RECORD_CONTACT_MOMENT: recordContactMomentBlock,
};

function blockOf(action: CaseAction, state: CaseState, context: ActionContext): Rejection | undefined {
  if (!context.actor.may(PERMISSIONS[action])) return rejected('NotPermitted', 'Your roles do not allow this.');
  return BLOCKS[action](state, context);
}

function onlyOpen(state: CaseState): Rejection | undefined {
  return state.status === 'open' ? undefined : rejected('CaseNotOpen', 'The case is not open.');
}

function notClosed(): Rejection {
  return rejected('CaseNotClosed', 'The case is not closed.');
}

/** As of today; on another day something else may stand against it, which the closing check tells. */
function closingBlock(state: CaseState, { today, configuration, client, plans }: ActionContext): Rejection | undefined {
  if (state.status !== 'open') return onlyOpen(state);
  const check = closingCheck(state, { configuration, client, plans, on: today });
  return suspendedRejection(state) ?? closingRefusals(state, today, check)[0];
}

function closingFieldsBlock(state: CaseState, { configuration }: ActionContext): Rejection | undefined {
  if (state.status !== 'open') return onlyOpen(state);
  const rules = rulesOf(state, configuration);
  if (isRejection(rules)) return rules;
  return closingFieldsMissing(state, configuration) ?? closingStepRejection(state, rules);
}

/** R47: cases of some types have no field in their closing step. */
function closingFieldsMissing(state: CaseState, configuration: ConfigurationState): Rejection | undefined {
  const rules = rulesOf(state, configuration);
  if (isRejection(rules)) return rules;
  if (rules.closingFields.length > 0) return undefined;
  return rejected('ClosingFieldNotUsed', 'Cases of this type have no fields in their closing step.');
}

function onlyInAftercare(state: CaseState): Rejection | undefined {
  return state.status === 'closed' && state.aftercare ? undefined : notInAftercare();
}

function startingBlock(state: CaseState, { client }: ActionContext): Rejection | undefined {
  if (state.status === 'openedInError') {
    return rejected('CaseOpenedInError', 'This case was opened in error; a new case is not started from it.');
  }
  const standing = client.at(-1);
  return standing && partyRejection(standing, 'sourceCaseId');
}

function reopeningBlock(
  state: CaseState,
  { actor, today, configuration, client: [client] }: ActionContext,
): Rejection | undefined {
  if (state.status !== 'closed') return rejected('CaseNotClosed', 'Only a closed case can be reopened.');
  const caseType = configuration.caseTypes[state.caseType];
  if (caseType === undefined) {
    return rejected('CaseTypeUnknown', 'There is no case type {caseType} any more.', {
      values: { caseType: state.caseType },
    });
  }
  return (
    (client && partyRejection(client, 'caseId')) ??
    reopeningReserved(caseType, actor) ??
    reopeningWindowPassed(state.closingDate, caseType, today)
  );
}
