/** Loads what was written in the parts of plans that one answer shows, what is of one plan at once. */
import { type Asking, type EntryLoader, entryLoader, Queries } from '@caseledger/graphql';
import type { DomainEvent, PlanId } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import { planEntries } from '../views/plan-entries';

@Injectable()
export class PlanEntryLoader {
  private readonly entries: EntryLoader<PlanId>;

  constructor(queries: Queries) {
    this.entries = entryLoader(
      async (id, revisions, asking) => (await queries.ask(planEntries({ id, revisions }), asking)).events,
    );
  }

  /** The event of a revision, with its texts opened; asked together with the others of the same request. */
  load(id: PlanId, revision: number, asking: Asking): Promise<DomainEvent | undefined> {
    return this.entries.load({ id, revision }, asking);
  }

  /** A text of the event of a revision: null where it was erased, where none was written, and without a revision. */
  text(id: PlanId, revision: number | undefined, field: string, asking: Asking): Promise<string | null> {
    return revision === undefined ? Promise.resolve(null) : this.entries.text({ id, revision }, field, asking);
  }
}
