/** What a process has done, in its own stream: asked before each step, and written after it. */
import type { EventStore, EventToAppend, WholeLog } from '@caseledger/event-store';
import {
  type CommandId,
  derivedUuid,
  idOfTenantStream,
  type Instant,
  later,
  type NewEvent,
  type Position,
  type RecordedEvent,
  SYSTEM_TENANT,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import { appendBatch, expectedAfter } from './append';
import type { Loaded, Loader } from './load';
import { pauseBefore } from './pause';
import { draftBatch, sealBatch } from './prepare';
import { processAdvanced, type ProcessState, processStream, stepDone, stepRefused } from './process.stream';

/** What came of a step. */
export type StepOutcome = { readonly done: true } | { readonly refused: /** The rule that refused it. */ string };

/** An event that a process has dealt with; without an outcome where there was nothing to do about it. */
export interface Settled {
  readonly event: RecordedEvent;
  readonly outcome?: StepOutcome;
}

export interface DiaryParts {
  readonly store: EventStore;
  readonly log: WholeLog;
  readonly loader: Loader;
  readonly personal: PersonalData;
  readonly now: () => Instant;
}

export interface Diary {
  /** The position of the last event that was dealt with; undefined at first, and where that was in another log. */
  place(): Promise<Position | undefined>;
  /** Whether the event was dealt with. */
  has(event: RecordedEvent): Promise<boolean>;
  /** Writes what was dealt with, in order; what is there already is left alone. */
  record(settled: readonly Settled[]): Promise<void>;
}

const ATTEMPTS = 10;

/** Opens the diary of a process. */
export function openDiary({ store, log, loader, personal, now }: DiaryParts, process: string): Diary {
  const streams = store.forTenant(SYSTEM_TENANT);
  const id = derivedUuid(idOfTenantStream(SYSTEM_TENANT, 'process'), process);
  const actor = { id: `process:${process}`, roles: [], tenant: SYSTEM_TENANT };
  const commandOf = ({ id }: RecordedEvent): CommandId => derivedUuid<'Command'>(id, process);

  const has: Diary['has'] = async (event) =>
    (await streams.findCommand(streams.name('process', id), commandOf(event))).length > 0;

  const eventsOf = async (start: Loaded, settled: readonly Settled[]): Promise<readonly EventToAppend[]> => {
    const events: EventToAppend[] = [];
    const recordedAt = later(now(), start.last?.recordedAt);
    for (const entry of settled) {
      const { id: causationId, correlationId } = entry.event;
      const context = { ...{ tenant: SYSTEM_TENANT, actor, recordedAt, basis: [] }, correlationId, causationId };
      // Each is an act of its own, so its id follows from the revision that it is written after.
      const at = { ...start, revision: start.revision + events.length };
      const draft = draftBatch(processStream, at, [noteOf(entry)], { ...context, commandId: commandOf(entry.event) });
      events.push(...(await sealBatch(personal, draft)).events);
    }
    return events;
  };

  return {
    has,
    place: async () => {
      const { upTo } = (await loader.load(streams, 'process', id)).state as ProcessState;
      if (upTo === undefined) return undefined;
      return (await log.at(upTo.position))?.id === upTo.eventId ? upTo.position : undefined;
    },
    record: async (settled) => {
      // Most of what is followed is nothing to a process.
      if (settled.length === 0) return;
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const loaded = await loader.load(streams, 'process', id);
        // The same process may run beside a second server, and has done some of it then.
        const known = await Promise.all(settled.map(({ event }) => has(event)));
        const events = await eventsOf(
          loaded,
          settled.filter((_, index) => known[index] === false),
        );
        if (events.length === 0) return;
        const { outcome } = await appendBatch(streams, loaded.name, expectedAfter(loaded.revision), events);
        if (outcome !== 'conflict') return;
        await pauseBefore(attempt);
      }
      throw new Error(`The process ${process} runs elsewhere too, and could not record what it did.`);
    },
  };
}

function noteOf({ event: { id, position }, outcome }: Settled): NewEvent {
  if (outcome === undefined) return processAdvanced({ upTo: id, position });
  if ('refused' in outcome) return stepRefused({ trigger: id, position, rule: outcome.refused });
  return stepDone({ trigger: id, position });
}
