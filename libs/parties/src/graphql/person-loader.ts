/** Loads the persons that one answer names, all at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import type { PartyId } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { personsByIds } from '../views/persons.queries';
import type { PersonDocument } from '../views/persons.view';

@Injectable()
export class PersonLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<PartyId, PersonDocument | undefined>>();

  constructor(private readonly queries: Queries) {}

  /** A person by id, or undefined; asked together with the others of the same request. */
  load(id: PartyId, asking: Asking): Promise<PersonDocument | undefined> {
    const loader =
      this.loaders.get(asking) ??
      // Gathers and does not remember: a subscription asks for hours, and a person is corrected or erased meanwhile.
      new DataLoader<PartyId, PersonDocument | undefined>((ids) => this.queries.ask(personsByIds(ids), asking), {
        cache: false,
      });
    this.loaders.set(asking, loader);
    return loader.load(id);
  }
}
