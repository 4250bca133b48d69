/** To whom something is open that is not open to the whole tenant, and who sees it nevertheless. */
import type { TeamId, WorkerId } from './ids';
import type { Instant } from './instant';

/** Open to these teams and workers alone. */
export interface Restriction {
  readonly teams: readonly TeamId[];
  readonly workers: readonly WorkerId[];
  /** Who has broken the glass, and until when they see it. */
  readonly brokenBy: Readonly<Record<WorkerId, Instant>>;
}

/** The one who looks. */
export interface Viewer {
  /** The subject of their token. */
  readonly id: string;
  readonly teams: readonly TeamId[];
  /** Whether their roles let them see whatever is restricted. */
  readonly seesAll: boolean;
}

/** How somebody sees something: it is open to them, open through the glass that they broke, or closed. */
export type Sight = 'open' | 'throughBrokenGlass' | 'closed';

/** The permission to see whatever is restricted, to whomever it is open. */
export const SEE_ALL = 'case.read.restricted';

/** How a viewer sees what has a restriction, or none, at an instant. The instant at which a broken glass ends is past it. */
export function sightOf(restriction: Restriction | undefined, viewer: Viewer, now: Instant): Sight {
  if (restriction === undefined || viewer.seesAll) return 'open';
  const id = viewer.id as WorkerId;
  if (restriction.workers.includes(id) || restriction.teams.some((team) => viewer.teams.includes(team))) return 'open';
  const until = Object.hasOwn(restriction.brokenBy, id) ? restriction.brokenBy[id] : undefined;
  return until !== undefined && now < until ? 'throughBrokenGlass' : 'closed';
}
