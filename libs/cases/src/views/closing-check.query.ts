/** The closing check, asked: what a closing on a day lacks, or would have lacked at an earlier moment (R75-R78). */
import { type CaseId, dateIn, type EventId, type LocalDate, type Rejection } from '@caseledger/kernel';
import type { TenantState } from '@caseledger/organisation';
import { type Moment, query, type Reading } from '@caseledger/querying';
import { closingBeforeStart, closingDateRejection } from '../domain/case.rules';
import type { OpenCaseState } from '../domain/case.state';
import { type CheckedItem, closingCheck } from '../domain/closing/closing-check';
import { closingBeforeLatestEntry, suspendedRejection } from '../domain/closing/closing.rules';
import { notOpenToClose } from '../domain/turned';
import { seesCase } from './case-history';
import { closingEvidence } from './closing-evidence';
import { type Standing, standingAt, standingNow } from './closing-standing';

export interface AskedClosing {
  readonly id: CaseId;
  /** Default: the day it was. */
  readonly on?: LocalDate | undefined;
  /** Whether the events are wanted by which each item is satisfied. */
  readonly evidence?: boolean | undefined;
}

export interface AnsweredItem extends CheckedItem {
  /** Empty where nobody asked. */
  readonly evidence: readonly EventId[];
}

export interface AnsweredCheck {
  /** Whether the case could be closed on the day: every item is there, and no other rule stands against it. */
  readonly allowed: boolean;
  readonly on: LocalDate;
  readonly ruleSetId: string;
  readonly ruleSetVersion: number;
  readonly items: readonly AnsweredItem[];
  readonly warnings: readonly AnsweredItem[];
  /** What stands against it beside the items: that the case is not open, is suspended, or a day. */
  readonly blockedBy?: Rejection | undefined;
}

/** What is missing now; undefined where there is no case to see. */
export const closingCheckNow = query('closingCheck', {
  permission: 'case.read',
  answer: async (asked: AskedClosing, reading) =>
    (await seesCase(asked.id, reading)) ? answered(asked, await standingNow(asked.id, reading), reading) : undefined,
  shows: (check, { id }) => (check === undefined ? [] : [id]),
});

/** What was missing at a moment, by the case, the client's data and the rules as they were known then. */
export const closingCheckAsOf = query('closingCheckAsOf', {
  permission: 'history.read',
  answer: async ({ moment, ...asked }: AskedClosing & { readonly moment: Moment }, reading) =>
    (await seesCase(asked.id, reading))
      ? answered(asked, await standingAt(moment, asked.id, reading), reading)
      : undefined,
  shows: (check, { id }) => (check === undefined ? [] : [id]),
});

async function answered(
  { id, on: asked, evidence = false }: AskedClosing,
  standing: Standing,
  reading: Reading,
): Promise<AnsweredCheck | undefined> {
  const { state, configuration, plans, at } = standing;
  if (state.status === 'notOpened') return undefined;
  const { timeZone } = (await reading.state<TenantState>('tenant')).state;
  const today = at === undefined ? await reading.today() : dateIn(timeZone, at);
  const on = asked ?? today;
  const client = standing.client.map((record) => record.state);
  const { allowed, items, warnings } = closingCheck(state, { configuration: configuration.state, client, plans, on });
  const evidenceOf = evidence ? await closingEvidence(id, items, on, standing, reading) : (): readonly EventId[] => [];
  const withEvidence = (item: CheckedItem): AnsweredItem => ({ ...item, evidence: evidenceOf(item) });
  // A day that is still to come is looked at as if it had come.
  const blockedBy =
    state.status === 'open' ? obstacle(state, on, on > today ? on : today) : notOpenToClose(state, timeZone);
  return {
    allowed: allowed && blockedBy === undefined,
    on,
    ruleSetId: 'configuration',
    ruleSetVersion: configuration.revision + 1,
    items: items.map(withEvidence),
    warnings: warnings.map(withEvidence),
    blockedBy,
  };
}

function obstacle(state: OpenCaseState, on: LocalDate, today: LocalDate): Rejection | undefined {
  return (
    suspendedRejection(state) ??
    closingDateRejection(on, today) ??
    closingBeforeStart(on, state.periodStart) ??
    closingBeforeLatestEntry(on, state)
  );
}
