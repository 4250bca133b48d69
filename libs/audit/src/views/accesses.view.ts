/**
 * The view of accesses: one document an access, found by who it was and by what it was about. It holds who looked at whom,
 * so it opens what is sealed; what has expired cannot be opened and gives no document when the view is built anew.
 */
import { type DomainEvent, type Forgotten, isForgotten, type Instant, type Uuid } from '@caseledger/kernel';
import { on, view } from '@caseledger/projecting';
import type { IndexDeclaration } from '@caseledger/read-store';
import { accessRefused, readingWatched, type RefusalCode, type WatchedBecause } from '../domain/access.events';

export type AccessKind = 'REFUSED' | 'WATCHED';

export interface AccessDocument {
  readonly id: Uuid;
  readonly recordedAt: Instant;
  readonly kind: AccessKind;
  /** The subject of the token. */
  readonly actor: string;
  readonly roles: readonly string[];
  readonly operation: string;
  readonly targets: readonly Uuid[];
  readonly correlationId?: Uuid | undefined;
  /** Of what was refused. */
  readonly code?: RefusalCode | undefined;
  readonly rule?: string | undefined;
  /** Of what was watched. */
  readonly because?: WatchedBecause | undefined;
}

/** By what the record is narrowed: nothing, who it was, or what it was about. */
export const ACCESS_LISTS = { all: [], ofActor: ['actor'], ofTarget: ['targets'] } as const;

const indexes: readonly IndexDeclaration[] = Object.entries(ACCESS_LISTS).map(([name, members]) => ({
  name,
  equals: [...members, 'kind'],
  ...(name === 'ofTarget' && { eachOf: 'targets' }),
  orderedBy: 'recordedAt',
}));

/** What both events have in common; undefined once nobody can open it. */
function accessIn({ id, recordedAt, data, personal }: AccessEvent): Omit<AccessDocument, 'kind'> | undefined {
  const { actor, targets } = personal;
  if (actor === undefined || targets === undefined || isForgotten(actor) || isForgotten(targets)) return undefined;
  const { operation, correlationId } = data;
  return { id, recordedAt, operation, correlationId, actor: actor.id, roles: actor.roles, targets };
}

type AccessEvent = Pick<DomainEvent, 'id' | 'recordedAt'> & {
  readonly data: { readonly operation: string; readonly correlationId?: Uuid | undefined };
  readonly personal: {
    readonly actor?: { readonly id: string; readonly roles: readonly string[] } | Forgotten;
    readonly targets?: readonly Uuid[] | Forgotten;
  };
};

const keysOf = ({ id }: { readonly id: string }): readonly string[] => [id];

export const accessesView = view<AccessDocument>({
  name: 'accesses',
  version: 1,
  opens: true,
  indexes,
  steps: [
    on(accessRefused, {
      keysOf,
      fold: (_, event) => {
        const access = accessIn(event);
        return access && { ...access, kind: 'REFUSED', code: event.data.code, rule: event.data.rule };
      },
    }),
    on(readingWatched, {
      keysOf,
      fold: (_, event) => {
        const access = accessIn(event);
        return access && { ...access, kind: 'WATCHED', because: event.data.because };
      },
    }),
  ],
});
