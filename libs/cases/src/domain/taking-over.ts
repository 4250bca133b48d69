/** What a new case takes over from an earlier one (R104): each part, and nothing that is no part. */
import type { CopiedPart } from '@caseledger/configuration';
import {
  asEvent,
  type DecisionContext,
  type DomainEvent,
  type LocalDate,
  type NewEvent,
  type PartyId,
  type Uuid,
} from '@caseledger/kernel';
import { caseParticipantAdded } from './case.events';
import type { CaseState } from './case.state';
import type { OpenedCase } from './closing/closing-check';
import { helpQuestionRaised, needIdentified } from './needs/needs.events';

interface TakingOver extends Pick<DecisionContext, 'newId' | 'occurredOn'> {
  readonly source: OpenedCase;
  /** Those of `entriesToCopy`. */
  readonly events: readonly DomainEvent[];
  /** Under which id a party takes part now; undefined for one who was erased. */
  readonly present: (id: PartyId) => PartyId | undefined;
}

/** The events of an earlier case whose texts are taken over: its help questions that stand, and its needs. */
export function entriesToCopy(state: CaseState): readonly number[] {
  if (state.status === 'notOpened') return [];
  return [...standingQuestions(state), ...standingNeeds(state)].map(([, { revision }]) => revision);
}

/** What makes the parts in a new case, and which parts there was something of. */
export function copiesOf(
  parts: readonly CopiedPart[],
  taking: TakingOver,
): { readonly copied: readonly CopiedPart[]; readonly events: readonly NewEvent[] } {
  const copies = parts.map((part) => [part, COPIES[part](taking)] as const).filter(([, events]) => events.length > 0);
  return { copied: copies.map(([part]) => part), events: copies.flatMap(([, events]) => events) };
}

const COPIES: Readonly<Record<CopiedPart, (taking: TakingOver) => readonly NewEvent[]>> = {
  PARTICIPANTS: participantsCopied,
  HELP_QUESTIONS: helpQuestionsCopied,
  NEEDS: needsCopied,
  // A case has no plan yet whose goals could be drafts of another.
  PLAN_GOALS: () => [],
};

function participantsCopied({ source, present }: TakingOver): readonly NewEvent[] {
  const client = present(source.clientId);
  const roles = Object.entries(source.participants).flatMap(([id, role]) => {
    const partyId = present(id as PartyId);
    return partyId === undefined || partyId === client ? [] : [[partyId, role] as const];
  });
  // Two who are one now take part once.
  return [...new Map(roles)].map(([partyId, role]) => caseParticipantAdded({ partyId, role }));
}

/** The day is the one on which it was asked, the last time where it was answered before. */
function helpQuestionsCopied({ source, events, newId, occurredOn }: TakingOver): readonly NewEvent[] {
  return standingQuestions(source).flatMap(([id, { category, revision, on: raisedOn }]) => {
    const text = textOf(asEvent(helpQuestionRaised, eventAt(events, revision))?.personal.text);
    if (text === undefined) return [];
    const helpQuestionId = newId<Uuid>(`help question ${id}`);
    return [helpQuestionRaised({ helpQuestionId, category, raisedOn, text }, { occurredAt: occurredOn(raisedOn) })];
  });
}

/** As they weigh now. The assessment that found them belongs to the earlier case. */
function needsCopied({ source, events, newId, occurredOn }: TakingOver): readonly NewEvent[] {
  return standingNeeds(source).flatMap(([id, { domain, severity, identifiedOn, revision }]) => {
    const identified = asEvent(needIdentified, eventAt(events, revision));
    const description = textOf(identified?.personal.description);
    if (identified === undefined || description === undefined) return [];
    const { source: knownFrom } = identified.data;
    const need = { needId: newId<Uuid>(`need ${id}`), domain, severity, source: knownFrom, identifiedOn, description };
    return [needIdentified(need, { occurredAt: occurredOn(identifiedOn as LocalDate) })];
  });
}

const standingQuestions = ({ needs }: OpenedCase) =>
  Object.entries(needs.helpQuestions).filter(([, { status }]) => status !== 'ANSWERED');

const standingNeeds = ({ needs }: OpenedCase) =>
  Object.entries(needs.needs).filter(([, { outcome }]) => outcome === undefined);

const eventAt = (events: readonly DomainEvent[], revision: number): DomainEvent | undefined =>
  events.find((event) => event.revision === revision);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
