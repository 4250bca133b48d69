/** How actors see streams that are not open to the whole tenant. */
import {
  type Actor,
  type DecidingActor,
  type Instant,
  type Restriction,
  SEE_ALL,
  type Sight,
  sightOf,
  type TeamId,
} from '@caseledger/kernel';

export interface SightParts {
  /** The teams that an actor is in. Asked only where they decide it. */
  readonly teamsOf: (actor: Actor) => Promise<readonly TeamId[]>;
  readonly now: () => Instant;
}

/** How the actor sees what has a restriction, or none. */
export async function sightFor(
  { teamsOf, now }: SightParts,
  actor: DecidingActor,
  restriction: Restriction | undefined,
): Promise<Sight> {
  if (restriction === undefined) return 'open';
  const seesAll = actor.may(SEE_ALL);
  const teams = seesAll || restriction.teams.length === 0 ? [] : await teamsOf(actor);
  return sightOf(restriction, { id: actor.id, teams, seesAll }, now());
}
