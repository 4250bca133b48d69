/** Loads the entries of cases that one answer shows, those of each case at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import type { CaseId, DomainEvent } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { caseEntries } from '../views/case-entries';

interface Entry {
  readonly caseId: CaseId;
  /** Of the event that made the entry. */
  readonly revision: number;
}

@Injectable()
export class CaseEntryLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<Entry, DomainEvent | undefined>>();

  constructor(private readonly queries: Queries) {}

  /** The event that made an entry, with its texts opened; asked together with the others of the same request. */
  load(entry: Entry, asking: Asking): Promise<DomainEvent | undefined> {
    const loader =
      this.loaders.get(asking) ??
      // Gathers and does not remember: a subscription asks for hours, and a person is erased meanwhile.
      new DataLoader<Entry, DomainEvent | undefined>((entries) => this.loadAll(entries, asking), { cache: false });
    this.loaders.set(asking, loader);
    return loader.load(entry);
  }

  /** A text of an entry: null where it was erased with its person, or where none was written. */
  async text(entry: Entry, field: string, asking: Asking): Promise<string | null> {
    const text = (await this.load(entry, asking))?.personal[field];
    return typeof text === 'string' ? text : null;
  }

  private async loadAll(entries: readonly Entry[], asking: Asking): Promise<(DomainEvent | undefined)[]> {
    const loaded = new Map<string, DomainEvent | undefined>();
    const placeOf = ({ caseId, revision }: Entry): string => `${caseId} ${String(revision)}`;
    await Promise.all(
      [...new Set(entries.map(({ caseId }) => caseId))].map(async (id) => {
        const ofCase = entries.filter(({ caseId }) => caseId === id);
        const events = await this.queries.ask(
          caseEntries({ id, revisions: ofCase.map(({ revision }) => revision) }),
          asking,
        );
        ofCase.forEach((entry, index) => loaded.set(placeOf(entry), events[index]));
      }),
    );
    return entries.map((entry) => loaded.get(placeOf(entry)));
  }
}
