/** The commands of the organisation. */
import { addWorkerToTeam } from './commands/add-worker-to-team';
import { changeTenantSettings } from './commands/change-tenant-settings';
import { createTeam } from './commands/create-team';
import { createTenant } from './commands/create-tenant';
import { deactivateWorker } from './commands/deactivate-worker';
import { dissolveTeam } from './commands/dissolve-team';
import { forgetWorker } from './commands/forget-worker';
import { nameWorker } from './commands/name-worker';
import { noteWorker } from './commands/note-worker';
import { reactivateWorker } from './commands/reactivate-worker';
import { removeWorkerFromTeam } from './commands/remove-worker-from-team';
import { renameTeam } from './commands/rename-team';

export const organisationCommands = [
  createTenant,
  changeTenantSettings,
  createTeam,
  renameTeam,
  dissolveTeam,
  noteWorker,
  nameWorker,
  addWorkerToTeam,
  removeWorkerFromTeam,
  deactivateWorker,
  reactivateWorker,
  forgetWorker,
] as const;
