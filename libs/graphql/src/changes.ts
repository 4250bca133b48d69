/** Tells subscribers that a document has changed, once its view has folded the change. */
import type { Tenant } from '@caseledger/kernel';
import type { Projections, ViewDeclaration } from '@caseledger/projecting';
import { Inject, Injectable } from '@nestjs/common';

/** Where the projections that tell of changes are injected. */
export const PROJECTIONS = Symbol('projections');

@Injectable()
export class Changes {
  constructor(@Inject(PROJECTIONS) private readonly projections: Pick<Projections, 'onFolded'>) {}

  /**
   * Yields whenever the document has changed. Changes that come while the subscriber is busy are told as one, so that
   * nothing piles up. Listening begins at once, before the first `next`.
   */
  of(view: ViewDeclaration, tenant: Tenant, key: string): AsyncIterableIterator<void> {
    let changed = false;
    let ended = false;
    let wake: (() => void) | undefined;
    const stopListening = this.projections.onFolded(view.name, (change) => {
      if (change.tenant !== tenant || change.key !== key) return;
      changed = true;
      wake?.();
    });
    const end = (): void => {
      ended = true;
      stopListening();
      wake?.();
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        while (!changed && !ended) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        changed = false;
        return ended ? { done: true, value: undefined } : { done: false, value: undefined };
      },
      return: () => {
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
    };
  }
}
