/** Asks one GraphQL document of a server. */
import type { Served } from './served';

export type Variables = Readonly<Record<string, unknown>>;

/** The data of the answer. Rejects with the whole answer where it has an error. */
export async function ask<Data>(
  { address, token }: Pick<Served, 'address' | 'token'>,
  query: string,
  variables: Variables = {},
): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.text();
  const { data, errors } = JSON.parse(answer) as { readonly data?: Data; readonly errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`${String(response.status)} ${answer} to ${query}`);
  return data;
}
