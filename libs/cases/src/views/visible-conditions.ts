/** Lists of cases as one actor may see them: what is open to everybody, and what is open to them among others. */
import { SEE_ALL, type WorkerId } from '@caseledger/kernel';
import type { Reading } from '@caseledger/querying';
import type { Condition } from '@caseledger/read-store';
import { teamInAudience, workerInAudience } from './case-document';

/** A condition may stand for so many combinations of values. */
const MOST_COMBINATIONS = 50;

/**
 * The conditions that together are a list as the actor sees it, through an index with `opening` and through its twin for
 * restricted cases. A case that is open to several of the actor's audiences may be in more than one of them.
 */
export async function visibleConditions(
  { index, equals, range }: Condition,
  reading: Pick<Reading, 'actor' | 'teams'>,
): Promise<readonly Condition[]> {
  const { actor } = reading;
  const bounded = range === undefined ? {} : { range };
  if (actor.may(SEE_ALL)) return [{ index, equals: { ...equals, opening: ['TENANT', 'RESTRICTED'] }, ...bounded }];
  const audience = [workerInAudience(actor.id as WorkerId), ...(await reading.teams()).map(teamInAudience)];
  const combinations = Object.values(equals).reduce((all, one) => all * (typeof one === 'string' ? 1 : one.length), 1);
  const audiences = combinations * audience.length <= MOST_COMBINATIONS ? [audience] : audience.map((one) => [one]);
  return [
    { index, equals: { ...equals, opening: 'TENANT' }, ...bounded },
    ...audiences.map((one) => ({ index: `${index}-restricted`, equals: { ...equals, audience: one }, ...bounded })),
  ];
}
