/** Reads the samples of a stream's events as they are stored, and folds them. Runs from the sources and in a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../canonical-json';
import { domainEvent } from '../catalogue';
import { TENANT } from '../circumstances';
import type { StoredEvent } from '../envelope';
import { type DomainEvent, type EventDeclaration, FORGOTTEN } from '../event';
import { type CommandId, derivedUuid } from '../ids';
import type { Instant } from '../instant';
import type { StreamDeclaration } from '../stream';
import { streamName } from '../streams';

/** The stored payload of one event, its boxes opened. */
export interface Sample {
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly personal: JsonObject;
}

const FILE = /^([A-Za-z]+)\.v(\d+)\.json$/;

/** The samples in a folder, by `CaseOpened.v1`. */
export function samplesIn(folder: string): ReadonlyMap<string, readonly Sample[]> {
  const files = readdirSync(folder).filter((file) => FILE.test(file));
  return new Map(
    files.map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Sample[],
    ]),
  );
}

/** The names that the samples of a stream must have: every version of each of its events, in the order of their declaration. */
export function sampleNames(events: Iterable<EventDeclaration>): readonly string[] {
  return [...events].flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type}.v${index + 1}`),
  );
}

/** The event of a sample as rules and views see it, with every personal value, or with none as after an erasure. */
export function sampledEvent(
  stream: StreamDeclaration,
  name: string,
  { schemaVersion, data, personal }: Sample,
  revision: number,
  erased = false,
): DomainEvent {
  const declaration = stream.events.get(name.slice(0, name.indexOf('.')));
  const forgotten = Object.keys(personal).map((field) => [field, FORGOTTEN] as const);
  const at = '2026-03-31T10:00:00.000Z' as Instant;
  const stored: StoredEvent = {
    ...{ type: declaration?.type ?? name, schemaVersion, data, revision, occurredAt: at, recordedAt: at },
    ...{
      id: derivedUuid(SOURCE, name, String(revision)),
      commandId: SOURCE,
      correlationId: SOURCE,
      causationId: SOURCE,
    },
    actor: { id: 'worker-1', roles: [], tenant: TENANT },
    stream: streamName({ category: stream.category, tenant: TENANT, id: SOURCE }),
  };
  return domainEvent(stored, declaration, erased ? (Object.fromEntries(forgotten) as JsonObject) : personal);
}

/** The state after each sample, all of them folded one after another, by `CaseOpened.v1 1`. */
export function foldSamples(
  stream: StreamDeclaration,
  folder: string,
  { erased = false }: { readonly erased?: boolean } = {},
): Readonly<Record<string, unknown>> {
  const samples = samplesIn(folder);
  const states: Record<string, unknown> = {};
  let { initial: state } = stream;
  let revision = 0;
  for (const name of sampleNames(stream.events.values())) {
    for (const [index, sample] of (samples.get(name) ?? []).entries()) {
      const event = sampledEvent(stream, name, sample, revision, erased);
      state = stream.evolve(state, stream.opens ? event : { ...event, personal: {} });
      states[`${name} ${index + 1}`] = state;
      revision += 1;
    }
  }
  return states;
}

const SOURCE = '01900000-0000-7000-8000-000000000001' as CommandId;
