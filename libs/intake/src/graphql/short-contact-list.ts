/** Maps the arguments of the list of short contacts to its query. */
import { pageSize, placeOfCursor, type RowPlace } from '@caseledger/graphql';
import { isLocalDate, isUuid, type LocalDate } from '@caseledger/kernel';
import { badUserInput } from '@caseledger/security';
import type { ShortContactPage } from '../views/short-contacts.queries';
import type { ShortContactStatus } from '../views/short-contacts.view';
import type { ShortContactListInput } from './short-contact.inputs';

export interface ShortContactsArguments {
  readonly of: ShortContactListInput;
  readonly statuses: readonly ShortContactStatus[] | null | undefined;
  readonly from: LocalDate | null | undefined;
  readonly to: LocalDate | null | undefined;
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
}

/** The page that the arguments name. As cases, those that are over are shown when they are asked for (R81). */
export function shortContactPageOf(asked: ShortContactsArguments): ShortContactPage {
  const { of, statuses, from, to, first, after } = asked;
  if (of.all === false) throw badUserInput('of.all', 'of.all must be true; another list is named by another field.');
  if (statuses?.length === 0) {
    throw badUserInput('statuses', 'statuses must name at least one status, or be left out.');
  }
  return {
    ...listOf(of),
    statuses: [...new Set(statuses ?? (['OPEN'] as const))],
    from: from ?? undefined,
    to: to ?? undefined,
    after: placeOfCursor(after, isInList),
    limit: pageSize(first),
  };
}

/** The cursor of another list would lead past the rows or back to the first. */
const isInList = ({ order, key }: RowPlace): boolean => isLocalDate(order) && isUuid(key);

function listOf({ ofClient, ofWorker }: ShortContactListInput): Pick<ShortContactPage, 'list' | 'value'> {
  if (ofClient !== undefined) return { list: 'ofClient', value: ofClient };
  return ofWorker === undefined ? { list: 'all' } : { list: 'ofWorker', value: ofWorker };
}
