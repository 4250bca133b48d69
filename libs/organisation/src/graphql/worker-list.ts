/** Maps the arguments of lists of workers and of teams to their queries, and the rows to pages. */
import { pageOf, pageSize, placeOfCursor, type RowPlace } from '@caseledger/graphql';
import { isUuid, type TeamId } from '@caseledger/kernel';
import type { Row } from '@caseledger/read-store';
import type { TeamPage } from '../views/teams.queries';
import type { WorkerPage } from '../views/workers.queries';

/** A page, as it is asked for. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Which workers, with one row more than the page has: to know whether there is another. */
export function workerPageOf(
  { includeInactive, ofTeam }: { readonly includeInactive: boolean; readonly ofTeam?: TeamId | null | undefined },
  page: PageArguments,
): WorkerPage {
  const statuses = includeInactive ? (['ACTIVE', 'INACTIVE'] as const) : (['ACTIVE'] as const);
  return { statuses, ...(ofTeam === null || ofTeam === undefined ? {} : { ofTeam }), ...placed(page) };
}

/** Which teams, with one row more than the page has. */
export function teamPageOf(
  { includeDissolved }: { readonly includeDissolved: boolean },
  page: PageArguments,
): TeamPage {
  return { statuses: includeDissolved ? ['ACTIVE', 'DISSOLVED'] : ['ACTIVE'], ...placed(page) };
}

/** The page of the rows that were read. */
export function pageOfRows<Document>(rows: readonly Row[], limit: number) {
  return pageOf(
    rows.map(({ key, order, document }) => ({ key, order, node: document as unknown as Document })),
    limit - 1,
  );
}

function placed({ first, after }: PageArguments) {
  const place = placeOfCursor(after, isInList);
  return { ...(place === undefined ? {} : { after: place }), limit: pageSize(first) + 1 };
}

/** Names and subjects have no form of their own; the key does. */
const isInList = ({ order, key }: RowPlace): boolean => order.length <= 255 && isUuid(key);
