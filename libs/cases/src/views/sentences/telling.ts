/** How events are told: each as a few plain sentences, in words that are the same to everybody (R165). */
import type { CodeList } from '@caseledger/configuration';
import {
  type EventDeclaration,
  type EventOf,
  type Forgotten,
  isForgotten,
  type Sentence,
  told,
} from '@caseledger/kernel';

/** The words that sentences take from elsewhere. */
export interface Words {
  /** A party's name; that they were erased, where they were. */
  party(id: string): string | Sentence;
  /** A case type's label. */
  caseType(code: string): string;
  /** A team's name. */
  team(id: string): string;
  /** The label of a code in one of the organisation's lists. */
  listed(list: CodeList, code: string): string;
  /** The label of a model. */
  model(code: string): string;
  /** The label of an instrument. */
  instrument(code: string): string;
}

/** The sentences of every kind of event of a list. */
export type Tellings<Events extends readonly EventDeclaration[], From = Words> = {
  readonly [Type in Events[number]['type']]: (
    event: EventOf<Extract<Events[number], { readonly type: Type }>>,
    words: From,
  ) => readonly Sentence[];
};

/** Why, in the words of the one who did it. */
export function because(reason: string | Forgotten | undefined): readonly Sentence[] {
  if (reason === undefined) return [];
  return [isForgotten(reason) ? told('The reason was erased with the person.') : told('Reason: {reason}', { reason })];
}
