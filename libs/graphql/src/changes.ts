/** Tells subscribers that a document has changed, once its view has folded the change. */
import type { Tenant } from '@caseledger/kernel';
import type { Projections, ViewDeclaration } from '@caseledger/projecting';
import { Inject, Injectable } from '@nestjs/common';

/** Where the projections that tell of changes are injected. */
export const PROJECTIONS = Symbol('projections');

/** What a document is each time that it has changed. */
export interface DocumentChanges<Document> extends AsyncIterableIterator<Document> {
  /** Stops listening at once, also while a change is waited for. */
  return(): Promise<IteratorResult<Document>>;
}

@Injectable()
export class Changes {
  constructor(@Inject(PROJECTIONS) private readonly projections: Pick<Projections, 'onFolded'>) {}

  /**
   * Reads the document whenever it has changed. Changes that come while the subscriber is busy are told as one, so that
   * nothing piles up. Listening begins at once, before the first `next`, and ends with `return`.
   */
  of<Document>(
    view: ViewDeclaration,
    tenant: Tenant,
    key: string,
    read: () => Promise<Document | undefined>,
  ): DocumentChanges<Document> {
    return this.listen([view], tenant, (changed) => changed === key, read);
  }

  /** As `of`, for whatever document of some views: what it makes a difference to, `read` must find out. */
  ofAny<Document>(
    views: readonly ViewDeclaration[],
    tenant: Tenant,
    read: () => Promise<Document | undefined>,
  ): DocumentChanges<Document> {
    return this.listen(views, tenant, () => true, read);
  }

  private listen<Document>(
    views: readonly ViewDeclaration[],
    tenant: Tenant,
    concerns: (key: string) => boolean,
    read: () => Promise<Document | undefined>,
  ): DocumentChanges<Document> {
    let changed = false;
    let ended = false;
    let wake: (() => void) | undefined;
    const listening = views.map((view) =>
      this.projections.onFolded(view.name, (change) => {
        if (change.tenant !== tenant || !concerns(change.key)) return;
        changed = true;
        wake?.();
      }),
    );
    const end = (): void => {
      ended = true;
      for (const stop of listening) stop();
      wake?.();
    };
    const readAnew = (): Promise<Document | undefined> => {
      changed = false;
      return read();
    };
    const somethingNew = async (): Promise<void> => {
      if (changed || ended) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      // Not a generator: its `return` would wait for a change that may never come, and listen as long.
      next: async () => {
        while (!ended) {
          const document = changed ? await readAnew() : undefined;
          if (document !== undefined) return { done: false, value: document };
          await somethingNew();
        }
        return { done: true, value: undefined };
      },
      return: () => {
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
    };
  }
}
