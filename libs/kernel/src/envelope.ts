/** The envelope of a stored event (standards.md, "Event envelope") and its leaf hash. */
import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical-json';
import type { CommandId, EventId, PartyId, Uuid } from './ids';
import type { Instant } from './instant';
import type { Position } from './position';
import type { StreamName, Tenant } from './streams';

/** Who did it: a worker under the roles of their token, or a process of the program. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
  readonly tenant: Tenant;
}

/** The sealed personal values of one person in one event. */
export interface SealedBox {
  readonly person: PartyId;
  readonly keyId: Uuid;
  /** 12 bytes, base64url. */
  readonly nonce: string;
  /** Ciphertext and 16-byte tag, base64url. */
  readonly box: string;
}

/** The state of another stream that a decision relied on. */
export interface Basis {
  readonly stream: StreamName;
  /** -1 for a stream that did not exist. */
  readonly revision: number;
}

/** The configuration that a decision was made under. */
export interface RuleSet {
  readonly id: string;
  readonly version: number;
}

/** An event as it is stored: everything but its place in the log. */
export interface StoredEvent {
  readonly id: EventId;
  /** Its declared name. Names are storage: they are never changed. */
  readonly type: string;
  readonly schemaVersion: number;
  readonly stream: StreamName;
  /** Its number in the stream, from 0. */
  readonly revision: number;
  readonly data: JsonObject;
  /** Sorted by person; absent when nothing is personal. */
  readonly sealed?: readonly SealedBox[];
  /** When it happened in the world. */
  readonly occurredAt: Instant;
  /** When it was recorded: never before the event it follows in its stream. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly commandId: CommandId;
  readonly correlationId: Uuid;
  readonly causationId: Uuid;
  readonly ruleSet?: RuleSet;
  readonly basis?: readonly Basis[];
  /** On the first event of a command: tells a repeated command from another under the same id. */
  readonly fingerprint?: string;
}

/** A stored event with its place in the log. */
export interface RecordedEvent extends StoredEvent {
  readonly position: Position;
}

/** The stored part of a recorded event. */
export function storedPart({ position: _, ...stored }: RecordedEvent): StoredEvent {
  return stored;
}

/** SHA-256(0x00 ‖ JCS of the stored envelope): the event's leaf in the integrity tree (RFC 9162). 32 bytes. */
export function leafHash(event: StoredEvent): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(canonicalJson(event)).digest();
}
