/** Looks whether the keys know everybody in the log: what was sealed with a key that is lost can never be read again. */
import { type LogReader, openLogReader } from '@caseledger/event-store/embedded/reader';
import { parseStreamName } from '@caseledger/kernel';
import type { ForgottenPerson } from '@caseledger/privacy';
import { personsWithoutKey } from '@caseledger/privacy/file/key-copy';
import type { Progress } from '../administration/progress';
import { forgottenPersonOf } from '../forgotten-person';
import { eventsOf } from './known-erasures';

const EVENTS_BETWEEN_REPORTS = 10_000;

/** Everybody of whom the log holds something sealed with a key that the file of keys does not have, and who is not erased. */
export function personsWhoseKeysAreMissing(
  log: string,
  keys: string,
  progress: (progress: Progress) => void,
): readonly ForgottenPerson[] {
  const reader = openLogReader(log);
  const erased = new Set<string>();
  try {
    const missing = personsWithoutKey(keys, sealedIn(reader, erased, progress));
    return missing.filter((person) => !erased.has(nameOf(person)));
  } finally {
    reader.close();
  }
}

/** Whose values are sealed in the log, and with which key; notes on the way who is erased. */
function* sealedIn(
  reader: LogReader,
  erased: Set<string>,
  progress: (progress: Progress) => void,
): Generator<ForgottenPerson & { readonly keyId: string }> {
  let read = 0;
  for (const event of eventsOf(reader)) {
    read += 1;
    if (read % EVENTS_BETWEEN_REPORTS === 0)
      progress({ doing: 'Looking for the keys of everybody in the log', done: read });
    const forgotten = forgottenPersonOf(event);
    if (forgotten !== undefined) erased.add(nameOf(forgotten));
    const tenant = parseStreamName(event.stream)?.tenant;
    if (tenant === undefined) continue;
    for (const { person, keyId } of event.sealed ?? []) yield { tenant, person, keyId };
  }
}

function nameOf({ tenant, person }: ForgottenPerson): string {
  return `${tenant}/${person}`;
}
