/** A GraphQL client as small as can be: a document and variables go by POST, an answer comes. */

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly field?: string;
    readonly rule?: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
}

export type Variables = Readonly<Record<string, unknown>>;

export interface Client {
  /** The whole answer, errors and all. */
  send<Data = Readonly<Record<string, unknown>>>(document: string, variables?: Variables): Promise<Answer<Data>>;
  /** The data; rejects with `Refused` where the answer has an error. */
  ask<Data>(document: string, variables?: Variables): Promise<Data>;
}

/** The first error of an answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly error: GraphqlError) {
    super(`${error.extensions.code}: ${error.message}`);
  }
}

/** A client that asks at an address with a bearer token, or with none; in a language where one is given. */
export function clientAt(
  address: () => string,
  bearer: Promise<string> | string | undefined,
  language?: string,
): Client {
  const send = async <Data>(query: string, variables: Variables = {}): Promise<Answer<Data>> => {
    const token = await bearer;
    const response = await fetch(`${address()}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(language === undefined ? {} : { 'accept-language': language }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<Answer<Data>>;
    return { status: response.status, data, errors };
  };
  return {
    send,
    ask: async <Data>(document: string, variables?: Variables) => {
      const { data, errors } = await send<Data>(document, variables);
      const [error] = errors;
      if (error !== undefined) throw new Refused(error);
      return data as Data;
    },
  };
}

/** What a refused promise of `ask` rejects with: `await expect(…).rejects.toMatchObject(refused('NOT_FOUND'))`. */
export function refused(code: string, about: Partial<GraphqlError['extensions']> = {}) {
  return { error: { extensions: { code, ...about } } };
}
