/**
 * The read store: the port to the documents that queries answer from. It can be lost and rebuilt from the log at any
 * time.
 * Every engine keeps these promises, and `contract/` tests them.
 *
 * - A collection holds the documents of one version of one view. Documents belong to a tenant and have a key.
 * - A document is replaced only by one of a later position; a deletion leaves a tombstone with its position, so that a
 *   writer who is behind revives nothing. A bulk write does what it can: what is not later is left as it is.
 * - Every engine answers the same rows in the same order: index values compare by their UTF-8 bytes, ties by key. (What
 *   no index holds everywhere, NUL and half a surrogate pair, stands in it as U+FFFD; documents keep it as it is.)
 * - Pages are found through a declared index and cost the same at a thousand documents as at ten million.
 * - A view of a new version is built beside the present one and takes its place in one step: readers never see half.
 * - A version of a view has a number of partitions, by the documents' tenants and keys (`partitions.ts`), which is fixed when
 *   it is begun. Each has a checkpoint, and a writer under a lease; readers know nothing of them.
 * - A request or declaration that breaks a rule stated here throws a RangeError; the rules are those of `requests.ts`.
 */
import type { JsonObject, Place, Position, Tenant } from '@caseledger/kernel';
import type { CollectionDeclaration } from './declarations';
import type { Holds, Lease } from './lease';
import type { Partition } from './partitions';

/**
 * A document as a view folds it. Members that an index names are texts, null or absent, and lists of texts where the
 * index has an entry for each: others are refused.
 */
export type Document = JsonObject;

/** One change to one document. */
export interface Write {
  readonly tenant: Tenant;
  /** Well-formed text without NUL. */
  readonly key: string;
  /** The position of the last event folded in. */
  readonly position: Position;
  /** Absent: the document is deleted, and its tombstone keeps the position. */
  readonly document?: Document;
}

export interface StoredDocument {
  readonly key: string;
  readonly position: Position;
  /** Absent for a tombstone; only a writer sees tombstones. */
  readonly document?: Document;
}

/** How far a partition of a view is, and the account of every event up to there. */
export interface Checkpoint {
  readonly place: Place;
  readonly applied: number;
  readonly skipped: number;
  readonly parked: number;
}

/** Which rows: through one index, with equality on all its `equals` members. */
export interface Condition {
  readonly index: string;
  /** One or several values for each of the index's `equals` members, of which there are at most 50 combinations. */
  readonly equals: Readonly<Record<string, string | readonly string[]>>;
  /** Bounds on the index's `orderedBy` member, both inclusive. */
  readonly range?: { readonly from?: string; readonly to?: string };
}

export interface PageRequest extends Condition {
  readonly direction: 'ascending' | 'descending';
  /** The row to go on after, in the page's direction. */
  readonly after?: { readonly order: string; readonly key: string };
  /** 1 to 500. */
  readonly limit: number;
}

export interface Row {
  readonly key: string;
  /** The value of the index's `orderedBy` member. */
  readonly order: string;
  readonly position: Position;
  readonly document: Document;
}

export interface GroupRequest {
  readonly index: string;
  readonly equals: Readonly<Record<string, string | readonly string[]>>;
  readonly range?: { readonly from?: string; readonly to?: string };
  /** Members whose texts make the groups; what is no text counts as null. None: one group of all rows. */
  readonly by: readonly string[];
  /** Members to sum (whole numbers). */
  readonly measures?: readonly string[];
}

export interface Group {
  readonly by: Readonly<Record<string, string | null>>;
  readonly count: number;
  /** The sums over the documents that have a whole number there; a measure that none of them has is absent. */
  readonly measures: Readonly<Record<string, number>>;
}

/** All that a search found, or that it is too much to be of use. */
export type SearchResult = readonly StoredDocument[] | 'tooMany';

/** The documents of one tenant in the live version of a view: what queries see. Unavailable while none is live. */
export interface TenantDocuments {
  get(key: string): Promise<StoredDocument | undefined>;
  /** The documents that exist, in the order of the keys asked for; undefined where there is none. */
  getMany(keys: readonly string[]): Promise<readonly (StoredDocument | undefined)[]>;
  page(request: PageRequest): Promise<readonly Row[]>;
  /** How many rows there are, counted up to a limit of 1 to 100,000: `limit + 1` means "more than the limit". */
  count(condition: Condition, limit: number): Promise<number>;
  /**
   * All documents in which every prefix begins some token, ordered by key; none for prefixes without a letter or digit. At
   * most 20 words. `tooMany` where more than `limit` (1 to 500) match, and where each of the prefixes begins tokens of so
   * many documents, 10,000 at least, that the engine does not look at all of them: what a search costs is bounded.
   */
  search(search: string, prefixes: readonly string[], limit: number): Promise<SearchResult>;
  /** Groups ordered by their values, null first; not through an index with `eachOf`. Its cost grows with the rows. */
  group(request: GroupRequest): Promise<readonly Group[]>;
}

