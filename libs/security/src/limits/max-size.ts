/** How long a document may be, and that it is text. */
import { type DocumentNode, Location } from 'graphql';
import { badUserInput, tooComplex } from '../errors/public-error';

const TOO_LONG = 'The document is too long.';

/** Refuses a text before it is parsed. */
export function refuseLongText(text: string, maxCharacters: number): void {
  if (text.length > maxCharacters) throw tooComplex(TOO_LONG);
}

/**
 * Refuses a document that was not parsed from text (Mercurius takes the JSON of one, past every bound of the parser),
 * and one of too many characters or tokens where the parser was not told the bound (subscriptions).
 */
export function refuseLongDocument(document: DocumentNode, maxCharacters: number, maxTokens: number): void {
  const { loc } = document;
  if (!(loc instanceof Location)) throw badUserInput(undefined, 'A GraphQL document is sent as text.');
  refuseLongText(loc.source.body, maxCharacters);
  let tokens = 0;
  for (let token = loc.startToken.next; token !== null && token !== loc.endToken; token = token.next) {
    tokens += 1;
    if (tokens > maxTokens) throw tooComplex(TOO_LONG);
  }
}
