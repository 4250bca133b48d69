/** The query that the view of accesses answers. */
import { type Instant, later, type Uuid } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import { type AccessMonth, firstInstantOf, monthsAfter } from '../domain/access-month';
import type { AccessState } from '../domain/access.state';
import { ACCESS_LISTS, type AccessKind, accessesView } from './accesses.view';

/** A part of the record: `value` is that of the list's member, none for all of it. */
export interface AccessPage {
  readonly list: keyof typeof ACCESS_LISTS;
  readonly value?: string | undefined;
  readonly kinds: readonly AccessKind[];
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** One page of the access record, the latest first. What has expired is not in it, wherever the view still has it. */
export const accessPage = query('accessRecord', {
  permission: 'audit.read',
  view: accessesView,
  answer: async ({ list, value, kinds, from, to, after, limit }: AccessPage, reading): Promise<readonly Row[]> => {
    const { state } = await reading.state<AccessState>('access');
    const kept = earliestKept(state);
    const earliest = from === undefined ? kept : later(from, kept);
    const [member] = ACCESS_LISTS[list];
    return reading.documents(accessesView).page({
      index: list,
      equals: { ...(member === undefined ? {} : { [member]: value ?? '' }), kind: kinds },
      range: { ...(earliest === undefined ? {} : { from: earliest }), ...(to === undefined ? {} : { to }) },
      direction: 'descending',
      ...(after === undefined ? {} : { after }),
      limit,
    });
  },
  // That somebody has looked into the record is on the record. What they were shown of it is not: each page would be followed
  // by one as long, about the same clients once more.
  shows: (_, { list, value }) => (list === 'ofTarget' && value !== undefined ? [value as Uuid] : []),
});

export const accessQueries = [accessPage] as const;

/** The first instant of the month after the last that has expired; undefined while none has. */
function earliestKept({ expired }: AccessState): Instant | undefined {
  const last = [...expired].sort().at(-1) as AccessMonth | undefined;
  return last === undefined ? undefined : firstInstantOf(monthsAfter(last, 1));
}