/** One version of one view, to be written by the writer of a partition. Unavailable once another has taken its place. */
export interface Collection {
  readonly declaration: CollectionDeclaration;
  /** The partition whose checkpoint this is about. That a writer writes no other's documents is the writer's to see to. */
  readonly partition: Partition;
  /** Documents and tombstones of any tenant, in the order asked for. */
  getMany(
    keys: readonly { readonly tenant: Tenant; readonly key: string }[],
  ): Promise<readonly (StoredDocument | undefined)[]>;
  /**
   * Writes documents, each only over an earlier position, and then keeps the checkpoint, where one is given. Answers how
   * many documents took effect. Throws a RangeError for a document or key that no engine can index; nothing of the bulk is
   * then written, and no checkpoint kept.
   */
  write(writes: readonly Write[], checkpoint?: Checkpoint): Promise<number>;
  /** The checkpoint, or undefined at the start of a build. */
  checkpoint(): Promise<Checkpoint | undefined>;
  /** Those of all partitions, in the order of their numbers. */
  checkpoints(): Promise<Checkpoints>;
  /** Whether it is what queries see. */
  isLive(): Promise<boolean>;
  /** Keeps the checkpoint. What was written before it is at least as safe as it is. */
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>;
  /** All documents that exist, of all tenants, in pages of 1 to 10,000 ordered by tenant and key: for checking. */
  scan(
    after: { readonly tenant: Tenant; readonly key: string } | undefined,
    limit: number,
  ): Promise<readonly (StoredDocument & { readonly tenant: Tenant })[]>;
}

/** How far each partition is, in the order of their numbers; undefined for one that has not begun. */
export type Checkpoints = readonly (Checkpoint | undefined)[];

export interface LiveCheckpoints {
  readonly version: number;
  readonly checkpoints: Checkpoints;
}

/** Who writes to a collection, and which part of it. */
export interface Writer {
  readonly lease?: Lease | undefined;
  /**
   * The first one where none is given. A version that is not stored, or is no longer, is begun with as many. Throws a
   * RangeError where it is stored with another number of them.
   */
  readonly partition?: Partition;
}

/** An event that a view could not fold, and the document that stopped because of it. */
export interface ParkedEvent {
  readonly view: string;
  readonly version: number;
  readonly tenant: Tenant;
  readonly key: string;
  readonly position: Position;
  readonly eventId: string;
  /** What went wrong; no value of the event. */
  readonly error: string;
  readonly parkedAt: string;
}

export interface ReadStore {
  /** What queries see of a view, whichever version of it is live. */
  forTenant(tenant: Tenant, view: string): TenantDocuments;
  /**
   * The first tenant, in the order of their names and after another where one is given, who has documents in what queries
   * see of a view. Unavailable while none of it is live.
   */
  nextTenant(view: string, after?: Tenant): Promise<Tenant | undefined>;
  /**
   * The collection of a view for its projector. Creates what is missing; a declared version that is not live, the first
   * one too, is built out of sight until `makeLive`, also over restarts. Throws an Error when the version is stored
   * with other indexes or searches. Under a lease, checkpoints of a partition that are kept under an earlier token than
   * the latest one's are of no effect.
   */
  open(declaration: CollectionDeclaration, writer?: Writer): Promise<Collection>;
  /**
   * How many partitions a version of a view has. One that is not stored yet is begun as `open` does it, with as many as are
   * wanted: 1 to 64, else a RangeError.
   */
  partitions(declaration: CollectionDeclaration, wanted: number): Promise<number>;
  /** The version that is live, or undefined while there is none. */
  liveVersion(view: string): Promise<number | undefined>;
  /** How far what queries see of a view is, whoever writes it; undefined while none of it is live. */
  liveCheckpoints(view: string): Promise<LiveCheckpoints | undefined>;
  /**
   * Waits until the lease of this name can be had, and takes it. Rejects when the signal aborts, with its reason, and with
   * ReadStoreUnavailable when the store is closed. `holds` lets those who share a work of several leases share it evenly:
   * by it a holder is told of somebody needier (`wantedBy`).
   */
  lease(name: string, signal: AbortSignal, holds?: Holds): Promise<Lease>;
  /**
   * An empty second copy of a collection, to rebuild it beside the one in use, with as many partitions; `makeLive` puts it
   * in its place. A copy that was left half way is dropped, unless it was begun for the same reason: then that one is
   * built on, so that the writers of all partitions build one. Both copies park under the same view and version: the
   * second starts with nothing parked, and what was parked since it was begun outlives the switch.
   */
  rebuild(declaration: CollectionDeclaration, writer?: Writer & { readonly reason?: string }): Promise<Collection>;
  /**
   * Lets queries see this collection from now on, in one step, and drops what was there before, with its checkpoint and
   * its parked events: what was live, and every other collection of the view that is of no later version. Of one that is
   * live already it changes nothing, so that of several who find that it is built none undoes what was begun since.
   */
  makeLive(collection: Collection): Promise<void>;
  /** Parks an event for a document; parked once, whatever is repeated. */
  park(parked: ParkedEvent): Promise<void>;
  parked(view?: string): Promise<readonly ParkedEvent[]>;
  /** Takes a document's parked events away, before it is folded anew or when its collection is dropped. */
  unpark(view: string, version: number, tenant: Tenant, key: string): Promise<void>;
  /**
   * Leaves nothing of replaced or deleted documents that this engine can be asked for, nor, where its files are its own,
   * any byte of them in a file, when this answers. Throws an Error when that could not be done.
   */
  purge(): Promise<void>;
  close(): Promise<void>;
}

/** The read store cannot be reached or is closed, or what is asked of it is being built or has been replaced. */
export class ReadStoreUnavailable extends Error {
  override name = 'ReadStoreUnavailable';
}

/** Another collection has taken the place of this one, or it was dropped: what is asked of it is refused for ever. */
export class CollectionReplaced extends ReadStoreUnavailable {
  override name = 'CollectionReplaced';
  constructor(message = 'This collection has been replaced by another one.') {
    super(message);
  }
}
