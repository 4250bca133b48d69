/** Loads the entries of streams that one answer shows, those of each stream at once. */
import type { DomainEvent, Uuid } from '@caseledger/kernel';
import DataLoader from 'dataloader';
import type { Asking } from './caller';

export interface EntryPlace<Id extends Uuid> {
  /** Of the stream. */
  readonly id: Id;
  /** Of the event that made the entry. */
  readonly revision: number;
}

export interface EntryLoader<Id extends Uuid> {
  /** The event that made an entry, with its texts opened; asked together with the others of the same request. */
  load(place: EntryPlace<Id>, asking: Asking): Promise<DomainEvent | undefined>;
  /** A text of an entry: null where it was erased with its person, or where none was written. */
  text(place: EntryPlace<Id>, field: string, asking: Asking): Promise<string | null>;
}

/** A loader of entries; `read` answers the events of one stream at these revisions, in this order. */
export function entryLoader<Id extends Uuid>(
  read: (id: Id, revisions: readonly number[], asking: Asking) => Promise<readonly (DomainEvent | undefined)[]>,
): EntryLoader<Id> {
  const loaders = new WeakMap<Asking, DataLoader<EntryPlace<Id>, DomainEvent | undefined>>();
  const placeOf = ({ id, revision }: EntryPlace<Id>): string => `${id} ${String(revision)}`;
  const readAll = async (places: readonly EntryPlace<Id>[], asking: Asking): Promise<(DomainEvent | undefined)[]> => {
    const loaded = new Map<string, DomainEvent | undefined>();
    await Promise.all(
      [...new Set(places.map(({ id }) => id))].map(async (id) => {
        const ofStream = places.filter((place) => place.id === id);
        const revisions = ofStream.map(({ revision }) => revision);
        const events = await read(id, revisions, asking);
        ofStream.forEach((place, index) => loaded.set(placeOf(place), events[index]));
      }),
    );
    return places.map((place) => loaded.get(placeOf(place)));
  };
  const load = (place: EntryPlace<Id>, asking: Asking): Promise<DomainEvent | undefined> => {
    const loader =
      loaders.get(asking) ??
      // Gathers and does not remember: a subscription asks for hours, and a person is erased meanwhile.
      new DataLoader<EntryPlace<Id>, DomainEvent | undefined>((places) => readAll(places, asking), { cache: false });
    loaders.set(asking, loader);
    return loader.load(place);
  };
  return {
    load,
    text: async (place, field, asking) => {
      const text = (await load(place, asking))?.personal[field];
      return typeof text === 'string' ? text : null;
    },
  };
}
