/** The commands on parties. */
import { correctPersonalDetails } from './commands/correct-personal-details';
import { endRelationship } from './commands/end-relationship';
import { forgetMergedPerson } from './commands/forget-merged-person';
import { forgetPerson } from './commands/forget-person';
import { mergeParties } from './commands/merge-parties';
import { promoteProspect } from './commands/promote-prospect';
import { recordClientData } from './commands/record-client-data';
import { recordIdentifier } from './commands/record-identifier';
import { recordRelationship } from './commands/record-relationship';
import { recordResource } from './commands/record-resource';
import { registerPerson } from './commands/register-person';
import { registerProspect } from './commands/register-prospect';
import { removeIdentifier } from './commands/remove-identifier';
import { settleMerge } from './commands/settle-merge';
import { unmergeParties } from './commands/unmerge-parties';

export const partyCommands = [
  registerPerson,
  registerProspect,
  promoteProspect,
  correctPersonalDetails,
  recordIdentifier,
  removeIdentifier,
  recordRelationship,
  endRelationship,
  recordClientData,
  recordResource,
  mergeParties,
  unmergeParties,
  settleMerge,
  forgetPerson,
  forgetMergedPerson,
] as const;
