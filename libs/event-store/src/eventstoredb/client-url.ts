/** The client for a URL. What is wrong with the URL is said without showing it: it may hold a password. */
import { EventStoreDBClient } from '@eventstore/db-client';
import type { OnTrouble } from './failures';

const SCHEME = /^esdb(\+discover)?:\/\//;
const CREDENTIALS = /^[^/]+\/\/[^/?]*@/;

/** Makes the client; connects to nothing. Throws an Error, with a sentence, for a URL that cannot be used. */
export function clientFor(url: string, onTrouble: OnTrouble): EventStoreDBClient {
  if (!SCHEME.test(url)) throw new Error('The URL of EventStoreDB begins with esdb:// or esdb+discover://.');
  // The client would show the whole URL on the console.
  if (/[?&]tls[-_]?verify[-_]?cert=/i.test(url)) {
    throw new Error('tlsVerifyCert in the URL of EventStoreDB has no effect; name the authority with tlsCAFile.');
  }
  if (CREDENTIALS.test(url) && /[?&]tls=false/i.test(url)) {
    onTrouble('The URL of EventStoreDB has credentials and tls=false: they are not sent, and nothing is encrypted.');
  }
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (error) {
    // Neither the client's own message about the form nor it as a cause: both show the URL.
    if (error instanceof Error && /^(Failed to load|userCertFile must)/.test(error.message)) {
      throw new Error(`The URL of EventStoreDB names a file that cannot be used. ${error.message}`);
    }
    throw new Error('The URL of EventStoreDB is malformed; it has the form esdb://user:password@host:2113?tls=true.');
  }
}
