/** Who may be the same person as somebody: asked while a form is filled in, and of those who are registered. */
import type { PartyId } from '@caseledger/kernel';
import { query } from '@caseledger/querying';
import { type TenantDocuments, tokensOf } from '@caseledger/read-store';
import { contactKeys, emailKey, telephoneKey } from '../domain/contacts';
import { type Identifier, identifierKey } from '../domain/identifiers';
import type { PersonalDetails } from '../domain/personal-details';
import { type DuplicateReason, duplicateReasons, type Individual, weightOf } from '../domain/possible-duplicates';
import { wholeName } from './findable';
import { existing, FEWEST_LETTERS, lettersIn, MOST_FOUND, rows } from './finding-persons';
import { survivors } from './persons.queries';
import { type PersonDocument, personsView } from './persons.view';

/** Who is compared with all others. */
export interface Compared {
  readonly details: PersonalDetails;
  readonly identifiers?: readonly Identifier[];
  /** Who it is, where they are registered: nobody is their own duplicate. */
  readonly id?: PartyId;
}

export interface PossibleDuplicate {
  readonly person: PersonDocument;
  readonly because: readonly DuplicateReason[];
}

/** Nobody compares more. */
const MOST_SHOWN = 20;

/** Those who may be the same, whom most speaks for first: at most 20. What more than 100 have in common says nothing. */
export const possibleDuplicates = query('possibleDuplicates', {
  permission: 'person.read.personal',
  view: personsView,
  answer: async (compared: Compared, reading): Promise<readonly PossibleDuplicate[]> => {
    const { id, ...rest } = compared;
    const individual = individualOf({ ...rest, names: [wholeName(rest.details)] });
    const candidates = await candidatesFor(reading.documents(personsView), compared);
    const persons = await survivors(reading, candidates);
    const found = new Map<PartyId, PossibleDuplicate>();
    candidates.forEach((candidate, index) => {
      const person = persons[index];
      if (person === undefined || person.kind === 'ERASED' || person.id === id) return;
      const because = duplicateReasons(individual, individualOf(candidate));
      const before = found.get(person.id)?.because ?? [];
      if (weightOf(because) > weightOf(before)) found.set(person.id, { person, because });
    });
    return [...found.values()]
      .sort(
        (one, other) => weightOf(other.because) - weightOf(one.because) || (one.person.id < other.person.id ? -1 : 1),
      )
      .slice(0, MOST_SHOWN);
  },
  shows: (duplicates) => duplicates.map(({ person }) => person.id),
});

/** Everybody who has something in common that few have. */
async function candidatesFor(
  documents: TenantDocuments,
  { details, identifiers = [] }: Compared,
): Promise<readonly PersonDocument[]> {
  const name = wholeName(details);
  const { birthDate } = details;
  const lists = await Promise.all([
    ...(lettersIn(name) < FEWEST_LETTERS ? [] : [documents.search('byName', [name], MOST_FOUND).then(existing)]),
    ...(birthDate === undefined
      ? []
      : [rows(documents, { index: 'byBirthDate', equals: {}, range: { from: birthDate, to: birthDate } })]),
    ...identifiers.map((one) =>
      rows(documents, { index: 'byIdentifier', equals: { identifierKeys: identifierKey(one) } }),
    ),
    ...contactKeys(details).map((key) => rows(documents, { index: 'byContact', equals: { contactKeys: key } })),
  ]);
  const found = lists.flatMap((list) => (list === 'tooMany' ? [] : list));
  return [...new Map(found.map((document) => [document.id, document])).values()];
}

function individualOf(who: {
  readonly details: PersonalDetails;
  readonly identifiers?: readonly Identifier[];
  readonly names: readonly string[];
}): Individual {
  return {
    names: who.names.map(tokensOf),
    birthDate: who.details.birthDate,
    identifierKeys: (who.identifiers ?? []).map(identifierKey),
    emailKey: emailKey(who.details.email),
    telephoneKey: telephoneKey(who.details.telephone),
  };
}
