/** Watches the log from outside: appends, and readings by what is asked. Those of followers are the engine's own affair. */
import type { AppendResult, EventStore, TenantStreams, WholeLog } from '@caseledger/event-store';
import { timed } from './timed';
import { watched, type Watching } from './watching';

export function watchedLog(store: EventStore, watching: Watching): EventStore {
  const reading = timed(watching.metrics.logRead);
  return {
    ...store,
    forTenant: (tenant) => {
      const streams = store.forTenant(tenant);
      return {
        ...watchedAppends(streams, watching),
        read: (stream, read) => reading('stream', () => streams.read(stream, read)),
        findCommand: (stream, commandId) => reading('command', () => streams.findCommand(stream, commandId)),
      };
    },
    wholeLog: (): WholeLog => {
      const log = store.wholeLog();
      return {
        ...log,
        read: (read) => reading('log', () => log.read(read)),
        last: () => reading('last', () => log.last()),
        at: (position) => reading('at', () => log.at(position)),
      };
    },
  };
}

function watchedAppends(streams: TenantStreams, watching: Watching): TenantStreams {
  const { metrics } = watching;
  const outcomeOf = ({ outcome }: AppendResult): string => outcome;
  const count = (outcome: string, seconds: number): void => {
    metrics.append(outcome, seconds);
  };
  return {
    ...streams,
    append: (stream, expected, events) =>
      watched(watching, { name: 'append', attributes: { 'caseledger.events': events.length }, outcomeOf, count }, () =>
        streams.append(stream, expected, events),
      ),
  };
}
