/** Loads the teams that one answer names, all at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import type { TeamId } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { teamsByIds } from '../views/teams.queries';
import type { TeamDocument } from '../views/teams.view';

@Injectable()
export class TeamLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<TeamId, TeamDocument | undefined>>();

  constructor(private readonly queries: Queries) {}

  /** A team by id, or undefined; asked together with the others of the same request. */
  load(id: TeamId, asking: Asking): Promise<TeamDocument | undefined> {
    const loader =
      this.loaders.get(asking) ??
      // Gathers and does not remember: a subscription asks for hours, and a team is renamed meanwhile.
      new DataLoader<TeamId, TeamDocument | undefined>((ids) => this.queries.ask(teamsByIds(ids), asking), {
        cache: false,
      });
    this.loaders.set(asking, loader);
    return loader.load(id);
  }
}
