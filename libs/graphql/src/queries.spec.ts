/** What one request asks of several views is no older in one of them than in another. */
import { type Bookmark, bookmarkOf, type EventId, type Position } from '@caseledger/kernel';
import type { Answered, Query } from '@caseledger/querying';
import type { QueryBus } from '@nestjs/cqrs';
import type { Asking } from './caller';
import { type AskedQuery, Queries } from './queries';

const bookmark = bookmarkOf({
  logId: '01900000-0000-7000-8000-000000000001' as EventId,
  position: '00000000000000000007' as Position,
  eventId: '01900000-0000-7000-8000-000000000007' as EventId,
});
const query = {} as Query<string>;
const aRequest = () => ({}) as Asking;

/** A bus that notes what was waited for; `late` says whether the view gets there in time. */
function asked(late = false): { readonly queries: Queries; readonly waitedFor: (Bookmark | undefined)[] } {
  const waitedFor: (Bookmark | undefined)[] = [];
  const execute = async (one: AskedQuery): Promise<Answered<string>> => {
    waitedFor.push(one.bookmark);
    return late && one.bookmark !== undefined
      ? { kind: 'notThereYet' }
      : { kind: 'answered', seen: { throughBrokenGlass: [], closed: [] }, answer: 'the case' };
  };
  return { queries: new Queries({ execute } as unknown as QueryBus), waitedFor };
}

test('waits for the bookmark, and for the same place in what the request asks next', async () => {
  const { queries, waitedFor } = asked();
  const request = aRequest();
  await queries.ask(query, request, bookmark);
  await queries.ask(query, request);
  expect(waitedFor).toEqual([bookmark, bookmark]);
});

test('another request waits for nothing', async () => {
  const { queries, waitedFor } = asked();
  await queries.ask(query, aRequest(), bookmark);
  await queries.ask(query, aRequest(), null);
  expect(waitedFor).toEqual([bookmark, undefined]);
});

test('what is asked next is answered with what is there when that takes too long', async () => {
  const { queries, waitedFor } = asked(true);
  const request = aRequest();
  await expect(queries.ask(query, request, bookmark)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await expect(queries.ask(query, request)).resolves.toBe('the case');
  expect(waitedFor).toEqual([bookmark, bookmark, undefined]);
});
