/** The enumerations of parties in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { ERASURE_GROUNDS } from '../domain/party.events';
import { IDENTIFIER_KINDS } from '../domain/identifiers';
import { GENDERS } from '../domain/personal-details';
import { RELATIONSHIP_KINDS } from '../domain/relationships';
import { RESOURCE_KINDS } from '../domain/resources';

export const GenderEnum = enumOf(GENDERS);
export const IdentifierKindEnum = enumOf(IDENTIFIER_KINDS);
export const RelationshipKindEnum = enumOf(RELATIONSHIP_KINDS);
export const ResourceKindEnum = enumOf(RESOURCE_KINDS);
export const ErasureGroundEnum = enumOf(ERASURE_GROUNDS);
export const PartyKindEnum = enumOf(['PERSON', 'PROSPECT', 'ERASED'] as const);
export const RegistrationKindEnum = enumOf(['PERSON', 'PROSPECT'] as const);

registerEnumType(GenderEnum, {
  name: 'Gender',
  description: 'The gender as it is recorded.',
  valuesMap: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Neither female nor male.' },
    UNKNOWN: { description: 'Not known, or not asked.' },
  },
});
registerEnumType(IdentifierKindEnum, {
  name: 'IdentifierKind',
  description: 'What kind of number or code it is that others know a party by.',
  valuesMap: {
    NATIONAL_NUMBER: {
      description: 'A number that the state gives, such as a citizen service or social security number.',
    },
    CLIENT_NUMBER: { description: "A number that the organisation or another one gives, such as a client's number." },
    IDENTITY_DOCUMENT: { description: 'The number of a passport, an identity card or a residence permit.' },
    OTHER: { description: 'Another number or code.' },
  },
});
registerEnumType(PartyKindEnum, {
  name: 'PartyKind',
  description: 'How far an individual is registered.',
  valuesMap: {
    PERSON: { description: 'Fully registered.' },
    PROSPECT: { description: 'Not fully registered yet; a case can be opened all the same.' },
    ERASED: { description: 'Was registered and has been erased; nothing personal is left.' },
  },
});
registerEnumType(RegistrationKindEnum, {
  name: 'RegistrationKind',
  description: 'As what an individual is registered.',
  valuesMap: {
    PERSON: { description: 'As a person: fully, with a family name.' },
    PROSPECT: { description: 'As a prospect: with what is known so far.' },
  },
});
registerEnumType(RelationshipKindEnum, {
  name: 'RelationshipKind',
  description: 'What the other party is to the party.',
  valuesMap: {
    PARENT: { description: 'The other is a parent.' },
    CHILD: { description: 'The other is a child.' },
    GUARDIAN: { description: 'The other is the guardian.' },
    WARD: { description: 'The other is under the guardianship of the party.' },
    GRANDPARENT: { description: 'The other is a grandparent.' },
    GRANDCHILD: { description: 'The other is a grandchild.' },
    CARER: { description: 'The other cares for the party.' },
    CARED_FOR: { description: 'The other is cared for by the party.' },
    PARTNER: { description: 'The other is the partner or spouse.' },
    SIBLING: { description: 'The other is a brother or sister.' },
    RELATIVE: { description: 'The other is of the family in another way.' },
    FRIEND: { description: 'The other is a friend.' },
    NEIGHBOUR: { description: 'The other is a neighbour.' },
    OTHER: { description: 'The other is somebody else around the party.' },
  },
});
registerEnumType(ResourceKindEnum, {
  name: 'ResourceKind',
  description: 'What kind of strength or support it is.',
  valuesMap: {
    STRENGTH: { description: 'A strength of character, such as patience.' },
    SKILL: { description: 'Something the client can do well.' },
    PASSION: { description: 'Something the client loves to do.' },
    FAMILY: { description: 'Support by the family.' },
    FRIENDS: { description: 'Support by friends.' },
    COMMUNITY: { description: 'Support by a community, such as a club or a congregation.' },
    HOME_ENVIRONMENT: { description: 'What the home and its surroundings offer.' },
    OTHER: { description: 'Another resource.' },
  },
});
registerEnumType(ErasureGroundEnum, {
  name: 'ErasureGround',
  description: 'Why a person is erased (GDPR, article 17(1)).',
  valuesMap: {
    NO_LONGER_NECESSARY: { description: 'The data are no longer needed for what they were collected for (a).' },
    CONSENT_WITHDRAWN: { description: 'The person has withdrawn their consent (b).' },
    OBJECTION: { description: 'The person objects to the processing (c).' },
    UNLAWFUL_PROCESSING: { description: 'The data were processed unlawfully (d).' },
    LEGAL_OBLIGATION: { description: 'A law demands the erasure (e).' },
  },
});
