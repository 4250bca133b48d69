/** What the access record keeps: who was refused what, and what was shown to those whose reading is watched. */
import type { Actor } from './envelope';
import type { Uuid } from './ids';

/** One access. It never holds input, or anything of what was shown but its ids. */
export interface Access {
  readonly actor: Actor;
  readonly correlationId: Uuid | undefined;
  /** The name of the command or query. */
  readonly operation: string;
  /** What it was for or what was shown; empty where that is nothing of one person's or case's own. */
  readonly targets: readonly Uuid[];
  /** The code of the refusal and its rule, or why the reading is watched. */
  readonly because:
    | {
        readonly refused: 'FORBIDDEN' | 'NOT_FOUND' | 'RULE_VIOLATION' | 'BAD_USER_INPUT';
        readonly rule?: string | undefined;
      }
    | { readonly watched: 'ROLE' | 'BROKEN_GLASS' | 'LOOK_UP' };
}

/** Keeps accesses; answers once they are durable. Rejects where that cannot be, and then nothing may be shown. */
export type RecordAccess = (accesses: readonly Access[]) => Promise<void>;
