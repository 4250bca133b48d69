/** Tokens from the key in the data folder: whoever may read it can be anybody, where no OIDC issuer is configured. */
import { resolve } from 'node:path';
import { EXIT, Failure, sentenceOf } from './failure';
import { requireDataFolder, type Settings } from './in-process';

export interface TokenFor {
  readonly role: string;
  readonly tenant: string;
  /** Default: a name that says the role, such as `application-admin`. */
  readonly subject?: string | undefined;
  readonly lifetimeSeconds: number;
}

/** A signed token. Throws a Failure where an OIDC issuer is configured, the key cannot be read or a claim cannot be. */
export async function mintToken(
  settings: Settings,
  { role, tenant, subject = role.toLowerCase().replaceAll('_', '-'), lifetimeSeconds }: TokenFor,
): Promise<string> {
  if (settings.OIDC_ISSUER !== undefined) {
    throw new Failure(EXIT.found, `Tokens come from the OIDC issuer ${settings.OIDC_ISSUER}; none are made here.`);
  }
  requireDataFolder(settings);
  // The one command that signs waits for it to load.
  const { openLocalIssuer } = await import('@caseledger/security/authentication/local-issuer.js');
  const issuer = await openLocalIssuer(resolve(settings.DATA_FOLDER)).catch((error: unknown) => {
    throw new Failure(EXIT.outOfReach, sentenceOf(error));
  });
  return issuer.issue({ subject, tenant, roles: [role], lifetimeSeconds }).catch((error: unknown) => {
    throw error instanceof RangeError ? new Failure(EXIT.wrongUsage, error.message) : error;
  });
}
