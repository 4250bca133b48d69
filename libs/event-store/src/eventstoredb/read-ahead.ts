/**
 * Asks for the next page of the log as soon as a full one is there: whoever reads a full page mostly goes on, and the server
 * reads while the page is folded. Only a full page is used; what came later than a shorter one has to be in it.
 */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { LogReader } from './log-reader';

type Page = readonly RecordedEvent[];

/** A page that nobody has asked for yet. */
interface Expected {
  readonly page: Promise<Page>;
  readonly forgetting: NodeJS.Timeout;
}

/** Whoever asks for less than this is not going through the log. */
const LEAST_PAGE = 100;
/** How many pages may be waited for at once, and for how many milliseconds. */
const MOST_PAGES = 8;
const KEPT = 5_000;

/** Reads pages as `after` does, and ahead. */
export function readingAhead({ after }: LogReader): LogReader['after'] {
  const ahead = new Map<string, Expected>();
  const nameOf = (position: Position | undefined, limit: number): string => `${position ?? ''} ${limit}`;

  const goOn = (position: Position | undefined, limit: number): void => {
    const name = nameOf(position, limit);
    if (limit < LEAST_PAGE || ahead.size >= MOST_PAGES || ahead.has(name)) return;
    // One that cannot be read now is asked for again.
    const page = after(position, limit).catch((): Page => []);
    ahead.set(name, { page, forgetting: setTimeout(() => ahead.delete(name), KEPT).unref() });
  };
  /** Nothing of a page stays behind: whoever goes through the log would have all that was read in seconds in memory. */
  const take = async (name: string): Promise<Page> => {
    const expected = ahead.get(name);
    if (expected === undefined) return [];
    clearTimeout(expected.forgetting);
    ahead.delete(name);
    return expected.page;
  };

  return async (position, limit) => {
    let page = await take(nameOf(position, limit));
    if (page.length < limit) page = await after(position, limit);
    if (page.length === limit) goOn(page.at(-1)?.position, limit);
    return page;
  };
}
