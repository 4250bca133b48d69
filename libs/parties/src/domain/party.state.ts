/** A party: a person, or a prospect who is not fully registered yet (R1). */
import { isForgotten, type Forgotten, type LocalDate, type PartyId, stream } from '@caseledger/kernel';
import { partyEvents } from './party.events';
import type { PersonalDetails } from './personal-details';
import type { RelationshipKind } from './relationships';

export interface Relationship {
  readonly otherId: PartyId;
  readonly kind: RelationshipKind;
  readonly from?: string | undefined;
  readonly until?: LocalDate | undefined;
}

/** The value of an attribute from a day on. */
export interface ClientDatum {
  readonly from: LocalDate;
  readonly value: string;
}

export interface PartyState {
  readonly status: 'unregistered' | 'prospect' | 'person' | 'forgotten';
  readonly details: PersonalDetails;
  readonly relationships: Readonly<Record<string, Relationship>>;
  /** The latest record of each attribute for each day that it is in effect from. */
  readonly clientData: Readonly<Record<string, readonly ClientDatum[]>>;
  readonly resources: number;
}

const initial: PartyState = { status: 'unregistered', details: {}, relationships: {}, clientData: {}, resources: 0 };

/** A party whose key is gone, though the log has not come to its erasure yet. */
const known = <Value>(value: Value | Forgotten | undefined, otherwise: Value): Value =>
  value === undefined || isForgotten(value) ? otherwise : value;

export const partyStream = stream({
  category: 'party',
  initial,
  stateVersion: 1,
  events: partyEvents,
  opens: true,
  subjectOf: (_, id) => id as PartyId,
  evolve: {
    PersonRegistered: (state, { personal }) => ({
      ...state,
      status: 'person' as const,
      details: known(personal.details, {}),
    }),
    ProspectRegistered: (state, { personal }) => ({
      ...state,
      status: 'prospect' as const,
      details: known(personal.details, {}),
    }),
    ProspectPromoted: (state, { personal }) => ({
      ...state,
      status: 'person' as const,
      details: known(personal.details, {}),
    }),
    PersonalDetailsCorrected: (state, { personal }) => ({ ...state, details: known(personal.details, {}) }),
    RelationshipRecorded: (state, { data: { relationshipId, ...relationship } }) => ({
      ...state,
      relationships: { ...state.relationships, [relationshipId]: relationship },
    }),
    RelationshipEnded: (state, { data: { relationshipId, until } }) => {
      const relationship = state.relationships[relationshipId];
      if (relationship === undefined) return state;
      return { ...state, relationships: { ...state.relationships, [relationshipId]: { ...relationship, until } } };
    },
    ClientDataRecorded: (state, { data: { attribute, from }, personal }) => {
      const others = (state.clientData[attribute] ?? []).filter((datum) => datum.from !== from);
      const values = [...others, { from, value: known(personal.value, '') }];
      return { ...state, clientData: { ...state.clientData, [attribute]: values } };
    },
    ResourceRecorded: (state) => ({ ...state, resources: state.resources + 1 }),
    PersonForgotten: () => ({ ...initial, status: 'forgotten' as const }),
  },
});
