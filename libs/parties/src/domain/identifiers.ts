/** Numbers and codes that others know a party by, and that a desk finds people by. */
import { isText, rejected, type Rejection } from '@caseledger/kernel';

export const IDENTIFIER_KINDS = ['NATIONAL_NUMBER', 'CLIENT_NUMBER', 'IDENTITY_DOCUMENT', 'OTHER'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  /** As it was written down. */
  readonly value: string;
}

/** The most identifiers that one party can have. */
export const MOST_IDENTIFIERS = 20;

/** The longest value, in characters. */
export const MAX_IDENTIFIER_LENGTH = 100;

/** What two values have in common that are the same number: letters and digits, whatever stands between them. */
export function identifierKey({ kind, value }: Identifier): string {
  return `${kind} ${value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')}`;
}

/** Whether an identifier can be recorded: of a kind that there is, with a letter or a digit, and not too long. */
export function identifierRejection(identifier: Identifier): Rejection | undefined {
  const { kind, value } = identifier;
  if (!IDENTIFIER_KINDS.includes(kind)) {
    return rejected('IdentifierKindUnknown', '{kind} is no kind of identifier.', { field: 'kind', values: { kind } });
  }
  if (isText(value, MAX_IDENTIFIER_LENGTH) && identifierKey(identifier) !== `${kind} `) return undefined;
  return rejected('IdentifierNotAllowed', 'An identifier has 1 to {most} characters, a letter or a digit among them.', {
    field: 'value',
    values: { most: MAX_IDENTIFIER_LENGTH },
  });
}
