/** The commands of the organisation. */
import { createTenant } from './commands/create-tenant';

export const organisationCommands = [createTenant] as const;
