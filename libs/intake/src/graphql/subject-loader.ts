/** Loads the subjects of the short contacts that one answer shows, all at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { shortContactSubjects } from '../views/short-contacts.queries';
import type { ShortContactDocument } from '../views/short-contacts.view';

@Injectable()
export class SubjectLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<ShortContactDocument, string | null>>();

  constructor(private readonly queries: Queries) {}

  /** The subject of a short contact, or null; asked together with the others of the same request. */
  load(document: ShortContactDocument, asking: Asking): Promise<string | null> {
    const loader =
      this.loaders.get(asking) ??
      new DataLoader<ShortContactDocument, string | null>(
        (documents) => this.queries.ask(shortContactSubjects(documents), asking),
        { cache: false },
      );
    this.loaders.set(asking, loader);
    return loader.load(document);
  }
}
