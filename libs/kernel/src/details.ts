/** What a refusal tells programs beyond its sentence: JSON, in which sentences may stand, so that they can be said in each language. */
import type { Json, JsonObject } from './canonical-json';
import type { Sentence } from './sentence';

export type Detail = Json | undefined | Sentence | readonly Detail[] | Details;
export interface Details {
  readonly [member: string]: Detail;
}

/** The details with every sentence in them said. */
export function saidIn(details: Details, say: (sentence: Sentence) => string): JsonObject {
  return Object.fromEntries(Object.entries(details).map(([member, detail]) => [member, saidDetail(detail, say)]));
}

function saidDetail(detail: Detail, say: (sentence: Sentence) => string): Json | undefined {
  if (typeof detail !== 'object' || detail === null) return detail;
  if (isList(detail)) return detail.map((each) => saidDetail(each, say) ?? null);
  return isSentence(detail) ? say(detail) : saidIn(detail as Details, say);
}

const isList = (detail: object): detail is readonly Detail[] => Array.isArray(detail);

function isSentence(detail: object): detail is Sentence {
  const { template, values } = detail as Partial<Sentence>;
  return typeof template === 'string' && typeof values === 'object';
}
