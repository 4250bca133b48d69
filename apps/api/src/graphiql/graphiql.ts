/** Serves GraphiQL from the packages that are installed here: nothing is loaded from anywhere else. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

/** What the page loads, by the last part of its address. */
const FILES: Readonly<Record<string, { readonly type: string; readonly path: () => string }>> = {
  'graphiql.js': { type: 'text/javascript', path: () => join(folderOf('graphiql'), 'graphiql.min.js') },
  'graphiql.css': { type: 'text/css', path: () => join(folderOf('graphiql'), 'graphiql.min.css') },
  'react.js': { type: 'text/javascript', path: () => join(folderOf('react'), 'umd/react.production.min.js') },
  'react-dom.js': {
    type: 'text/javascript',
    path: () => join(folderOf('react-dom'), 'umd/react-dom.production.min.js'),
  },
  'start.js': { type: 'text/javascript', path: () => '' },
};

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>caseledger</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="graphiql"></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

/** The token stands in the address after the #, which no browser sends to a server or writes into a referrer. */
const START = `const token = new URLSearchParams(location.hash.slice(1)).get('token');
const authorization = token ? 'Bearer ' + token : '';
const fetcher = GraphiQL.createFetcher({
  url: '/graphql',
  subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
  wsConnectionParams: { authorization },
});
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(
  React.createElement(GraphiQL, {
    fetcher,
    shouldPersistHeaders: false,
    defaultHeaders: JSON.stringify({ Authorization: authorization || 'Bearer ' }, null, 2),
    defaultQuery: [
      '# Ctrl-Enter runs what the cursor is in. The schema is behind the book on the left.',
      '',
      'query Organisation {',
      '  organisation { name timeZone today }',
      '  caseTypes { code label reopeningWindow }',
      '}',
      '',
      'query OpenCases {',
      '  cases(of: { all: true }) {',
      '    totalCount',
      '    edges { node { reference status openedOn client { details { givenNames familyName } } } }',
      '  }',
      '}',
      '',
    ].join('\\n'),
  }),
);
`;

/** Only what is served here may run or be loaded; styles are made by the editor as it goes. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' ws: wss:; frame-ancestors 'none'";

/** Adds the page /graphiql and the files that it loads. */
export function serveGraphiql(fastify: FastifyInstance): void {
  fastify.get('/graphiql', (_, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
  for (const [name, { type, path }] of Object.entries(FILES)) {
    fastify.get(`/graphiql/${name}`, async (_, reply) =>
      reply.type(`${type}; charset=utf-8`).send(name === 'start.js' ? START : await readFile(path(), 'utf8')),
    );
  }
}
