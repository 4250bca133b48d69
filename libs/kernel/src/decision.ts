/** What a decision can be: events, or a refusal. A refusal is a value, an exception is a fault of the program. */
import type { JsonObject } from './canonical-json';
import { type Details, saidIn } from './details';
import { inEnglish, type Sentence } from './sentence';

/** A command that a rule does not allow. Nothing changes. */
export interface Rejection {
  readonly kind: 'rejection';
  /** The rule's name, stable, for programs: `CaseNotOpen`. */
  readonly rule: string;
  /** One sentence that a caseworker understands, in English. */
  readonly message: string;
  /** The sentence with `{name}` where each value stands: by it the same sentence is found in other languages. */
  readonly template: string;
  readonly values: Sentence['values'];
  /** The input's field that the rule is about, as a path from the input: `closingDate`. */
  readonly field?: string;
  /** What a program may want to know beyond the sentence. What people read of it is in English. */
  readonly details?: JsonObject;
  /** The same with its sentences as they can be said in other languages. */
  readonly told?: Details;
}

/**
 * Refuses a command under a rule's name, with one sentence for the caseworker: a constant text, so that it can be
 * translated, with `{name}` for each of the values. In the details, what people read is a sentence too.
 */
export function rejected(
  rule: string,
  template: string,
  {
    values = {},
    details: told,
    ...about
  }: { readonly field?: string; readonly details?: Details; readonly values?: Sentence['values'] } = {},
): Rejection {
  const message = inEnglish({ template, values });
  const details = told && { details: saidIn(told, inEnglish), told };
  return { kind: 'rejection', rule, message, template, values, ...about, ...details };
}

/** Whether a value is a refusal. */
export function isRejection(value: unknown): value is Rejection {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'rejection';
}
