/** The running server, asked over GraphQL by a worker of the tenant. */
import { EXIT, Failure } from '../failure';

export interface Server {
  /** The data of a document's answer. Throws a Failure where the server cannot be reached or refuses. */
  ask(document: string, variables: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The server at an address such as http://127.0.0.1:4000, for the bearer of a token. */
export function serverAt(url: string, token: string): Server {
  return {
    ask: async (query, variables) => {
      const { data, errors = [] } = await post(url, token, JSON.stringify({ query, variables }));
      const [error] = errors;
      if (error?.extensions?.code === 'UNAUTHENTICATED') {
        throw new Failure(
          EXIT.found,
          `The server at ${url} does not take the tokens of this data folder: ${error.message} Set DATA_FOLDER to the server's.`,
        );
      }
      if (error !== undefined) throw new Failure(EXIT.found, `The server refuses: ${error.message}`);
      if (data === undefined || data === null)
        throw new Failure(EXIT.found, 'The server has not answered as it should.');
      return data;
    },
  };
}

async function post(url: string, token: string, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body });
    return (await response.json()) as Answer;
  } catch {
    throw new Failure(
      EXIT.outOfReach,
      `No caseledger answers at ${url}. Start it in another terminal: npm start. Where it runs elsewhere, say where with ` +
        '--url, or set HOST and PORT as they are set for it.',
    );
  }
}
