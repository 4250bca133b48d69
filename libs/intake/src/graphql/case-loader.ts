/** Loads the cases that the short contacts of one answer have become, all at once. */
import { type CaseDocument, casesByIds } from '@caseledger/cases';
import { type Asking, Queries } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';

@Injectable()
export class CaseLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<CaseId, CaseDocument | undefined>>();

  constructor(private readonly queries: Queries) {}

  /** A case that is open to the one who asks, or undefined; asked together with the others of the same request. */
  load(id: CaseId, asking: Asking): Promise<CaseDocument | undefined> {
    const loader =
      this.loaders.get(asking) ??
      new DataLoader<CaseId, CaseDocument | undefined>((ids) => this.queries.ask(casesByIds(ids), asking), {
        cache: false,
      });
    this.loaders.set(asking, loader);
    return loader.load(id);
  }
}
