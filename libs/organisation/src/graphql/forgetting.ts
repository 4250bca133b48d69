/** Forgets a worker: the command first, then everything that follows from it, before the answer. */
import type { Accepted } from '@caseledger/commanding';
import { type Asking, Commands } from '@caseledger/graphql';
import { Inject, Injectable } from '@nestjs/common';
import { type ForgetWorker, forgetWorker } from '../domain/commands/forget-worker';
import type { EraseWorker } from '../erase-worker';

/** Where the erasure of a worker's name is injected. */
export const ERASE_WORKER = Symbol('erase worker');

@Injectable()
export class Forgetting {
  constructor(
    private readonly commands: Commands,
    @Inject(ERASE_WORKER) private readonly erase: EraseWorker,
  ) {}

  /** Given again, it erases again: a first try that a crash cut short is finished by the second. */
  async forget(input: ForgetWorker, asking: Asking): Promise<Accepted> {
    const accepted = await this.commands.give(forgetWorker(input), asking);
    await this.erase(asking.actor.tenant, input.workerId, accepted.place);
    return accepted;
  }
}
