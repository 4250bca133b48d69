/** Opens every sealed value of the log whose person has a key, and says which cannot be opened. */
import { logPages, type WholeLog } from '@caseledger/event-store';
import type { Catalogue, RecordedEvent } from '@caseledger/kernel';
import { KeyStoreUnavailable, type PersonalData } from '@caseledger/privacy';
import type { Progress } from './progress';

/** An event of which a sealed value, or its key, is not what was stored. */
export interface SpoiltEvent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** The fields that it declares as personal, by name: which of them are in the box, only the box knows. */
  readonly fields: readonly string[];
}

/** Few, because a server that runs answers nobody while it opens the values of a page. */
const PAGE = 200;
/** A log that is spoilt throughout is restored whole, and not by a list. */
const MOST_FOUND = 1_000;

/** The first thousand events that cannot be opened, in the order of the log. Throws KeyStoreUnavailable where no key can be had. */
export async function spoiltEvents(
  log: WholeLog,
  catalogue: Catalogue,
  personal: PersonalData,
  progress: (progress: Progress) => void,
): Promise<readonly SpoiltEvent[]> {
  const found: SpoiltEvent[] = [];
  let read = 0;
  for await (const { events } of logPages(log, {}, PAGE)) {
    const opened = await Promise.all(events.map((event) => spoilt(event, catalogue, personal)));
    found.push(...opened.filter((each) => each !== undefined));
    read += events.length;
    progress({ doing: 'Opening the sealed values', done: read });
    if (found.length >= MOST_FOUND) break;
  }
  return found.slice(0, MOST_FOUND);
}

async function spoilt(
  event: RecordedEvent,
  { events }: Catalogue,
  personal: PersonalData,
): Promise<SpoiltEvent | undefined> {
  const { stream, revision, type, sealed, schemaVersion } = event;
  const declaration = events.get(type);
  // What a newer program wrote stops the views, which is told of elsewhere.
  if (sealed === undefined || declaration === undefined || schemaVersion > declaration.version) return undefined;
  try {
    await personal.open(event, declaration);
    return undefined;
  } catch (error) {
    if (error instanceof KeyStoreUnavailable) throw error;
    const fields = Object.entries(declaration.fields).flatMap(([name, field]) => (field.personal ? [name] : []));
    return { stream, revision, type, fields };
  }
}
