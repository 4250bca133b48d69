/** An event as those who read a history see it: who did what, when, under which role, and why (R165, R166). */
import { actIntended, type DomainEvent, type JsonObject, type Sentence, told, type Uuid } from '@caseledger/kernel';

export interface HistoryEntry extends Pick<
  DomainEvent,
  'id' | 'type' | 'revision' | 'occurredAt' | 'recordedAt' | 'actor' | 'data'
> {
  /** In the actor's own words; null where it was erased with the person, undefined where none was given. */
  readonly reason: string | null | undefined;
  /** Why a rule was passed over; as `reason`. */
  readonly overrideReason: string | null | undefined;
  /** What was written, also where it was changed or deleted since; as `reason`. */
  readonly content: string | null | undefined;
  /** The service plan that it happened to; absent for what happened to something else. */
  readonly planId?: Uuid;
  /** What happened, in sentences that can be said in each language. */
  readonly sentences: readonly Sentence[];
}

/** Every stream can begin an act on two streams. */
const IN_ONE_ACT = 'What follows from it was opened in the same act.';

type Telling<Words> = (event: DomainEvent, words: Words) => readonly Sentence[];

/** The entry of an event; `tellings` are those of its stream, which are asked with these words. */
export function historyEntry<Words>(
  event: DomainEvent,
  tellings: Readonly<Record<string, unknown>>,
  words: Words,
): HistoryEntry {
  const { id, type, revision, occurredAt, recordedAt, actor, data, personal } = event;
  const telling = tellings[type] as Telling<Words> | undefined;
  const { reason, overrideReason, content, subject } = personal as Readonly<Record<string, Written>>;
  return {
    ...{ id, type, revision, occurredAt, recordedAt, actor, data },
    reason: readable(reason),
    overrideReason: readable(overrideReason),
    content: readable(content ?? subject),
    sentences: type === actIntended.type ? [told(IN_ONE_ACT)] : (telling?.(event, words) ?? []),
  };
}

/** A text, what is left of one that was erased, or nothing. */
type Written = string | JsonObject | undefined;

const readable = (text: Written): string | null | undefined => (typeof text === 'object' ? null : text);
