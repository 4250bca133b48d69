/** Loads streams: from the cache or the last snapshot, and always the events that came after it. */
import type { SnapshotStore, TenantStreams } from '@caseledger/event-store';
import {
  type Catalogue,
  domainEvent,
  type DomainEvent,
  type EventId,
  type Instant,
  type LogId,
  type Position,
  type RecordedEvent,
  type Restriction,
  type StreamCategory,
  type StreamDeclaration,
  type StreamName,
  type Uuid,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import { LRUCache } from 'lru-cache';
import { snapshotOf, stateOf } from './snapshot';

/** A stream's state as of its last event. */
export interface Loaded<State = unknown> {
  readonly name: StreamName;
  readonly id: Uuid;
  readonly state: State;
  /** -1 for a stream without events. */
  readonly revision: number;
  /** Of the last event. */
  readonly last: Last | undefined;
  /** The revision of the snapshot that is kept; -1 where none is. */
  readonly snapshotRevision: number;
}

/** A stream's last event. */
export interface Last {
  readonly recordedAt: Instant;
  readonly position: Position;
  readonly eventId: EventId;
}

export interface Loader {
  /** The state of a stream of the tenant. Throws a TypeError for a category that no module declares. */
  load(streams: TenantStreams, category: StreamCategory, id: Uuid): Promise<Loaded>;
  /**
   * A stream as it is before its first event, for a command whose id was made for it: undefined where it is known to have
   * events. Nothing is read, so that the append must find out whether it is true. Throws as `load` does.
   */
  presumeNew(streams: TenantStreams, category: StreamCategory, id: Uuid): Loaded | undefined;
  /**
   * The events of a stream at these revisions, with their personal values opened: those that there are, in the order asked
   * for. Throws as `load` does.
   */
  entries(
    streams: TenantStreams,
    category: StreamCategory,
    id: Uuid,
    revisions: readonly number[],
  ): Promise<readonly DomainEvent[]>;
  /** To whom a stream of a category is open in a state; undefined for the whole tenant. */
  restrictionOf(category: StreamCategory, state: unknown): Restriction | undefined;
  /** Takes over what a command appended, so that the next one need not read it again. */
  remember(loaded: Loaded, declaration: StreamDeclaration): void;
}

/** A snapshot is taken when so many events were folded since the last one. */
export const SNAPSHOT_EVERY = 100;
const CACHED_STREAMS = 20_000;
/** A state with opened values is kept no longer than a person's key is (KeyStore.dropCached). */
const OPENED_MILLISECONDS = 60_000;
const PAGE = 1_000;
/** How many events are read of a stream before a snapshot is asked for: most streams have fewer. */
export const SHORT_STREAM = 20;

export interface LoaderParts {
  readonly catalogue: Catalogue;
  readonly personal: PersonalData;
  readonly snapshots: SnapshotStore;
  readonly logId: () => Promise<LogId | undefined>;
  /** Told of a snapshot that could not be kept or read, which costs nothing but time. */
  readonly onSnapshotFault: (error: unknown) => void;
}

/** Makes a loader. What it caches is bounded, and is checked against the stream's tail whenever it is used. */
export function openLoader({ catalogue, personal, snapshots, logId, onSnapshotFault }: LoaderParts): Loader {
  const cache = new LRUCache<StreamName, Loaded>({ max: CACHED_STREAMS });

  /** One event as rules see it, opened where the stream's state needs it. */
  const read = async (event: RecordedEvent, declaration: StreamDeclaration): Promise<DomainEvent> => {
    const declared = declaration.events.get(event.type);
    const opened = declaration.opens && declared !== undefined && event.sealed !== undefined;
    return domainEvent(event, declared, opened ? await personal.open(event, declared) : {});
  };

  const fromSnapshot = async (
    streams: TenantStreams,
    start: Loaded,
    declaration: StreamDeclaration,
  ): Promise<Loaded | undefined> => {
    try {
      const snapshot = await snapshots.load(start.name);
      if (snapshot?.stateVersion !== declaration.stateVersion || snapshot.logId !== (await logId())) return undefined;
      const [event] = await streams.read(start.name, { from: snapshot.revision, limit: 1 });
      const kept = event && stateOf(snapshot, event);
      if (event === undefined || kept === undefined) return undefined;
      return { ...after(start, kept.state, event), snapshotRevision: event.revision };
    } catch (error) {
      onSnapshotFault(error);
      return undefined;
    }
  };

  const keepSnapshot = async ({ name, state, last, revision }: Loaded, { stateVersion }: StreamDeclaration) => {
    try {
      const id = await logId();
      if (id === undefined || last === undefined) return;
      await snapshots.save(name, snapshotOf({ logId: id, stateVersion, revision }, last.eventId, state));
    } catch (error) {
      onSnapshotFault(error);
    }
  };

  const fold = async (
    from: Loaded,
    page: readonly RecordedEvent[],
    declaration: StreamDeclaration,
  ): Promise<Loaded> => {
    let loaded = from;
    for (const event of page) {
      loaded = after(loaded, declaration.evolve(loaded.state, await read(event, declaration)), event);
    }
    return loaded;
  };

  const catchUp = async (streams: TenantStreams, from: Loaded, declaration: StreamDeclaration): Promise<Loaded> => {
    let loaded = from;
    for (;;) {
      const page = await streams.read(loaded.name, { from: loaded.revision + 1, limit: PAGE });
      loaded = await fold(loaded, page, declaration);
      if (page.length < PAGE) return loaded;
    }
  };

  /** Most streams are short, or not there yet: one reading is all that they cost. */
  const begin = async (streams: TenantStreams, nothing: Loaded, declaration: StreamDeclaration): Promise<Loaded> => {
    const page = await streams.read(nothing.name, { limit: SHORT_STREAM });
    if (page.length < SHORT_STREAM) return fold(nothing, page, declaration);
    const snapshot = declaration.opens ? undefined : await fromSnapshot(streams, nothing, declaration);
    return catchUp(streams, snapshot ?? (await fold(nothing, page, declaration)), declaration);
  };

  const remember: Loader['remember'] = (loaded, declaration) => {
    const due = !declaration.opens && loaded.revision - loaded.snapshotRevision >= SNAPSHOT_EVERY;
    const kept = due ? { ...loaded, snapshotRevision: loaded.revision } : loaded;
    cache.set(loaded.name, kept, declaration.opens ? { ttl: OPENED_MILLISECONDS } : {});
    if (due) void keepSnapshot(loaded, declaration);
  };

  const declarationOf = (category: StreamCategory): StreamDeclaration => {
    const declaration = catalogue.streams.get(category);
    if (declaration === undefined) throw new TypeError(`No module declares the ${category} stream.`);
    return declaration;
  };
  const nothingOf = (name: StreamName, id: Uuid, { initial }: StreamDeclaration): Loaded => ({
    name,
    id,
    state: initial,
    revision: -1,
    last: undefined,
    snapshotRevision: -1,
  });

  return {
    remember,
    entries: async (streams, category, id, revisions) => {
      const { events } = declarationOf(category);
      const read = revisions.map(async (from): Promise<readonly DomainEvent[]> => {
        const [event] = await streams.read(streams.name(category, id), { from, limit: 1 });
        if (event === undefined) return [];
        const declared = events.get(event.type);
        return [domainEvent(event, declared, declared && (await personal.open(event, declared)))];
      });
      return (await Promise.all(read)).flat();
    },
    presumeNew: (streams, category, id) => {
      const name = streams.name(category, id);
      return cache.has(name) ? undefined : nothingOf(name, id, declarationOf(category));
    },
    restrictionOf: (category, state) => catalogue.streams.get(category)?.restriction(state),
    load: async (streams, category, id) => {
      const declaration = declarationOf(category);
      const name = streams.name(category, id);
      const known = cache.get(name);
      const loaded = await (known === undefined
        ? begin(streams, nothingOf(name, id, declaration), declaration)
        : catchUp(streams, known, declaration));
      if (loaded.revision >= 0) remember(loaded, declaration);
      return loaded;
    },
  };
}

/** What is loaded after one more event. */
function after(loaded: Loaded, state: unknown, { recordedAt, position, id, revision }: RecordedEvent): Loaded {
  return { ...loaded, state, revision, last: { recordedAt, position, eventId: id } };
}
