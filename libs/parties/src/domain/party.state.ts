/** A party: a person, or a prospect who is not fully registered yet (R1). */
import { isForgotten, type Forgotten, type LocalDate, type PartyId, stream } from '@caseledger/kernel';
import { partyEvents } from './party.events';
import type { Identifier } from './identifiers';
import type { ErasureGround } from './party.events';
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
  readonly status: 'unregistered' | 'prospect' | 'person' | 'merged' | 'forgotten';
  readonly details: PersonalDetails;
  readonly identifiers: Readonly<Record<string, Identifier>>;
  readonly relationships: Readonly<Record<string, Relationship>>;
  /** The latest record of each attribute for each day that it is in effect from. */
  readonly clientData: Readonly<Record<string, readonly ClientDatum[]>>;
  /** The ids of the strengths and sources of support that are recorded. */
  readonly resources: Readonly<Record<string, true>>;
  /** Who stands for this party, and what it was before, while it is merged. */
  readonly mergedInto?: PartyId | undefined;
  readonly before?: 'prospect' | 'person' | undefined;
  /** Whom this party stands for as well. */
  readonly merged: readonly PartyId[];
  /** Why the person was erased. */
  readonly ground?: ErasureGround | undefined;
}

const initial: PartyState = {
  status: 'unregistered',
  details: {},
  identifiers: {},
  relationships: {},
  clientData: {},
  resources: {},
  merged: [],
};

/** A party whose key is gone, though the log has not come to its erasure yet. */
const known = <Value>(value: Value | Forgotten | undefined, otherwise: Value): Value =>
  value === undefined || isForgotten(value) ? otherwise : value;

export const partyStream = stream({
  category: 'party',
  initial,
  stateVersion: 3,
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
    IdentifierRecorded: (state, { data: { identifierId, kind }, personal }) => ({
      ...state,
      identifiers: { ...state.identifiers, [identifierId]: { kind, value: known(personal.value, '') } },
    }),
    IdentifierRemoved: (state, { data }) => {
      const { [data.identifierId]: _, ...identifiers } = state.identifiers;
      return { ...state, identifiers };
    },
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
    ResourceRecorded: (state, { data: { resourceId } }) => ({
      ...state,
      resources: { ...state.resources, [resourceId]: true as const },
    }),
    PartyMerged: (state, { data }) => ({
      ...state,
      status: 'merged' as const,
      mergedInto: data.intoId,
      before: state.status === 'prospect' ? ('prospect' as const) : ('person' as const),
    }),
    PartyUnmerged: ({ mergedInto: _, before = 'person', ...state }) => ({ ...state, status: before }),
    MergedPartyAdded: (state, { data }) => ({ ...state, merged: [...state.merged, data.mergedId] }),
    MergedPartyRemoved: (state, { data }) => ({
      ...state,
      merged: state.merged.filter((merged) => merged !== data.mergedId),
    }),
    // Whom the person stood for is no value of theirs, and is who else must be erased.
    PersonForgotten: ({ merged }, { data }) => ({
      ...initial,
      status: 'forgotten' as const,
      ground: data.ground,
      merged,
    }),
  },
});
