/** Who gives a command, and how it belongs to what came before. */
import type { DecidingActor, Uuid } from '@caseledger/kernel';

export interface Caller {
  /** The worker or process, with what their roles allow. Its tenant is the only one that a command can reach. */
  readonly actor: DecidingActor;
  /** The conversation that this belongs to. Default: the command's own id. */
  readonly correlationId?: Uuid | undefined;
  /** The direct cause: an event's id for a process. Default: the command's own id. */
  readonly causationId?: Uuid | undefined;
}
