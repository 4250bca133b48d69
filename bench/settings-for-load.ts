/** The settings that a server is measured under: the defaults, but nothing that holds a client back. */
import { SETTINGS } from '../apps/program/src/settings/settings';

/**
 * What one worker may ask in ten seconds would measure itself; the limiter counts all the same. Metrics are collected as by
 * default, on a port of their own for each server. What this program has no setting for is left out.
 */
const FOR_LOAD: Readonly<Record<string, string>> = {
  RATE_LIMIT_ACTOR: '999999999',
  RATE_LIMIT_TENANT: '999999999',
  OBSERVE_PORT: '0',
};

export function settingsForLoad(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(FOR_LOAD).filter(([name]) => name in SETTINGS));
}
