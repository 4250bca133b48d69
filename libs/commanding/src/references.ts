/** Hands out human references, such as 2026-004711, from blocks that the tenant's reference stream gives out once. */
import type { EventStore } from '@caseledger/event-store';
import {
  type Actor,
  idOfTenantStream,
  type Instant,
  later,
  SYSTEM_TENANT,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import type { PersonalData } from '@caseledger/privacy';
import { appendBatch, expectedAfter } from './append';
import type { Loader } from './load';
import { draftBatch, sealBatch } from './prepare';
import { referenceBlockTaken, type ReferenceState, referenceStream } from './reference.stream';

const BLOCK = 100;
const ATTEMPTS = 20;
/** Stands for a reference until it is known that nothing else stands against the command. */
const NO_REFERENCE_YET = '0000-000000';

/** The process that takes blocks of references, as the log names it. */
export const REFERENCE_ACTOR = { id: 'process:references', roles: [] } as const;

export interface References {
  /** The tenant's next reference of a year. Those of a block that was begun are lost at a restart. */
  next(tenant: Tenant, year: number): Promise<string>;
  /**
   * Decides something with the tenant's next reference of a year, which is used up where `isUsed` says so of what was
   * decided: a refusal takes no number, and no block of them. `decide` may be called more than once.
   */
  withNext<Result>(
    tenant: Tenant,
    year: number,
    decide: (reference: string) => Result,
    isUsed: (result: Result) => boolean,
  ): Promise<Result>;
}

interface Block {
  next: number;
  readonly last: number;
}

export function openReferences(parts: {
  readonly store: EventStore;
  readonly loader: Loader;
  readonly personal: PersonalData;
  readonly now: () => Instant;
  readonly newId: () => Uuid;
}): References {
  const { store, loader, personal, now, newId } = parts;
  const blocks = new Map<string, Promise<Block>>();

  const take = async (tenant: Tenant, year: number): Promise<Block> => {
    const streams = store.forTenant(tenant);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const loaded = await loader.load(streams, 'reference', idOfTenantStream(tenant, 'reference'));
      const first = ((loaded.state as ReferenceState).last[year] ?? 0) + 1;
      const last = first + BLOCK - 1;
      const commandId = newId();
      const actor: Actor = { ...REFERENCE_ACTOR, tenant: SYSTEM_TENANT };
      const recordedAt = later(now(), loaded.last?.recordedAt);
      const context = {
        tenant,
        commandId,
        correlationId: commandId,
        causationId: commandId,
        actor,
        recordedAt,
        basis: [],
      };
      const decided = [referenceBlockTaken({ year, first, last })];
      const { events } = await sealBatch(personal, draftBatch(referenceStream, loaded, decided, context));
      const { outcome } = await appendBatch(streams, loaded.name, expectedAfter(loaded.revision), events);
      if (outcome !== 'conflict') return { next: first, last };
    }
    throw new Error(`No block of references could be taken for ${tenant}: others kept taking them.`);
  };

  const withNext: References['withNext'] = async (tenant, year, decide, isUsed) => {
    const key = `${tenant}/${String(year)}`;
    for (;;) {
      const pending = blocks.get(key);
      if (pending === undefined) {
        const tried = decide(NO_REFERENCE_YET);
        if (!isUsed(tried)) return tried;
      }
      const taking = blocks.get(key) ?? take(tenant, year);
      blocks.set(key, taking);
      const block = await taking.catch((error: unknown) => {
        if (blocks.get(key) === taking) blocks.delete(key);
        throw error;
      });
      if (block.next <= block.last) {
        // Nothing comes between: what is decided with the number is decided at once.
        const decided = decide(`${String(year)}-${String(block.next).padStart(6, '0')}`);
        if (isUsed(decided)) block.next += 1;
        return decided;
      }
      if (blocks.get(key) === taking) blocks.delete(key);
    }
  };
  return {
    withNext,
    next: (tenant, year) =>
      withNext(
        tenant,
        year,
        (reference) => reference,
        () => true,
      ),
  };
}
