/** The documents that a server knows by their hash, so that a client sends the hash, and in production nothing else is taken. */
import { createHash } from 'node:crypto';
import { badUserInput, type PublicError } from './errors/public-error';

/** What a client sends of a document: its text, `persisted` with the hash in its place, or the hash as Apollo clients do. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly persisted?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

export interface PersistedDocuments {
  /** Whether it is asked for by its hash, or may be taken only if it is known. */
  isPersisted(request: DocumentRequest): boolean;
  /** The document's text. Throws BAD_USER_INPUT for a hash or a text that is not known. */
  textOf(request: DocumentRequest): string;
}

/** SHA-256 of a document's text, in hexadecimal. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Reads the JSON of a file that names each document by its hash. Throws an Error whose message says what is wrong, for the
 * operator.
 */
export function readPersistedDocuments(json: string): ReadonlyMap<string, string> {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch {
    throw new Error('it is no JSON');
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new Error('it is no JSON object');
  for (const [hash, text] of Object.entries(found)) {
    if (typeof text !== 'string' || documentHash(text) !== hash) {
      throw new Error(`the document ${hash.slice(0, 80)} is not named by the SHA-256 of its text`);
    }
  }
  return new Map(Object.entries(found as Readonly<Record<string, string>>));
}

/** Finds the document of a request. With `only`, what is not known is refused; a known text may be sent as well as its hash. */
export function persistedDocuments(known: ReadonlyMap<string, string>, only: boolean): PersistedDocuments {
  return {
    isPersisted: (request) => only || hashIn(request) !== undefined,
    textOf: (request) => {
      const hash = hashIn(request);
      if (hash === undefined) {
        const { query } = request;
        if (typeof query !== 'string' || (only && !known.has(documentHash(query)))) throw notTaken();
        return query;
      }
      const text = known.get(hash);
      if (text === undefined) throw notFound();
      return text;
    },
  };
}

function hashIn({ query, persisted, extensions }: DocumentRequest): string | undefined {
  if (persisted === true) return typeof query === 'string' ? query : '';
  if (query !== undefined && query !== null && query !== '') return undefined;
  const hash = extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

function notFound(): PublicError {
  return badUserInput(undefined, 'There is no document with this hash here.', { rule: 'PersistedQueryNotFound' });
}

function notTaken(): PublicError {
  return badUserInput(undefined, 'Only documents that were given to this server beforehand are taken.', {
    rule: 'PersistedQueryOnly',
  });
}

/** As Mercurius asks for it: its `persistedQueryProvider`. */
export function persistedQueryProvider(documents: PersistedDocuments) {
  return {
    isPersistedQuery: (request: DocumentRequest) => documents.isPersisted(request),
    // Mercurius knows nothing but hashes: the text goes the same way.
    getHash: (request: DocumentRequest) => documents.textOf(request),
    getQueryFromHash: (text: string) => Promise.resolve(text),
  };
}
