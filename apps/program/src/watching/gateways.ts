/** Watches what is done and what is asked: the gateways, and the waits for a view. Without anything to watch with, they stay as they are. */
import type { Gateway } from '@caseledger/commanding';
import type { Projections } from '@caseledger/projecting';
import type { QueryGateway } from '@caseledger/querying';
import { watched, type Watching } from './watching';

/** A gateway of commands that is watched. */
export function watchedGateway(gateway: Gateway, watching: Watching | undefined): Gateway {
  if (watching === undefined) return gateway;
  const { metrics } = watching;
  return {
    execute: (command, caller) => {
      const { name } = command.declaration;
      return watched(
        watching,
        {
          name: `command ${name}`,
          attributes: {
            'caseledger.command': name,
            'caseledger.correlation_id': caller.correlationId,
            'caseledger.tenant': caller.actor.tenant,
          },
          outcomeOf: (outcome) => (outcome.kind === 'accepted' && outcome.repeated ? 'repeated' : outcome.kind),
          count: (outcome, seconds) => {
            metrics.command(name, outcome, seconds);
          },
          more: (outcome, say) => {
            if (outcome.kind !== 'rejected') return;
            metrics.rejection(outcome.rejection.rule);
            say({ 'caseledger.rule': outcome.rejection.rule });
          },
        },
        () => gateway.execute(command, caller),
      );
    },
  };
}

/** A gateway of queries that is watched. */
export function watchedQueries(gateway: QueryGateway, watching: Watching | undefined): QueryGateway {
  if (watching === undefined) return gateway;
  return {
    execute: (query, actor, bookmark, correlationId) => {
      const { name } = query.declaration;
      return watched(
        watching,
        {
          name: `query ${name}`,
          attributes: { 'caseledger.query': name, 'caseledger.tenant': actor.tenant },
          outcomeOf: ({ kind }) => kind,
          count: (outcome, seconds) => {
            watching.metrics.query(name, outcome, seconds);
          },
        },
        () => gateway.execute(query, actor, bookmark, correlationId),
      );
    },
  };
}

/** Projections whose waits are watched. */
export function watchedProjections(projections: Projections, watching: Watching | undefined): Projections {
  if (watching === undefined) return projections;
  return {
    ...projections,
    waitFor: (view, place, timeout, signal) =>
      watched(
        watching,
        {
          name: `wait ${view}`,
          attributes: { 'caseledger.view': view },
          outcomeOf: (outcome) => outcome,
          count: (outcome, seconds) => {
            watching.metrics.viewWait(view, outcome, seconds);
          },
        },
        () => projections.waitFor(view, place, timeout, signal),
      ),
  };
}
