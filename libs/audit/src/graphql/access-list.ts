/** Maps the arguments of the access record to its query. */
import { pageSize, placeOfCursor, type RowPlace } from '@caseledger/graphql';
import { type Instant, isInstant, isUuid } from '@caseledger/kernel';
import { badUserInput } from '@caseledger/security';
import type { AccessPage } from '../views/accesses.queries';
import type { AccessKind } from '../views/accesses.view';
import type { AccessRecordInput } from './access.inputs';

export interface AccessArguments {
  readonly of: AccessRecordInput;
  readonly kinds: readonly AccessKind[] | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly first: number | null;
  readonly after: string | null;
}

/**
 * The page that the arguments name, with one row more than the page has: to know whether there is another. Throws
 * BAD_USER_INPUT where they name none.
 */
export function accessPageOf({ of, kinds, from, to, first, after }: AccessArguments): AccessPage {
  if (of.all === false) throw badUserInput('of.all', 'of.all must be true; another part is named by another field.');
  const shown = kinds ?? ['REFUSED', 'WATCHED'];
  if (shown.length === 0) throw badUserInput('kinds', 'kinds must name at least one kind, or be left out.');
  return {
    ...partOf(of),
    kinds: [...new Set(shown)],
    from: from ?? undefined,
    to: to ?? undefined,
    after: placeOfCursor(after, isInRecord),
    limit: pageSize(first) + 1,
  };
}

const isInRecord = ({ order, key }: RowPlace): boolean => isInstant(order) && isUuid(key);

function partOf({ ofActor, ofTarget }: AccessRecordInput): Pick<AccessPage, 'list' | 'value'> {
  if (ofActor !== undefined) return { list: 'ofActor', value: ofActor };
  return ofTarget === undefined ? { list: 'all' } : { list: 'ofTarget', value: ofTarget };
}
