/** A worker: somebody whose token the program has seen. Who they are is not part of what rules decide on. */
import { type PartyId, stream, type TeamId, type WorkerId } from '@caseledger/kernel';
import { workerEvents } from './worker.events';

export interface WorkerState {
  /** Inactive is who has left the organisation. */
  readonly status: 'unseen' | 'active' | 'inactive';
  /** The subject of their tokens. */
  readonly worker?: WorkerId;
  /** In the order in which they joined. Who has left the organisation is in none. */
  readonly teams: readonly TeamId[];
  /** Whether their name was erased: nothing is ever recorded of it again. */
  readonly forgotten: boolean;
}

const initial: WorkerState = { status: 'unseen', teams: [], forgotten: false };

/** Nothing is opened for it: who may see a case must not depend on the store of keys. */
export const workerStream = stream({
  category: 'worker',
  initial,
  stateVersion: 1,
  events: workerEvents,
  // Their own key seals their name, as a client's does; no client has this id.
  subjectOf: (_, id) => id as PartyId,
  evolve: {
    WorkerSeen: (state, { data: { worker } }) => ({ ...state, status: 'active' as const, worker }),
    WorkerNamed: (state) => state,
    WorkerJoinedTeam: (state, { data: { teamId } }) => ({ ...state, teams: [...state.teams, teamId] }),
    WorkerLeftTeam: (state, { data: { teamId } }) => ({
      ...state,
      teams: state.teams.filter((team) => team !== teamId),
    }),
    WorkerDeactivated: (state) => ({ ...state, status: 'inactive' as const }),
    WorkerReactivated: (state) => ({ ...state, status: 'active' as const }),
    WorkerForgotten: (state) => ({ ...state, forgotten: true }),
  },
});
