/** The queries that the view of persons answers. */
import type { PartyId } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import type { StoredDocument } from '@caseledger/read-store';
import type { PersonDocument } from './persons.view';
import { personsView } from './persons.view';

/** A person or prospect, or undefined where the tenant has none of this id. */
export const personById = query('person', {
  permission: 'party.read',
  view: personsView,
  answer: async (id: PartyId, reading) => shownTo(reading, await reading.documents(personsView).get(id)),
});

/** Persons by their ids, in the order of the ids. */
export const personsByIds = query('personsByIds', {
  permission: 'party.read',
  view: personsView,
  answer: async (ids: readonly PartyId[], reading) =>
    (await reading.documents(personsView).getMany(ids)).map((stored) => shownTo(reading, stored)),
});

/** Who parties are, by their ids, for sentences. */
export const personNames = query('personNames', {
  permission: 'person.read.personal',
  view: personsView,
  answer: async (ids: readonly string[], reading): Promise<ReadonlyMap<string, PersonDocument>> => {
    const documents = await reading.documents(personsView).getMany(ids);
    return new Map(
      documents.flatMap((stored) =>
        stored?.document === undefined ? [] : [[stored.key, stored.document as unknown as PersonDocument]],
      ),
    );
  },
});

export const partyQueries = [personById, personsByIds, personNames] as const;

/** How a person is called in a sentence. */
export function nameOf(person: PersonDocument | undefined): string {
  if (person === undefined) return 'somebody who is not known';
  if (person.kind === 'ERASED') return 'an erased person';
  const { givenNames, familyName } = person.details;
  return [givenNames, familyName].filter((name) => name !== undefined).join(' ');
}

/** What may be shown of a person: without the permission, everything but the personal values. */
function shownTo({ actor }: Reading, stored: StoredDocument | undefined): PersonDocument | undefined {
  const document = stored?.document as PersonDocument | undefined;
  if (document === undefined || actor.may('person.read.personal')) return document;
  return { ...document, details: {}, formerNames: [], clientData: [], resources: [] };
}
