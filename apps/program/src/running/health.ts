/** Whether the program is ready to be asked: on its own port for load balancers, and on the one of whoever watches it. */
import { isAtWork } from '../administration/view-state';
import type { Program } from '../program';

export interface Readiness {
  readonly status: 'ready' | 'starting' | 'not ready' | 'stopping';
  /** What a program that is starting waits for, a sentence. */
  readonly waitsFor?: string;
  readonly views: readonly { readonly view: string; readonly state: string; readonly caughtUp: boolean }[];
}

/** A program that is not there yet is starting; one that is told to stop says so until it ends. */
export function readinessOf(
  program: Pick<Program, 'projections'> | undefined,
  stopping: AbortSignal,
  waitsFor?: string,
): Readiness {
  const status = program?.projections.status() ?? [];
  const views = status.map(({ view, state, caughtUp }) => ({ view, state, caughtUp }));
  if (stopping.aborted) return { status: 'stopping', views };
  if (program === undefined) return { status: 'starting', ...(waitsFor !== undefined && { waitsFor }), views };
  return { status: status.every(isAtWork) ? 'ready' : 'not ready', views };
}

/** 200 where it may be asked, 503 where somebody else should be. */
export function statusCodeOf({ status }: Readiness): number {
  return status === 'ready' ? 200 : 503;
}
