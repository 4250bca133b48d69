/** The client for a URL. What is wrong with the URL is said without showing it: it may hold a password. */
import { EventStoreDBClient } from '@eventstore/db-client';
import type { OnTrouble } from './failures';

const SCHEME = /^esdb(\+discover)?:\/\//;
const CREDENTIALS = /^[^/]+\/\/[^/?]*@/;
/** What of `DEBUG` has the client write what it does to the console. */
const TELLS_THE_URL = /(?:^|[\s,])(?:\*|esdb)/;
/** The options that the client knows, in small letters; it takes them with `-` and `_` in them too. */
const OPTIONS = new Set(
  (
    'connectionname defaultdeadline discoveryinterval gossiptimeout keepaliveinterval keepalivetimeout ' +
    'maxdiscoverattempts nodepreference throwonappendfailure tls tlscafile usercertfile userkeyfile'
  ).split(' '),
);

const MOST_PORT = 65_535;

/** The hosts of a URL, and its options; as the client takes it apart, so that nothing of the password is in either. */
function partsOf(url: string): readonly string[] {
  const [hosts = '', query = ''] = url
    .trim()
    .replace(/^[^:]+:\/\/(?:[^:]+:[^@]+@)?/, '')
    .split(/\/*\?(.*)/s);
  return [hosts, ...query.split(/[&?]/).filter((option) => option !== '')];
}

/** Makes the client; connects to nothing. Throws an Error, with a sentence, for a URL that cannot be used. */
export function clientFor(url: string, onTrouble: OnTrouble): EventStoreDBClient {
  if (TELLS_THE_URL.test(process.env['DEBUG'] ?? ''))
    throw new Error(
      'DEBUG must not name esdb: the driver would write the URL of EventStoreDB, with its password, to the log.',
    );
  if (!SCHEME.test(url)) throw new Error('The URL of EventStoreDB begins with esdb:// or esdb+discover://.');
  // The client would show the whole URL on the console.
  if (/[?&]tls[-_]?verify[-_]?cert=/i.test(url)) {
    throw new Error('tlsVerifyCert in the URL of EventStoreDB has no effect; name the authority with tlsCAFile.');
  }
  const [hosts = '', ...options] = partsOf(url);
  for (const option of options) {
    const [name = ''] = option.split('=');
    // The client would show the whole URL on the console for this too.
    if (!OPTIONS.has(name.toLowerCase().replace(/[_-]/g, '')))
      throw new Error(`The URL of EventStoreDB has an option that EventStoreDB does not: ${name}.`);
  }
  const port = [...hosts.matchAll(/:(\d+)/g)].find(([, digits]) => Number(digits) > MOST_PORT)?.[1];
  if (port !== undefined) throw new Error(`The URL of EventStoreDB has a port that there is none of: ${port}.`);
  if (CREDENTIALS.test(url) && /[?&]tls=false/i.test(url)) {
    onTrouble('The URL of EventStoreDB has credentials and tls=false: they are not sent, and nothing is encrypted.');
  }
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (error) {
    // Neither the client's own message about the form nor it as a cause: both show the URL.
    const { message, code } = error as NodeJS.ErrnoException;
    if (code !== undefined || /^(Failed to load|userCertFile must)/.test(message)) {
      throw new Error(`The URL of EventStoreDB names a file that cannot be used. ${message}`);
    }
    throw new Error('The URL of EventStoreDB is malformed; it has the form esdb://user:password@host:2113?tls=true.');
  }
}
