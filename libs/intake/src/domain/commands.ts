/** The commands on short contacts. */
import { closeShortContact } from './commands/close-short-contact';
import { correctShortContact } from './commands/correct-short-contact';
import { promoteShortContact } from './commands/promote-short-contact';
import { registerShortContact } from './commands/register-short-contact';

export const shortContactCommands = [
  registerShortContact,
  correctShortContact,
  closeShortContact,
  promoteShortContact,
] as const;
