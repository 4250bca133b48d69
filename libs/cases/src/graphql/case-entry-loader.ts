/** Loads the entries of cases that one answer shows, those of each case at once. */
import { type Asking, type EntryLoader, entryLoader, Queries } from '@caseledger/graphql';
import type { CaseId, DomainEvent } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import { caseEntries } from '../views/case-entries';

interface Entry {
  readonly caseId: CaseId;
  /** Of the event that made the entry. */
  readonly revision: number;
}

@Injectable()
export class CaseEntryLoader {
  private readonly entries: EntryLoader<CaseId>;

  constructor(queries: Queries) {
    this.entries = entryLoader((id, revisions, asking) => queries.ask(caseEntries({ id, revisions }), asking));
  }

  /** The event that made an entry, with its texts opened; asked together with the others of the same request. */
  load({ caseId: id, revision }: Entry, asking: Asking): Promise<DomainEvent | undefined> {
    return this.entries.load({ id, revision }, asking);
  }

  /** A text of an entry: null where it was erased with its person, or where none was written. */
  text({ caseId: id, revision }: Entry, field: string, asking: Asking): Promise<string | null> {
    return this.entries.text({ id, revision }, field, asking);
  }
}
