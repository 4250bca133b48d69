/** Whether the program is ready to be asked: on its own port for load balancers, and on the one of whoever watches it. */
import type { Program } from '../../program/src/program';

export interface Readiness {
  readonly status: 'ready' | 'starting' | 'not ready' | 'stopping';
  readonly views: readonly { readonly view: string; readonly state: string; readonly caughtUp: boolean }[];
}

/** A program that is not there yet is starting; one that is told to stop says so until it ends. */
export function readinessOf(program: Pick<Program, 'projections'> | undefined, stopping: AbortSignal): Readiness {
  const status = program?.projections.status() ?? [];
  const views = status.map(({ view, state, caughtUp }) => ({ view, state, caughtUp }));
  if (stopping.aborted) return { status: 'stopping', views };
  if (program === undefined) return { status: 'starting', views };
  return { status: views.every(({ state }) => state === 'running') ? 'ready' : 'not ready', views };
}

/** 200 where it may be asked, 503 where somebody else should be. */
export function statusCodeOf({ status }: Readiness): number {
  return status === 'ready' ? 200 : 503;
}
