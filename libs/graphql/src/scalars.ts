/** The scalars of the schema: each takes and gives one form of text, and says which when it is another. */
import { isLocalDate, isPartialDate, isUuid, parseInstant, placeOf } from '@caseledger/kernel';
import { GraphQLScalarType, Kind } from 'graphql';

function textScalar(
  name: string,
  description: string,
  /** What a value is, for those who sent another. */
  expected: string,
  parse: (text: string) => string | undefined,
): GraphQLScalarType<string, string> {
  const parseValue = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    // Not a GraphQLError: graphql-js would report it as it is, without the place in the document.
    if (parsed === undefined) throw new TypeError(`It must be ${expected}.`);
    return parsed;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const checked = (test: (text: string) => boolean) => (text: string) => (test(text) ? text : undefined);

export const UuidScalar = textScalar(
  'UUID',
  'A universally unique identifier (RFC 9562), such as `01890a5d-ac96-774b-bcce-b302099a8057`.',
  'a UUID, such as 01890a5d-ac96-774b-bcce-b302099a8057',
  (text) => checked(isUuid)(text.toLowerCase()),
);

export const LocalDateScalar = textScalar(
  'LocalDate',
  "A day in the agency's calendar, `YYYY-MM-DD` (ISO 8601).",
  'a day that exists, such as 2026-03-31',
  checked(isLocalDate),
);

export const PartialDateScalar = textScalar(
  'PartialDate',
  'A date of which only a part may be known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.',
  'a year, a month or a day: 2009, 2009-05 or 2009-05-31',
  checked(isPartialDate),
);

export const InstantScalar = textScalar(
  'Instant',
  'A moment in UTC with milliseconds (RFC 3339), such as `2026-03-31T09:30:00.000Z`.',
  'a moment such as 2026-03-31T09:30:00Z',
  parseInstant,
);

export const BookmarkScalar = textScalar(
  'Bookmark',
  'A place in the event log, as a mutation answers it. A query that is given it waits until it can see what was done there.',
  'a bookmark that a mutation answered',
  checked((text) => placeOf(text) !== undefined),
);
