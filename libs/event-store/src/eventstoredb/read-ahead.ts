/**
 * Asks for the next page of the log as soon as a full one is there: whoever reads a full page mostly goes on, and the server
 * reads while the page is folded. Only a full page is used; what came later than a shorter one has to be in it.
 */
import type { Position, RecordedEvent } from '@caseledger/kernel';
import type { LogReader } from './log-reader';

type Page = readonly RecordedEvent[];

/** Whoever asks for less than this is not going through the log. */
const LEAST_PAGE = 100;
/** How many pages may be waited for at once, and for how many milliseconds. */
const MOST_PAGES = 8;
const KEPT = 5_000;

/** Reads pages as `after` does, and ahead. */
export function readingAhead({ after }: LogReader): LogReader['after'] {
  const ahead = new Map<string, Promise<Page>>();
  const nameOf = (position: Position | undefined, limit: number): string => `${position ?? ''} ${limit}`;

  const goOn = (position: Position | undefined, limit: number): void => {
    const name = nameOf(position, limit);
    if (limit < LEAST_PAGE || ahead.size >= MOST_PAGES || ahead.has(name)) return;
    // One that cannot be read now is asked for again.
    const page = after(position, limit).catch((): Page => []);
    ahead.set(name, page);
    const forget = (): void => {
      if (ahead.get(name) === page) ahead.delete(name);
    };
    setTimeout(forget, KEPT).unref();
  };

  return async (position, limit) => {
    const name = nameOf(position, limit);
    const expected = ahead.get(name);
    ahead.delete(name);
    let page = (await expected) ?? [];
    if (page.length < limit) page = await after(position, limit);
    if (page.length === limit) goOn(page.at(-1)?.position, limit);
    return page;
  };
}
