/** The view of persons and prospects: the one place outside the log where personal values stand. */
import { type Forgotten, type Instant, isForgotten, type LocalDate, type PartyId } from '@caseledger/kernel';
import { on, onActs, view } from '@caseledger/projecting';
import {
  clientDataRecorded,
  identifierRecorded,
  identifierRemoved,
  mergedPartyAdded,
  mergedPartyRemoved,
  partyMerged,
  partyUnmerged,
  personalDetailsCorrected,
  personForgotten,
  personRegistered,
  prospectPromoted,
  prospectRegistered,
  relationshipEnded,
  relationshipRecorded,
  resourceRecorded,
} from '../domain/party.events';
import type { Identifier } from '../domain/identifiers';
import type { PersonalDetails } from '../domain/personal-details';
import { inverseOf, type RelationshipKind } from '../domain/relationships';
import type { ResourceKind } from '../domain/resources';
import { type Findable, findable, PERSON_INDEXES, PERSON_SEARCHES } from './findable';

export type PartyKind = 'PERSON' | 'PROSPECT' | 'ERASED';

/** A name that was corrected, and when. */
export interface FormerName {
  readonly givenNames?: string | undefined;
  readonly familyName?: string | undefined;
  readonly until: Instant;
}

export interface RelationshipDocument {
  readonly id: string;
  /** The party whose stream holds it: where it can be ended. */
  readonly recordedWith: PartyId;
  readonly otherId: PartyId;
  readonly kind: RelationshipKind;
  readonly from?: string | undefined;
  readonly until?: LocalDate | undefined;
}

export interface ClientDataDocument {
  readonly attribute: string;
  readonly value: string;
  readonly from: LocalDate;
  readonly recordedAt: Instant;
}

export interface ResourceDocument {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly description: string;
}

export interface IdentifierDocument extends Identifier {
  readonly id: string;
}

/** What a person is found by follows from the rest of the document. */
export interface PersonDocument extends Findable {
  readonly id: PartyId;
  readonly revision: number;
  readonly kind: PartyKind;
  readonly details: PersonalDetails;
  readonly identifiers: readonly IdentifierDocument[];
  /** Who stands for this party, while it is merged. */
  readonly mergedInto?: PartyId | undefined;
  /** Whom this party stands for as well, oldest merge first. */
  readonly mergedFrom: readonly PartyId[];
  readonly formerNames: readonly FormerName[];
  readonly relationships: readonly RelationshipDocument[];
  /** One value for each attribute and day, in the order of the days. */
  readonly clientData: readonly ClientDataDocument[];
  readonly resources: readonly ResourceDocument[];
  readonly registeredAt: Instant;
  readonly changedAt: Instant;
}

interface Event {
  readonly revision: number;
  readonly recordedAt: Instant;
}

/** Whose key is gone though their erasure has not been folded yet, is shown without values until it is. */
const shown = <Value>(value: Value | Forgotten | undefined, otherwise: Value): Value =>
  value === undefined || isForgotten(value) ? otherwise : value;

const registered =
  (kind: PartyKind) =>
  (
    _: PersonDocument | undefined,
    {
      personal,
      revision,
      recordedAt,
    }: Event & { readonly personal: { readonly details?: PersonalDetails | Forgotten } },
    key: string,
  ): PersonDocument =>
    findable({
      id: key as PartyId,
      revision,
      kind,
      details: shown(personal.details, {}),
      identifiers: [],
      mergedFrom: [],
      formerNames: [],
      relationships: [],
      clientData: [],
      resources: [],
      registeredAt: recordedAt,
      changedAt: recordedAt,
    });

const changed = (
  document: PersonDocument,
  { revision, recordedAt }: Event,
  change: Partial<PersonDocument>,
): PersonDocument => findable({ ...document, ...change, revision, changedAt: recordedAt });

/** The details as they are now, and the name that they were known by before where it was another. */
function corrected(document: PersonDocument, details: PersonalDetails, until: Instant): Partial<PersonDocument> {
  const { givenNames, familyName } = document.details;
  if (givenNames === details.givenNames && familyName === details.familyName) return { details };
  return { details, formerNames: [...document.formerNames, { givenNames, familyName, until }] };
}

/** The personal members of a document without their values. */
export const NOTHING_PERSONAL = {
  ...{ details: {}, identifiers: [], formerNames: [], clientData: [], resources: [] },
  ...{ names: [], birthDate: undefined, identifierKeys: [], contactKeys: [] },
} as const satisfies Partial<PersonDocument>;

