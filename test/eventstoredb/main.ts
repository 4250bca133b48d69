/** The stand-in as a program: says its URL in one line, and runs until it is ended. `--port` and `--version` choose. */
import { parseArgs } from 'node:util';
import { startStandIn } from './stand-in';

const { values } = parseArgs({ options: { port: { type: 'string' }, version: { type: 'string' } } });
const version = values.version === '22.10.4' ? '22.10.4' : '23.10.8';

void startStandIn({ version, port: Number(values.port ?? 0) }).then(({ url }) => {
  process.stdout.write(`${url}\n`);
});
