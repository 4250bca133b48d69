/** The commands of the access record. */
import { expireAccessRecord } from './commands/expire-access-record';

export const accessCommands = [expireAccessRecord] as const;
