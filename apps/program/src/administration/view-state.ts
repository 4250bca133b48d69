/** Whether queries see a view as it is now, whoever keeps it. */
import type { ViewStatus } from '@caseledger/projecting';

/** Whether a view follows the log, here or in another process. */
export function isAtWork({ state }: Pick<ViewStatus, 'state'>): boolean {
  return state === 'running' || state === 'elsewhere';
}
