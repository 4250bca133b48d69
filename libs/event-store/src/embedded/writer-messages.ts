/** What the store and its writer's thread say to one another. */
import type { AppendAnswer, AppendRequest } from './writer';

export type ToWriter =
  { readonly kind: 'append'; readonly requests: readonly AppendRequest[] } | { readonly kind: 'close' };

export type FromWriter =
  | { readonly kind: 'opened' }
  /** In the order of the requests; `milliseconds` is how long their one commit took. */
  | { readonly kind: 'answers'; readonly answers: readonly AppendAnswer[]; readonly milliseconds: number }
  /** The log did not open, or a commit failed: what is unanswered is in doubt, and nothing more will be answered. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'closed' };
