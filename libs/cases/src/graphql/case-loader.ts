/** Loads the cases that one answer names, all at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import type { CaseId } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { CaseDocument } from '../views/case-document';
import { casesByIds } from '../views/cases.queries';

@Injectable()
export class CaseLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<CaseId, CaseDocument | undefined>>();

  constructor(private readonly queries: Queries) {}

  /** A case that is open to the one who asks, or undefined; asked together with the others of the same request. */
  load(id: CaseId, asking: Asking): Promise<CaseDocument | undefined> {
    const loader =
      this.loaders.get(asking) ??
      // Gathers and does not remember: a subscription asks for hours, and a case is closed to somebody meanwhile.
      new DataLoader<CaseId, CaseDocument | undefined>((ids) => this.queries.ask(casesByIds(ids), asking), {
        cache: false,
      });
    this.loaders.set(asking, loader);
    return loader.load(id);
  }
}
