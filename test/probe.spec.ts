/** Probe. */
import { openAgency, give, open } from './support/agency';
import WebSocket from 'ws';
import { tokenIn } from './support/tokens';
jest.setTimeout(15_000);
test('probe', async () => {
  const agency = await openAgency({ LOG_LEVEL: 'debug' });
  try {
    const admin = agency.as('APPLICATION_ADMIN');
    const c = await open(admin);
    const ws = new WebSocket(agency.server.address().replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
    const messages: string[] = [];
    ws.on('message', (m) => messages.push(String(m)));
    ws.on('close', (code, r) => messages.push('close ' + code + String(r)));
    ws.on('error', (e) => messages.push('error ' + String(e)));
    await new Promise((r) => ws.on('open', r));
    ws.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer ' + await tokenIn(agency.server.folder) } }));
    await new Promise((r) => setTimeout(r, 500));
    ws.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription ($case: UUID!) { caseChanged(id: $case) { id revision } }', variables: { case: c.id } } }));
    await new Promise((r) => setTimeout(r, 500));
    for (let i = 0; i < 5; i++) await give(admin, 'assignCaseworker', { caseId: c.id, caseworker: 'x' + i });
    await new Promise((r) => setTimeout(r, 500));
    console.log(messages.join('\n'), '\n', agency.server.stderr().slice(-3000));
    ws.terminate();
  } finally {
    await agency.server.remove();
  }
});
