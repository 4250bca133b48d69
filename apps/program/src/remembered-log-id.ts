/** The id of the log, asked for until there is one. */
import type { LogId } from '@caseledger/kernel';

/** A log gets its id with its first event, and keeps it. */
export function rememberedLogId(ask: () => Promise<LogId | undefined>): () => Promise<LogId | undefined> {
  let known: LogId | undefined;
  return async () => (known ??= await ask());
}
