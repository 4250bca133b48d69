/** In whose name a command is done that asks for a role: by a token that is given, or one that this machine makes. */
import type { Desk } from './command';
import { EXIT, Failure } from './failure';
import { mintToken } from './local-token';

export interface GivenBearer {
  /** Default: CASELEDGER_TOKEN. */
  readonly token?: string;
  /** Without a token: the tenant that one is made for. */
  readonly tenant?: string;
}

/** One made here is for this command alone. */
const LIFETIME_SECONDS = 300;

/** The token that is given, or one of the local issuer. Throws a Failure where neither can be had; `whose` says whose. */
export async function bearerOf(
  { settings, environment }: Desk,
  { token, tenant }: GivenBearer,
  role: string,
  whose: string,
): Promise<string> {
  const given = token ?? environment['CASELEDGER_TOKEN'] ?? '';
  if (given !== '') return given;
  if (tenant !== undefined) return mintToken(settings, { role, tenant, lifetimeSeconds: LIFETIME_SECONDS });
  throw new Failure(
    EXIT.wrongUsage,
    `It takes the token of ${whose} (--token or CASELEDGER_TOKEN), or a --tenant on the machine that issues its own.`,
  );
}
