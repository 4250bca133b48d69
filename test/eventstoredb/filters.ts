/** What a filter on $all lets through, and how many examined events lie between its checkpoints. */
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Recorded } from './log';

/** How many events the server examines between checkpoints where the client names no window. */
const WINDOW = 32;

export interface Filter {
  readonly passes: (event: Recorded) => boolean;
  /** Infinity without a filter: there are no checkpoints then. */
  readonly eventsBetweenCheckpoints: number;
}

export function filterOf(options: ReadReq.Options): Filter | 'malformed' {
  const filter = options.getFilter();
  if (!filter) return { passes: () => true, eventsBetweenCheckpoints: Infinity };
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const subject: (event: Recorded) => string = filter.hasStreamIdentifier()
    ? (event) => event.stream
    : (event) => event.type;
  const window = filter.hasMax() ? filter.getMax() : WINDOW;
  const eventsBetweenCheckpoints = window * filter.getCheckpointintervalmultiplier();
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) {
    return {
      passes: (event) => prefixes.some((prefix) => subject(event).startsWith(prefix)),
      eventsBetweenCheckpoints,
    };
  }
  try {
    const pattern = new RegExp(expression?.getRegex() ?? '', 'u');
    return { passes: (event) => pattern.test(subject(event)), eventsBetweenCheckpoints };
  } catch {
    return 'malformed';
  }
}
