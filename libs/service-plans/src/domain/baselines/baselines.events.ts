/** The events of baselines: revisions of a plan that were given a name, to compare later ones with. */
import { event, field } from '@caseledger/kernel';

export const baselineNamed = event('BaselineNamed', {
  version: 1,
  fields: {
    baselineId: field.id<'Baseline'>(),
    planRevision: field.number(),
    name: field.personal(field.text()),
  },
});

export const baselineRemoved = event('BaselineRemoved', {
  version: 1,
  fields: { baselineId: field.id<'Baseline'>(), reason: field.personal(field.optional(field.text())) },
});

export const baselineEvents = [baselineNamed, baselineRemoved] as const;
