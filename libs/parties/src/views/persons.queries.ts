/** The queries that the view of persons answers. */
import { type PartyId, type Sentence, told } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import { tokensOf } from '@caseledger/read-store';
import { wholeName } from './findable';
import { findDocuments, type MatchReason, type PersonFilter, reasonsFor } from './finding-persons';
import { NOTHING_PERSONAL, type PersonDocument, personsView } from './persons.view';

/** A person or prospect, or who stands for them; undefined where the tenant has none of this id. */
export const personById = query('person', {
  permission: 'party.read',
  view: personsView,
  answer: async (id: PartyId, reading) => (await survivors(reading, await records(reading, [id])))[0],
  shows: (person) => (person === undefined ? [] : [person.id]),
});

/** Persons by their ids, or who stands for them, in the order of the ids. */
export const personsByIds = query('personsByIds', {
  permission: 'party.read',
  view: personsView,
  answer: async (ids: readonly PartyId[], reading) => survivors(reading, await records(reading, ids)),
  shows: (persons) => persons.flatMap((person) => (person === undefined ? [] : [person.id])),
});

/** Parties by their ids as they were recorded, those that were merged too. */
export const personRecords = query('personRecords', {
  permission: 'party.read',
  view: personsView,
  answer: async (ids: readonly PartyId[], reading) => records(reading, ids),
  shows: (persons) => persons.flatMap((person) => (person === undefined ? [] : [person.id])),
});

/** One of them. */
export const personRecord = query('personRecord', {
  permission: 'party.read',
  view: personsView,
  answer: async (id: PartyId, reading) => (await records(reading, [id]))[0],
  shows: (person) => (person === undefined ? [] : [person.id]),
});

/** The ids under which one person is recorded: who stands for the others first. The id alone where there is no such party. */
export const idsOfSamePerson = query('idsOfSamePerson', {
  permission: 'party.read',
  view: personsView,
  answer: async (id: PartyId, reading): Promise<readonly PartyId[]> => {
    const [person] = await survivors(reading, await records(reading, [id]));
    return person === undefined ? [id] : [person.id, ...person.mergedFrom];
  },
});

/** Who parties are, by their ids, for sentences. */
export const personNames = query('personNames', {
  permission: 'person.read.personal',
  view: personsView,
  answer: async (ids: readonly string[], reading): Promise<ReadonlyMap<string, PersonDocument>> => {
    const found = await records(reading, ids as readonly PartyId[]);
    return new Map(found.flatMap((person) => (person === undefined ? [] : [[person.id, person]])));
  },
  shows: (persons) => [...persons.keys()] as PartyId[],
});

/** Somebody who was found, and by what. */
export interface PersonMatch {
  readonly person: PersonDocument;
  readonly because: readonly MatchReason[];
}

/** Everybody who was found, in the order in which a desk looks through them; or that they are too many to be shown. */
export const findPersons = query('persons', {
  permission: 'person.read.personal',
  view: personsView,
  answer: async (filter: PersonFilter, reading): Promise<readonly PersonMatch[] | 'tooMany'> => {
    const found = await findDocuments(reading.documents(personsView), filter);
    if (found === 'tooMany') return found;
    const persons = await survivors(reading, found);
    const matches = new Map<PartyId, PersonMatch>();
    found.forEach((record, index) => {
      const person = persons[index];
      if (person === undefined || person.kind === 'ERASED') return;
      const reasons = reasonsFor(record, filter) ?? [];
      const because: readonly MatchReason[] = record === person ? reasons : [...reasons, 'MERGED_RECORD'];
      const before = matches.get(person.id)?.because ?? [];
      matches.set(person.id, { person, because: [...new Set([...before, ...because])] });
    });
    return inOrder([...matches.values()], tokensOf(filter.name ?? ''));
  },
  shows: (matches) => (matches === 'tooMany' ? [] : matches.map(({ person }) => person.id)),
});

/** How a person is called in a sentence. */
export function nameOf(person: PersonDocument | undefined): string | Sentence {
  if (person === undefined) return told('somebody who is not known');
  return person.kind === 'ERASED' ? told('an erased person') : wholeName(person.details);
}

/** Those whose name has the very words first, then those whose name begins so, then the others; each by family name. */
function inOrder(matches: readonly PersonMatch[], words: readonly string[]): readonly PersonMatch[] {
  const places = matches.map((match) => {
    const { givenNames, familyName } = match.person.details;
    const has = tokensOf(wholeName(match.person.details));
    const rank = !match.because.includes('NAME') ? 2 : words.every((word) => has.includes(word)) ? 0 : 1;
    const name = [familyName, givenNames].map((part) => tokensOf(part ?? '').join(' ')).join('  ');
    return { match, place: `${rank} ${name}  ${match.person.id}` };
  });
  return places.sort((one, other) => (one.place < other.place ? -1 : 1)).map(({ match }) => match);
}

async function records(reading: Reading, ids: readonly PartyId[]): Promise<readonly (PersonDocument | undefined)[]> {
  const stored = await reading.documents(personsView).getMany(ids);
  return stored.map((one) => shownTo(reading, one?.document as PersonDocument | undefined));
}

/** Each record, or in its place that of the party that stands for it. */
export async function survivors(
  reading: Reading,
  found: readonly (PersonDocument | undefined)[],
): Promise<readonly (PersonDocument | undefined)[]> {
  const ids = [...new Set(found.flatMap((record) => record?.mergedInto ?? []))];
  const standing = new Map((await records(reading, ids)).map((record) => [record?.id, record]));
  return found.map((record) => (record?.mergedInto === undefined ? record : standing.get(record.mergedInto)));
}

/** What may be shown of a person: without the permission, everything but the personal values. */
function shownTo({ actor }: Reading, document: PersonDocument | undefined): PersonDocument | undefined {
  if (document === undefined || actor.may('person.read.personal')) return document;
  return { ...document, ...NOTHING_PERSONAL };
}