export const personsView = view<PersonDocument>({
  name: 'persons',
  version: 4,
  opens: true,
  indexes: PERSON_INDEXES,
  searches: PERSON_SEARCHES,
  steps: [
    on(personRegistered, { fold: registered('PERSON') }),
    on(prospectRegistered, { fold: registered('PROSPECT') }),
    on(prospectPromoted, {
      fold: (document, event) =>
        document &&
        changed(document, event, {
          ...corrected(document, shown(event.personal.details, {}), event.recordedAt),
          kind: 'PERSON',
        }),
    }),
    on(personalDetailsCorrected, {
      fold: (document, event) =>
        document && changed(document, event, corrected(document, shown(event.personal.details, {}), event.recordedAt)),
    }),
    on(identifierRecorded, {
      fold: (document, event) => {
        if (document === undefined) return undefined;
        const { identifierId: id, kind } = event.data;
        const identifiers = [...document.identifiers, { id, kind, value: shown(event.personal.value, '') }];
        return changed(document, event, { identifiers });
      },
    }),
    on(identifierRemoved, {
      fold: (document, event) => {
        const identifiers = document?.identifiers.filter(({ id }) => id !== event.data.identifierId);
        return document && changed(document, event, { identifiers: identifiers ?? [] });
      },
    }),
    on(relationshipRecorded, {
      keysOf: ({ data }, { streamId }) => [streamId, data.otherId],
      fold: (document, event, key, { streamId }) => {
        if (document === undefined) return undefined;
        const { relationshipId: id, otherId, kind, from } = event.data;
        const recordedWith = streamId as PartyId;
        if (key === streamId) {
          const relationship = { id, recordedWith, otherId, kind, from };
          return changed(document, event, { relationships: [...document.relationships, relationship] });
        }
        const seenFromHere = { id, recordedWith, otherId: recordedWith, kind: inverseOf(kind), from };
        return { ...document, relationships: [...document.relationships, seenFromHere] };
      },
    }),
    on(relationshipEnded, {
      keysOf: ({ data }, { streamId }) => [streamId, data.otherId],
      fold: (document, event, key, { streamId }) => {
        if (document === undefined) return undefined;
        const { relationshipId, until } = event.data;
        const relationships = document.relationships.map((other) =>
          other.id === relationshipId ? { ...other, until } : other,
        );
        return key === streamId ? changed(document, event, { relationships }) : { ...document, relationships };
      },
    }),
    on(clientDataRecorded, {
      fold: (document, event) => {
        if (document === undefined) return undefined;
        const { attribute, from } = event.data;
        const datum = { attribute, from, value: shown(event.personal.value, ''), recordedAt: event.recordedAt };
        const others = document.clientData.filter((other) => other.attribute !== attribute || other.from !== from);
        const clientData = [...others, datum].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
        return changed(document, event, { clientData });
      },
    }),
    on(resourceRecorded, {
      fold: (document, event) => {
        if (document === undefined) return undefined;
        const { resourceId: id, kind } = event.data;
        const resource = { id, kind, description: shown(event.personal.description, '') };
        return changed(document, event, { resources: [...document.resources, resource] });
      },
    }),
    on(partyMerged, {
      keysOf: ({ data }, { streamId }) => [streamId, data.intoId],
      fold: (document, event, key, { streamId }) => {
        if (document === undefined) return undefined;
        if (key === streamId) return changed(document, event, { mergedInto: event.data.intoId });
        return { ...document, mergedFrom: [...document.mergedFrom, streamId as PartyId] };
      },
    }),
    on(partyUnmerged, {
      keysOf: ({ data }, { streamId }) => [streamId, data.intoId],
      fold: (document, event, key, { streamId }) => {
        if (document === undefined) return undefined;
        if (key === streamId) return changed(document, event, { mergedInto: undefined });
        return { ...document, mergedFrom: document.mergedFrom.filter((merged) => merged !== streamId) };
      },
    }),
    onActs('party'),
    // The survivor's own note of what the two steps above have shown already.
    on(mergedPartyAdded, { fold: (document, event) => document && changed(document, event, {}) }),
    on(mergedPartyRemoved, { fold: (document, event) => document && changed(document, event, {}) }),
    on(personForgotten, {
      // What is left names nobody: that there was somebody, and with whom other parties are related.
      fold: (document, event) => document && changed(document, event, { kind: 'ERASED', ...NOTHING_PERSONAL }),
    }),
  ],
});
