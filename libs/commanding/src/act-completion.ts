/** The process that appends what acts on two streams still owe, after a crash between the two. */
import { actIntended } from '@caseledger/kernel';
import { completeAct, intendedBy, isComplete } from './act';
import { type ProcessParts, type RunningProcess, startProcess } from './process';

/**
 * Starts the completion of acts. No command is taken before it has caught up. A second stream that another command made
 * first, under the same command id, is left to that command.
 */
export function startActCompletion(parts: ProcessParts): RunningProcess {
  return startProcess(parts, {
    name: 'acts',
    handles: [actIntended.type],
    step: async (event) => {
      const owed = intendedBy(event);
      // Nearly always the gateway came first; an append only to learn that costs a commit.
      if (await isComplete(parts.store, owed)) return { done: true };
      const { outcome } = await completeAct(parts.store, owed);
      return outcome === 'conflict' ? { refused: 'CommandIdReused' } : { done: true };
    },
  });
}
