/** Loads the workers that one answer names, all at once. */
import { type Asking, Queries } from '@caseledger/graphql';
import type { WorkerId } from '@caseledger/kernel';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { workersBySubjects } from '../views/workers.queries';
import type { WorkerDocument } from '../views/workers.view';

@Injectable()
export class WorkerLoader {
  private readonly loaders = new WeakMap<Asking, DataLoader<WorkerId, WorkerDocument | undefined>>();

  constructor(private readonly queries: Queries) {}

  /** A worker by the subject of their tokens, or undefined; asked together with the others of the same request. */
  load(worker: WorkerId, asking: Asking): Promise<WorkerDocument | undefined> {
    const loader =
      this.loaders.get(asking) ??
      // Gathers and does not remember: a subscription asks for hours, and a worker is named or forgotten meanwhile.
      new DataLoader<WorkerId, WorkerDocument | undefined>(
        (workers) => this.queries.ask(workersBySubjects(workers), asking),
        { cache: false },
      );
    this.loaders.set(asking, loader);
    return loader.load(worker);
  }
}
