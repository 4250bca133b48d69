/** A team: workers to whom a case can be open together. Who is in it stands with each worker. */
import { stream } from '@caseledger/kernel';
import { teamEvents } from './team.events';

export interface TeamState {
  readonly status: 'unknown' | 'active' | 'dissolved';
  readonly name: string;
}

const initial: TeamState = { status: 'unknown', name: '' };

export const teamStream = stream({
  category: 'team',
  initial,
  stateVersion: 1,
  events: teamEvents,
  evolve: {
    TeamCreated: (_, { data: { name } }) => ({ status: 'active' as const, name }),
    TeamRenamed: (state, { data: { name } }) => ({ ...state, name }),
    TeamDissolved: (state) => ({ ...state, status: 'dissolved' as const }),
  },
});
