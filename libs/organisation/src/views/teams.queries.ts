/** The queries that the view of teams answers. */
import type { TeamId } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import type { Row } from '@caseledger/read-store';
import { type TeamDocument, teamsView, type TeamStatus } from './teams.view';

export interface TeamPage {
  readonly statuses: readonly TeamStatus[];
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  readonly limit: number;
}

/** A team, or undefined where the tenant has none of this id. */
export const teamById = query('team', {
  permission: 'organisation.read',
  view: teamsView,
  answer: async (id: TeamId, reading) =>
    (await reading.documents(teamsView).get(id))?.document as TeamDocument | undefined,
});

/** Teams by their ids, in the order of the ids. */
export const teamsByIds = query('teamsByIds', {
  permission: 'organisation.read',
  view: teamsView,
  answer: async (ids: readonly TeamId[], reading) =>
    (await reading.documents(teamsView).getMany(ids)).map((stored) => stored?.document as TeamDocument | undefined),
});

/** One page of the teams, by name. */
export const teamPage = query('teams', {
  permission: 'organisation.read',
  view: teamsView,
  answer: async ({ statuses, after, limit }: TeamPage, reading): Promise<readonly Row[]> =>
    reading.documents(teamsView).page({
      ...{ index: 'byName', equals: { status: statuses }, direction: 'ascending', limit },
      ...(after === undefined ? {} : { after }),
    }),
});
