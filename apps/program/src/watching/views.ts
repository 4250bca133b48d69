/** Reads how far the views are, when somebody asks. */
import type { WholeLog } from '@caseledger/event-store';
import type { Projections } from '@caseledger/projecting';
import type { ViewReading } from '@caseledger/telemetry';
import { isAtWork } from '../administration/view-state';

/** Each view as it is at this moment. Reads one event of the log for each view that is behind, and none of its values. */
export function viewReadings(
  projections: Projections,
  log: WholeLog,
  now: () => number,
): () => Promise<readonly ViewReading[]> {
  return () =>
    Promise.all(
      projections.status().map(async ({ view, state, parked, place }): Promise<ViewReading> => {
        const [unseen] = await log.read({ ...(place !== undefined && { after: place.position }), limit: 1 });
        const behind = unseen === undefined ? 0 : now() - Date.parse(unseen.recordedAt);
        return { view, running: isAtWork({ state }), parked, behindSeconds: Math.max(0, behind) / 1_000 };
      }),
    );
}
