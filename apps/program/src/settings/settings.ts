/** Everything that can be set from outside, with its default and its check. `docs/settings.md` is written from this table. */
import { isAsymmetric, isLoopback, isProviderAddress } from '@caseledger/security';

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
const fileUrl = { ...text('file: and a path, such as file:./data/events.db', /^file:.+$/) };

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
    description: 'Where the log is. Default: events.db in the data folder.',
    ...fileUrl,
  },
  READ_STORE_URL: {
    description: 'Where the read models are. Default: read.db in the data folder.',
    ...fileUrl,
  },
  KEY_STORE_URL: {
    description: "Where the persons' keys are; best on another disk than the log. Default: keys.db in the data folder.",
    ...fileUrl,
  },
  KEY_ENCRYPTION_KEY: {
    description:
      "The key that wraps the persons' keys: 32 bytes in base64. Default: made at the first start, in key-encryption.key in the data folder.",
    ...text('32 bytes in base64', /^[A-Za-z0-9+/]{43}=?$/),
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
  LOG_LEVEL: {
    description: 'The least severe messages that are logged, as JSON lines on stderr.',
    default: 'warn',
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
  return settings;
}
