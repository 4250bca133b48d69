/** Puts on the access record who was refused a query, and what was shown to those whose reading is watched. */
import { type Access, type DecidingActor, isUuid, type RecordAccess, type Uuid } from '@caseledger/kernel';
import type { Answered, Query, QueryGateway } from '@caseledger/querying';
import { isWatched } from '@caseledger/security';
import { notRecorded } from './not-recorded';

/**
 * A gateway of queries that answers only once what is to be on the record is there. Throws a PublicError UNAVAILABLE where
 * it cannot be.
 */
export function recordingQueries(queries: QueryGateway, record: RecordAccess): QueryGateway {
  return {
    execute: async (query, actor, bookmark, correlationId) => {
      const answered = await queries.execute(query, actor, bookmark, correlationId);
      const found = accessesIn(query, actor, answered);
      if (found.length === 0) return answered;
      const accesses = found.map(({ because, targets }) => ({
        actor,
        correlationId,
        operation: query.declaration.name,
        targets: [...new Set(targets)],
        because,
      }));
      await record(accesses).catch(notRecorded);
      return answered;
    },
  };
}

function accessesIn<Answer>(
  { declaration, input }: Query<Answer>,
  actor: DecidingActor,
  answered: Answered<Answer>,
): readonly Pick<Access, 'because' | 'targets'>[] {
  if (answered.kind === 'forbidden') return [{ because: { refused: 'FORBIDDEN' }, targets: idsIn(input) }];
  if (answered.kind !== 'answered') return [];
  const { answer, seen } = answered;
  const found: Pick<Access, 'because' | 'targets'>[] = [];
  const add = (because: Access['because'], targets: readonly Uuid[]): void => void found.push({ because, targets });
  if (seen.closed.length > 0) add({ refused: 'NOT_FOUND' }, seen.closed);
  if (seen.throughBrokenGlass.length > 0) add({ watched: 'BROKEN_GLASS' }, seen.throughBrokenGlass);
  const watched = isWatched(actor.roles) ? 'ROLE' : declaration.alwaysRecorded === true ? 'LOOK_UP' : undefined;
  if (declaration.shows !== undefined && watched !== undefined) {
    add({ watched }, declaration.shows(answer, input as never));
  }
  return found;
}

/**
 * What was asked about: the ids that the input is, lists, or has as the value of a member. Every other text may tell of a
 * person, and what lies deeper is where a page goes on.
 */
function idsIn(input: unknown): readonly Uuid[] {
  const parts = typeof input === 'object' && input !== null ? Object.values(input) : [input];
  return parts.flat().filter((part): part is Uuid => typeof part === 'string' && isUuid(part));
}
