/** Maps the arguments of the list of cases to its query. */
import { pageSize, placeOfCursor, type RowPlace } from '@caseledger/graphql';
import { isLocalDate, isUuid, type LocalDate } from '@caseledger/kernel';
import { badUserInput } from '@caseledger/security';
import type { CaseList, CasePage } from '../views/case-lists';
import type { CaseStatus } from '../views/case-document';
import type { CaseStatusFilter } from './case.enums';
import type { CaseListInput } from './case.inputs';

export interface CasesArguments {
  readonly of: CaseListInput;
  readonly statuses?: readonly CaseStatusFilter[] | null | undefined;
  readonly orderedBy: 'opened' | 'closed';
  readonly from?: LocalDate | null | undefined;
  readonly to?: LocalDate | null | undefined;
  readonly direction: 'ascending' | 'descending';
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** R89, R92: a case in aftercare is closed too. */
const STATUSES: Readonly<Record<CaseStatusFilter, readonly CaseStatus[]>> = {
  OPEN: ['OPEN'],
  CLOSED: ['CLOSED', 'AFTERCARE'],
  AFTERCARE: ['AFTERCARE'],
};

/** The list that the arguments name. Throws BAD_USER_INPUT where they name none. */
export function caseListOf({ of, statuses, orderedBy: order, from, to }: CasesArguments): CaseList {
  if (of.all === false) throw badUserInput('of.all', 'of.all must be true; another list is named by another field.');
  const shown = statuses ?? defaultStatuses(order);
  if (shown.length === 0) throw badUserInput('statuses', 'statuses must name at least one status, or be left out.');
  return {
    ...listOf(of),
    statuses: [...new Set(shown.flatMap((status) => STATUSES[status]))],
    order,
    from: from ?? undefined,
    to: to ?? undefined,
  };
}

/** The page that the arguments name. Throws BAD_USER_INPUT where they name none. */
export function casePageOf(args: CasesArguments): CasePage {
  const { first, after, direction } = args;
  return { ...caseListOf(args), direction, after: placeOfCursor(after, isInCaseList), limit: pageSize(first) };
}

/** The cursor of something else, such as an event of a history, would lead past cases or back to the first. */
const isInCaseList = ({ order, key }: RowPlace): boolean => isLocalDate(order) && isUuid(key);

/** R81: closed cases are shown when they are asked for, which a list by closing date does. */
function defaultStatuses(order: 'opened' | 'closed'): readonly CaseStatusFilter[] {
  return order === 'opened' ? ['OPEN'] : ['CLOSED'];
}

function listOf({ ofCaseworker, ofClient, ofType }: CaseListInput): Pick<CaseList, 'list' | 'value'> {
  if (ofCaseworker !== undefined) return { list: 'ofCaseworker', value: ofCaseworker };
  if (ofClient !== undefined) return { list: 'ofClient', value: ofClient };
  return ofType === undefined ? { list: 'all' } : { list: 'ofType', value: ofType };
}
