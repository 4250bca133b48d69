/** Everything that can be set from outside, with its default and its check. `docs/settings.md` is written from this table. */
import { MOST_PARTITIONS } from '@caseledger/read-store';
// Not from the whole of it, for which each command of the command line would wait.
import { isAsymmetric } from '@caseledger/security/authentication/asymmetric';
import { isLoopback, isProviderAddress } from '@caseledger/security/authentication/provider-requests';
import { EVENT_STORE, KEY_STORE, READ_STORE, wrongStores } from './stores';

interface Setting<Value> {
  readonly description: string;
  /** The text that stands where nothing is given; undefined where the setting may be absent. */
  readonly default?: string;
  /** The value of the text; an Error's message ends the sentence "NAME must be …". */
  readonly parse: (text: string) => Value | undefined;
  readonly mustBe: string;
}

const text = (mustBe: string, test = /^\S.*$/) => ({
  parse: (value: string) => (test.test(value) ? value : undefined),
  mustBe,
});
const flag = {
  parse: (value: string) => (value === 'true' ? true : value === 'false' ? false : undefined),
  mustBe: 'true or false',
};
const wholeNumber = (least: number, most: number) => ({
  parse: (value: string) =>
    /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined,
  mustBe: `a whole number from ${String(least)} to ${String(most)}`,
});
const providerAddress = {
  parse: (value: string) => (isProviderAddress(value) ? value : undefined),
  mustBe: 'an https address, or http on loopback',
};
const portOrOff = {
  parse: (value: string) => (value === 'off' ? ('off' as const) : wholeNumber(0, 65_535).parse(value)),
  mustBe: 'a whole number from 0 to 65535, or off',
};
const listOf = (item: RegExp, mustBe: string) => ({
  parse: (value: string) => (value.split(',').every((one) => item.test(one)) ? value.split(',') : undefined),
  mustBe: `${mustBe}, separated by commas`,
});
export const SETTINGS = {
  HOST: {
    description: 'The address to listen on. Anything but a loopback address needs OIDC_ISSUER.',
    default: '127.0.0.1',
    ...text('an address or a host name', /^[\w.:-]+$/),
  },
  PORT: { description: 'The port to listen on; 0 takes a free one.', default: '4000', ...wholeNumber(0, 65_535) },
  DATA_FOLDER: {
    description:
      'The folder of the embedded engines, the keys and the socket for the command line. One process owns it.',
    default: './data',
    ...text('a path'),
  },
  EVENT_STORE_URL: {
    description:
      'Where the log is: a file, or EventStoreDB with its credentials and options in the URL. Default: events.db in the data folder.',
    ...text(EVENT_STORE.mustBe, EVENT_STORE.pattern),
  },
  READ_STORE_URL: {
    description:
      'Where the read models are: a file, or MongoDB with its credentials, options and database in the URL. Default: read.db in the data folder.',
    ...text(READ_STORE.mustBe, READ_STORE.pattern),
  },
  KEY_STORE_URL: {
    description:
      "Where the persons' keys are: a file, best on another disk than the log, or a database of MongoDB that nothing else is in. Default: keys.db in the data folder.",
    ...text(KEY_STORE.mustBe, KEY_STORE.pattern),
  },
  KEY_ENCRYPTION_KEY: {
    description:
      "The key that wraps the persons' keys: 32 bytes in base64. Default: made at the first start, in key-encryption.key in the data folder.",
    ...text('32 bytes in base64', /^[A-Za-z0-9+/]{43}=?$/),
  },
  PROJECTING: {
    description:
      'Whether this process keeps the read models up and runs the processes that follow the log, or others (apps/projector) do. Several that do it here share the work.',
    default: 'here',
    ...text('here or elsewhere', /^(here|elsewhere)$/),
  },
  VIEW_PARTITIONS: {
    description:
      'How many partitions a view is kept in, each by one process at a time, for versions whose build begins from now on. Default: 4 on MongoDB, else 1.',
    ...wholeNumber(1, MOST_PARTITIONS),
  },
  OIDC_ISSUER: {
    description:
      'The OpenID Connect issuer whose tokens are taken, exactly as in their iss claim. Without it there is a local issuer, on loopback only.',
    ...providerAddress,
  },
  OIDC_AUDIENCE: {
    description: 'The audience that tokens must be made for.',
    default: 'caseledger',
    ...text('a text'),
  },
  OIDC_JWKS_URI: {
    description: "Where the issuer's keys are. Default: found through the issuer's discovery document.",
    ...providerAddress,
  },
  OIDC_ALGORITHMS: {
    description: 'The signature algorithms that are taken, separated by commas.',
    default: 'RS256,ES256',
    parse: (value: string) => (value.split(',').every(isAsymmetric) ? value.split(',') : undefined),
    mustBe: 'names of asymmetric algorithms (RS, PS or ES with 256, 384 or 512, EdDSA, Ed25519), separated by commas',
  },
  TOKEN_TENANT_CLAIM: {
    description: 'The claim that names the tenant; a path with dots for a nested one.',
    default: 'tenant',
    ...text('the name of a claim', /^\S+$/),
  },
  TOKEN_ROLES_CLAIM: {
    description: 'The claim that names the roles; a path with dots for a nested one.',
    default: 'roles',
    ...text('the name of a claim', /^\S+$/),
  },
  GRAPHQL_INTROSPECTION: {
    description:
      'Whether the schema can be asked for, and GraphiQL is served. Default: true with the local issuer, else false.',
    ...flag,
  },
  OBSERVE_HOST: {
    description: 'The address on which metrics and health are served to whoever watches the program, without a token.',
    default: '127.0.0.1',
    ...text('an address or a host name', /^[\w.:-]+$/),
  },
  OBSERVE_PORT: {
    description: 'The port of metrics and health; 0 takes a free one, off serves none.',
    default: '9464',
    ...portOrOff,
  },
  DRAIN_SECONDS: {
    description:
      'How long the program goes on serving after it is told to stop, while /health/ready says 503, so that load balancers notice.',
    default: '0',
    ...wholeNumber(0, 300),
  },
  GRAPHQL_MAX_COST: {
    description: 'The most that one GraphQL document may cost; see docs/hardening.md.',
    default: '10000',
    ...wholeNumber(1, 1_000_000),
  },
  OPERATION_TIMEOUT: {
    description: 'After so many seconds without an answer, an operation is answered UNAVAILABLE.',
    default: '15',
    ...wholeNumber(1, 240),
  },
  REQUEST_TIMEOUT: {
    description: 'How many seconds a client may take to send a request, or to say who it is over a WebSocket.',
    default: '10',
    ...wholeNumber(1, 240),
  },
  MAX_CONNECTIONS: {
    description: 'How many connections may be open at once; more are closed as they come.',
    default: '1000',
    ...wholeNumber(1, 100_000),
  },
  RATE_LIMIT_ACTOR: {
    description: 'What the documents of one worker may cost in 10 seconds; 0 is without a limit.',
    default: '500000',
    ...wholeNumber(0, 999_999_999),
  },
  RATE_LIMIT_TENANT: {
    description: 'What the documents of all workers of one tenant may cost in 10 seconds; 0 is without a limit.',
    default: '2000000',
    ...wholeNumber(0, 999_999_999),
  },
  RATE_LIMIT_UNAUTHENTICATED: {
    description:
      'How many requests without a valid token one address may make in 10 seconds; then only tokens that were verified in the last minute are taken from it. 0 is without a limit.',
    default: '200',
    ...wholeNumber(0, 999_999_999),
  },
  MAX_SOCKETS_PER_ACTOR: {
    description: 'How many WebSockets one worker may have open at once.',
    default: '20',
    ...wholeNumber(1, 10_000),
  },
  MAX_SUBSCRIPTIONS_PER_SOCKET: {
    description: 'How many subscriptions may run at once on one WebSocket.',
    default: '100',
    ...wholeNumber(1, 10_000),
  },
  PERSISTED_QUERIES: {
    description:
      'A JSON file of GraphQL documents, each under the SHA-256 of its text in hexadecimal, that may be asked for by that hash.',
    ...text('a path'),
  },
  PERSISTED_QUERIES_ONLY: {
    description: 'Whether no document is taken but those of PERSISTED_QUERIES.',
    default: 'false',
    ...flag,
  },
  CORS_ORIGINS: {
    description: 'The origins whose pages may ask from a browser, such as https://cases.example.org. Default: none.',
    ...listOf(/^https?:\/\/[\w.-]+(?::\d{1,5})?$/, 'origins such as https://cases.example.org'),
  },
  TRUSTED_PROXIES: {
    description:
      'The addresses of the proxies whose X-Forwarded-For is believed, so that limits count their clients and not them. Default: none.',
    ...listOf(/^[\da-fA-F.:]+(?:\/\d{1,3})?$/, 'addresses or ranges such as 10.0.0.0/8'),
  },
  LOG_LEVEL: {
    description:
      'The least severe messages that are logged, as JSON lines on stderr; debug has a line for each request.',
    default: 'info',
    ...text('one of fatal, error, warn, info, debug, silent', /^(fatal|error|warn|info|debug|silent)$/),
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

type Table = typeof SETTINGS;
type ValueOf<S> = S extends { readonly parse: (text: string) => infer Value } ? Exclude<Value, undefined> : never;
export type Settings = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly default: string }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined;
};

/** A setting is wrong. The message names it and says what it must be, and never holds its value. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

/** Reads the settings. An empty text is the same as none. Throws WrongSetting for the first that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const values = Object.entries<Setting<unknown>>(SETTINGS).map(([name, setting]) => {
    const given = environment[name] ?? '';
    const chosen = given === '' ? setting.default : given;
    if (chosen === undefined) return [name, undefined] as const;
    const value = setting.parse(chosen);
    if (value === undefined) throw new WrongSetting(`${name} must be ${setting.mustBe}.`);
    return [name, value] as const;
  });
  const settings = Object.fromEntries(values) as Settings;
  if (settings.OIDC_ISSUER === undefined && !isLoopback(settings.HOST)) {
    throw new WrongSetting('HOST must be a loopback address, such as 127.0.0.1, unless OIDC_ISSUER is set.');
  }
  if (settings.PERSISTED_QUERIES_ONLY && settings.PERSISTED_QUERIES === undefined) {
    throw new WrongSetting('PERSISTED_QUERIES must be a path where PERSISTED_QUERIES_ONLY is true.');
  }
  const wrong = wrongStores(settings);
  if (wrong !== undefined) throw new WrongSetting(wrong);
  return settings;
}
