/** What the server says when it has started: where it is, who one can be, and what to do next. */
import type { Server } from './server';

export function welcome(
  { address, graphiql }: Server,
  folder: string,
  tokens: readonly (readonly [string, string])[],
): string {
  const lines = [`caseledger is ready.`, '', `  GraphQL    ${address}/graphql`, `  Data       ${folder}`];
  if (tokens.length > 0) {
    lines.push('', 'No OIDC issuer is set, so this machine issues its own tokens, for the tenant "demo".');
    lines.push('Each of these is good for 12 hours (another: npm run caseledger -- token --role CASEWORKER):', '');
    for (const [role, token] of tokens)
      lines.push(`  ${role}`, `    ${graphiql ? `${address}/graphiql#token=${token}` : token}`, '');
    lines.push(
      'What next:',
      graphiql
        ? '  - Open one of these addresses in a browser: GraphiQL, as that role.'
        : '  - Send one of these as a bearer token.',
      '  - In another terminal, npm run demo plays four cases and prints their histories.',
      '  - README.md goes on from there.',
    );
  }
  return `${lines.join('\n')}\n`;
}
