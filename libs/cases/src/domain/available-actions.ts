/** What can be done with a case now, and for what cannot, why (R83): the rules of the commands, asked without giving one. */
import type { ConfigurationState } from '@caseledger/configuration';
import { type DecidingActor, type LocalDate, rejected, type Rejection } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { partyRejection, reopeningReserved, reopeningWindowPassed } from './case.rules';
import type { CaseState } from './case.state';

export const CASE_ACTIONS = [
  'CLOSE',
  'REOPEN',
  'ASSIGN_CASEWORKER',
  'CHANGE_PARTICIPANTS',
  'MARK_OPENED_IN_ERROR',
  'CHANGE_ACCESS',
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
  /** The primary client. */
  readonly client: PartyState;
}

const PERMISSIONS: Readonly<Record<CaseAction, string>> = {
  CLOSE: 'case.close',
  REOPEN: 'case.reopen',
  ASSIGN_CASEWORKER: 'case.assign',
  CHANGE_PARTICIPANTS: 'case.participants',
  MARK_OPENED_IN_ERROR: 'case.markInError',
  CHANGE_ACCESS: 'case.restrict',
};

/** Every action on a case, whether it is allowed to this actor today, and what stands against it. */
export function availableActions(state: CaseState, context: ActionContext): readonly AvailableAction[] {
  return CASE_ACTIONS.map((action) => {
    const blockedBy = blockOf(action, state, context);
    if (blockedBy === undefined) return { action, allowed: true, overridable: false };
    const overridable = blockedBy.rule === 'ReopeningWindowPassed' && context.actor.may('case.reopen.override');
    return { action, allowed: false, blockedBy, overridable };
  });
}

function blockOf(
  action: CaseAction,
  state: CaseState,
  { actor, today, configuration, client }: ActionContext,
): Rejection | undefined {
  if (!actor.may(PERMISSIONS[action])) return rejected('NotPermitted', 'Your roles do not allow this.');
  if (action === 'CHANGE_ACCESS') return undefined;
  if (action === 'MARK_OPENED_IN_ERROR') {
    return state.status === 'openedInError'
      ? rejected('CaseOpenedInError', 'The case is marked as opened in error already.')
      : undefined;
  }
  if (action !== 'REOPEN') {
    return state.status === 'open' ? undefined : rejected('CaseNotOpen', 'The case is not open.');
  }
  if (state.status !== 'closed') return rejected('CaseNotClosed', 'Only a closed case can be reopened.');
  const caseType = configuration.caseTypes[state.caseType];
  if (caseType === undefined) {
    return rejected('CaseTypeUnknown', 'There is no case type {caseType} any more.', {
      values: { caseType: state.caseType },
    });
  }
  return (
    partyRejection(client, 'caseId') ??
    reopeningReserved(caseType, actor) ??
    reopeningWindowPassed(state.closingDate, caseType, today)
  );
}
