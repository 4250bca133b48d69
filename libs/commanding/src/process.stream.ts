/** A process's own stream: what it did about each event that triggered it, and how far it has come in the log. */
import { type EventId, event, field, type Position, stream } from '@caseledger/kernel';

/** The process did what the event asked for. */
export const stepDone = event('StepDone', {
  version: 1,
  fields: { trigger: field.id<'Event'>(), position: field.reference() },
});

/** What the process tried was refused by a rule; that settles it. */
export const stepRefused = event('StepRefused', {
  version: 1,
  fields: { trigger: field.id<'Event'>(), position: field.reference(), rule: field.code() },
});

/** The process has seen all events up to here and had nothing to do about the last of them. */
export const processAdvanced = event('ProcessAdvanced', {
  version: 1,
  fields: { upTo: field.id<'Event'>(), position: field.reference() },
});

export interface ProcessState {
  /** The last event that the process has dealt with. */
  readonly upTo?: { readonly eventId: EventId; readonly position: Position };
}

export const processStream = stream({
  category: 'process',
  initial: {} as ProcessState,
  stateVersion: 1,
  events: [stepDone, stepRefused, processAdvanced],
  evolve: {
    StepDone: (_, { data }) => ({ upTo: { eventId: data.trigger, position: data.position as Position } }),
    StepRefused: (_, { data }) => ({ upTo: { eventId: data.trigger, position: data.position as Position } }),
    ProcessAdvanced: (_, { data }) => ({ upTo: { eventId: data.upTo, position: data.position as Position } }),
  },
});
