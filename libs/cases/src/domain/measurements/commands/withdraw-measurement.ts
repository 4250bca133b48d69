/** WithdrawMeasurement: it was recorded in error; it counts for nothing any more, and stays in the history. */
import {
  asEvent,
  type CaseId,
  command,
  type CommandInput,
  entries,
  rejected,
  revisionOfEntry,
  textRejection,
} from '@caseledger/kernel';
import { type CaseState, caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { measurementRecorded, measurementWithdrawn } from '../measurements.events';
import type { MeasurementId } from '../measurements.rules';

export interface WithdrawMeasurement extends CommandInput {
  readonly caseId: CaseId;
  readonly measurementId: MeasurementId;
  readonly reason: string;
}

/** Emits nothing for one that is withdrawn already. */
export const withdrawMeasurement = command('WithdrawMeasurement', {
  permission: 'case.measure',
  stream: caseStream,
  target: (input: WithdrawMeasurement) => input.caseId,
  reads: ({ caseId, measurementId }) => ({
    recorded: entries<CaseState>('case', caseId, () => [revisionOfEntry(measurementId)]),
  }),
  decide: (state, { measurementId, reason }, { facts }) => {
    if (state.status !== 'open' && !(state.status === 'closed' && state.aftercare)) return caseNotOpen();
    const fault = textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    const recorded = asEvent(measurementRecorded, facts.recorded.state.events[0]);
    if (recorded?.data.measurementId !== measurementId) {
      return rejected('MeasurementUnknown', 'The case has no measurement with this id.', { field: 'measurementId' });
    }
    if (state.measurements.withdrawn.includes(recorded.revision)) return [];
    return measurementWithdrawn({ measurementId, instrument: recorded.data.instrument, reason });
  },
});
