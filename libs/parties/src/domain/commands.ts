/** The commands on parties. */
import { correctPersonalDetails } from './commands/correct-personal-details';
import { endRelationship } from './commands/end-relationship';
import { forgetPerson } from './commands/forget-person';
import { promoteProspect } from './commands/promote-prospect';
import { recordClientData } from './commands/record-client-data';
import { recordRelationship } from './commands/record-relationship';
import { recordResource } from './commands/record-resource';
import { registerPerson } from './commands/register-person';
import { registerProspect } from './commands/register-prospect';

export const partyCommands = [
  registerPerson,
  registerProspect,
  promoteProspect,
  correctPersonalDetails,
  recordRelationship,
  endRelationship,
  recordClientData,
  recordResource,
  forgetPerson,
] as const;
