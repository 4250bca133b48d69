/** The view of teams. Who is in a team is found through the view of workers. */
import type { Instant, TeamId } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import { teamCreated, teamDissolved, teamRenamed } from '../domain/team.events';

export type TeamStatus = 'ACTIVE' | 'DISSOLVED';

export interface TeamDocument {
  readonly id: TeamId;
  readonly revision: number;
  readonly name: string;
  readonly status: TeamStatus;
  readonly createdAt: Instant;
}

export const teamsView = view<TeamDocument>({
  name: 'teams',
  version: 1,
  indexes: [{ name: 'byName', equals: ['status'], orderedBy: 'name' }],
  steps: [
    on(teamCreated, {
      fold: (_, { data: { name }, revision, recordedAt }, key) => ({
        ...{ id: key as TeamId, revision, name, createdAt: recordedAt },
        status: 'ACTIVE' as const,
      }),
    }),
    on(teamRenamed, { fold: (document, { data: { name }, revision }) => document && { ...document, revision, name } }),
    on(teamDissolved, {
      fold: (document, { revision }) => document && { ...document, revision, status: 'DISSOLVED' as const },
    }),
  ],
});
