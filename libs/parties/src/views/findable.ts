/** What persons are found by: their names, date of birth, identifiers and contact details, as the view indexes them. */
import type { PartialDate, PartyId } from '@caseledger/kernel';
import type { IndexDeclaration, SearchDeclaration } from '@caseledger/read-store';
import { contactKeys } from '../domain/contacts';
import { type Identifier, identifierKey } from '../domain/identifiers';
import type { PersonalDetails } from '../domain/personal-details';

/** Earlier names beyond these find nobody any more; they are still shown. */
const FORMER_NAMES = 20;

export const PERSON_INDEXES: readonly IndexDeclaration[] = [
  { name: 'byBirthDate', equals: [], orderedBy: 'birthDate' },
  { name: 'byRegistration', equals: ['kind'], orderedBy: 'registeredAt' },
  { name: 'byIdentifier', equals: ['identifierKeys'], eachOf: 'identifierKeys', orderedBy: 'id' },
  { name: 'byContact', equals: ['contactKeys'], eachOf: 'contactKeys', orderedBy: 'id' },
];
export const PERSON_SEARCHES: readonly SearchDeclaration[] = [{ name: 'byName', members: ['names'] }];

/** The members of a document that indexes and searches name. */
export interface Findable {
  /** The name, and those that it had before. */
  readonly names: readonly string[];
  readonly birthDate?: PartialDate | undefined;
  readonly identifierKeys: readonly string[];
  readonly contactKeys: readonly string[];
}

interface Found {
  readonly id: PartyId;
  readonly details: PersonalDetails;
  readonly identifiers: readonly Identifier[];
  readonly formerNames: readonly Pick<PersonalDetails, 'givenNames' | 'familyName'>[];
}

/** The document with what it is found by. */
export function findable<Document extends Found>(document: Document): Document & Findable {
  const { details, identifiers, formerNames } = document;
  const names = [details, ...formerNames.slice(-FORMER_NAMES)].map(wholeName).filter((name) => name !== '');
  return {
    ...document,
    names,
    birthDate: details.birthDate,
    identifierKeys: identifiers.map(identifierKey),
    contactKeys: contactKeys(details),
  };
}

/** Given names and family name in one text. */
export function wholeName({ givenNames, familyName }: Pick<PersonalDetails, 'givenNames' | 'familyName'>): string {
  return [givenNames, familyName].filter((name) => name !== undefined).join(' ');
}
