/** The real servers that tests are run on, where their URLs are given. An empty one is none, as in `.ci/run`. */

export const EVENTSTOREDB_URL = given('EVENTSTOREDB_URL');
export const MONGODB_URL = given('MONGODB_URL');

function given(name: string): string | undefined {
  const url = process.env[name];
  return url === '' ? undefined : url;
}
