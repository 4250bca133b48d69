/** How the events of plans are told, in words that are the same to everybody (R165). */
import { because, type Tellings, type Words } from '@caseledger/cases';
import type { EventDeclaration, Sentence } from '@caseledger/kernel';
import type { Assignee } from '../../domain/assignee';

/** The words that sentences about plans take from elsewhere. */
export interface PlanTellingWords extends Words {
  /** The label of the organisation's plan item, in a version. */
  planItem(definition: { readonly code: string; readonly version: number }): string;
  /** The label of a plan template. */
  planTemplate(code: string): string;
}

/** The sentences of every kind of event of a list. */
export type PlanTellings<Events extends readonly EventDeclaration[]> = Tellings<Events, PlanTellingWords>;

/** Who steers or carries something out: a worker as tokens name them, or a party's name. */
export function assigned({ worker, partyId }: Assignee, words: Words): string | Sentence {
  return partyId === undefined ? (worker ?? '') : words.party(partyId);
}

export { because, type Tellings, type Words };
