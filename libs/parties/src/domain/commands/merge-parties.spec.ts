/** MergeParties, its undoing, and what the survivor notes of them. */
import type { CommandId, Id, LocalDate, PartyId } from '@caseledger/kernel';
import { given } from '@caseledger/kernel/given';
import {
  mergedPartyAdded,
  mergedPartyRemoved,
  partyMerged,
  partyUnmerged,
  personalDetailsCorrected,
  personForgotten,
  personRegistered,
  prospectRegistered,
  relationshipEnded,
  relationshipRecorded,
} from '../party.events';
import { MOST_MERGED } from '../party.rules';
import { partyStream } from '../party.state';
import { forgetMergedPerson } from './forget-merged-person';
import { mergeParties } from './merge-parties';
import { settleMerge } from './settle-merge';
import { unmergeParties } from './unmerge-parties';

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const commandId = id(1) as CommandId;
const [partyId, intoId, other] = [id(2), id(3), id(4)] as [PartyId, PartyId, PartyId];
const relationshipId = id(9) as Id<'Relationship'>;
const person = personRegistered({ details: { familyName: 'Jansen' } });
const prospect = prospectRegistered({ details: { givenNames: 'Noor' } });
const forgotten = personForgotten({ ground: 'OBJECTION' });
const merged = partyMerged({ intoId });
const related = (otherId: PartyId) => relationshipRecorded({ relationshipId, otherId, kind: 'SIBLING' });
const many = Array.from({ length: MOST_MERGED }, (_, index) =>
  mergedPartyAdded({ mergedId: id(100 + index) as PartyId }),
);
const merge = (reason?: string, into = intoId) => mergeParties({ commandId, partyId, intoId: into, reason });

describe('a merge', () => {
  test('retires the party and keeps what was recorded with it', () => {
    const { state } = given(partyStream, person)
      .reading(partyStream, intoId, person)
      .when(merge('The same passport.'))
      .then(partyMerged({ intoId, reason: 'The same passport.' }));
    expect(state).toMatchObject({ status: 'merged', mergedInto: intoId, details: { familyName: 'Jansen' } });
  });

  test.each([
    [[prospect], [person]],
    [[prospect], [prospect]],
    [[person], [prospect, personalDetailsCorrected({ details: { familyName: 'Jansen' } })]],
  ])('of a prospect is possible, of a person into a prospect not', (of, into) => {
    const asked = given(partyStream, ...of)
      .reading(partyStream, intoId, ...into)
      .when(merge());
    if (of[0] === person) asked.thenRefused('SurvivorIsAProspect', { field: 'intoId' });
    else asked.then(merged);
  });

  test.each([
    ['PersonErased', 'partyId', [person, forgotten], [person]],
    ['PartyMerged', 'partyId', [person, partyMerged({ intoId: other })], [person]],
    ['StandsForOthers', 'partyId', [person, mergedPartyAdded({ mergedId: other })], [person]],
    ['PartyUnknown', 'intoId', [person], []],
    ['PersonErased', 'intoId', [person], [person, forgotten]],
    ['PartyMerged', 'intoId', [person], [person, partyMerged({ intoId: other })]],
    ['TooManyMerged', 'intoId', [person], [person, ...many]],
    ['PartiesRelated', 'intoId', [person, related(intoId)], [person]],
    ['PartiesRelated', 'intoId', [person], [person, related(partyId)]],
  ] as const)('is refused as %s at %s', (rule, field, of, into) => {
    given(partyStream, ...of)
      .reading(partyStream, intoId, ...into)
      .when(merge())
      .thenRefused(rule, { field });
  });

  test('is possible for one who stands for as many less one, and for those whose relationship has ended', () => {
    const ended = relationshipEnded({ relationshipId, otherId: intoId, until: '2026-01-01' as LocalDate });
    given(partyStream, person, related(intoId), ended)
      .reading(partyStream, intoId, person, ...many.slice(1))
      .when(merge())
      .then(merged);
  });

  test('is not one with itself, nor for an empty reason', () => {
    given(partyStream, person)
      .reading(partyStream, partyId, person)
      .when(merge(undefined, partyId))
      .thenRefused('MergeWithItself');
    given(partyStream, person)
      .reading(partyStream, intoId, person)
      .when(merge(' '))
      .thenRefused('TextNotAllowed', { field: 'reason' });
  });
});

describe('undoing a merge', () => {
  const unmerge = unmergeParties({ commandId, partyId });

  test.each([
    ['person', person],
    ['prospect', prospect],
  ])('makes of a %s what it was', (_, registered) => {
    const before = given(partyStream, registered).state;
    const { state } = given(partyStream, registered, merged)
      .reading(partyStream, intoId, person)
      .when(unmerge)
      .then(partyUnmerged({ intoId }));
    expect(state).toEqual(before);
  });

  test('needs a merge', () => {
    given(partyStream, person).when(unmerge).thenRefused('PartyNotMerged', { field: 'partyId' });
    given(partyStream, person, merged, partyUnmerged({ intoId })).when(unmerge).thenRefused('PartyNotMerged');
  });

  test('is refused once either has been erased', () => {
    given(partyStream, person, merged)
      .reading(partyStream, intoId, person, forgotten)
      .when(unmerge)
      .thenRefused('PersonErased');
    given(partyStream, person, merged, forgotten).when(unmerge).thenRefused('PersonErased');
  });
});

describe('the survivor', () => {
  const settle = settleMerge({ commandId, partyId: intoId, mergedId: partyId });

  test('notes a merge and its end, each once', () => {
    given(partyStream, person)
      .reading(partyStream, partyId, person, merged)
      .when(settle)
      .then(mergedPartyAdded({ mergedId: partyId }))
      .when(settle)
      .thenNothing()
      .reading(partyStream, partyId, partyUnmerged({ intoId }))
      .when(settle)
      .then(mergedPartyRemoved({ mergedId: partyId }));
  });

  test.each([
    ['PersonErased', [person, forgotten]],
    ['PartyMerged', [person, partyMerged({ intoId: other })]],
    ['TooManyMerged', [person, ...many]],
    ['PartiesRelated', [person, related(partyId)]],
  ] as const)('cannot note it where it cannot stand for others: %s', (rule, events) => {
    given(partyStream, ...events)
      .reading(partyStream, partyId, person, merged)
      .when(settle)
      .thenRefused(rule);
  });

  test('notes it where the two were related, and are no more', () => {
    const ended = relationshipEnded({ relationshipId, otherId: partyId, until: '2026-01-01' as LocalDate });
    given(partyStream, person, related(partyId), ended)
      .reading(partyStream, partyId, person, merged)
      .when(settle)
      .then(mergedPartyAdded({ mergedId: partyId }));
  });

  test('is erased together with whom it stands for, and nobody else', () => {
    const forget = forgetMergedPerson({ commandId, partyId, survivorId: intoId });
    const noted = mergedPartyAdded({ mergedId: partyId });
    const erased = [person, noted, personForgotten({ ground: 'LEGAL_OBLIGATION' })];
    given(partyStream, person, merged)
      .reading(partyStream, intoId, ...erased)
      .when(forget)
      .then(personForgotten({ ground: 'LEGAL_OBLIGATION' }))
      .when(forget)
      .thenNothing();
    given(partyStream, person, merged).reading(partyStream, intoId, person, noted).when(forget).thenNothing();
    given(partyStream, person)
      .reading(partyStream, intoId, ...erased)
      .when(forget)
      .thenNothing();
    expect(given(partyStream, ...erased).state.merged).toEqual([partyId]);
  });
});
