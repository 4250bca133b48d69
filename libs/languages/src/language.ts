/** The languages in which callers are told what was refused and what happened, and how one of them is chosen. */
import Negotiator from 'negotiator';

/** ISO 639-1. The first is the one that is written in the sources, and for whoever asks for none of them. */
export const LANGUAGES = ['en', 'nl', 'de', 'es', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

export const ENGLISH = LANGUAGES[0];

/** So many characters of a header are read: whoever sends more means something else than to choose. */
const MOST_CHARACTERS = 256;

/** The language that a value of Accept-Language asks for (RFC 9110, 12.5.4). Whatever the value is, there is one. */
export function languageOf(acceptLanguage: unknown): Language {
  if (typeof acceptLanguage !== 'string') return ENGLISH;
  const headers = { 'accept-language': acceptLanguage.slice(0, MOST_CHARACTERS) };
  return (new Negotiator({ headers }).language(LANGUAGES) as Language | undefined) ?? ENGLISH;
}

/** The language in the payload of a WebSocket's `connection_init`; undefined where it names none. */
export function languageOfConnectionInit(payload: unknown): Language | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const { 'accept-language': asked, 'Accept-Language': capitalised } = payload as Readonly<Record<string, unknown>>;
  const value = asked ?? capitalised;
  return typeof value === 'string' ? languageOf(value) : undefined;
}
