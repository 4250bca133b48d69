/** EndModel: the case is worked by a model no longer. Which ones it was worked by, the history keeps. */
import {
  type CaseId,
  command,
  type CommandInput,
  type LocalDate,
  pastDayRejection,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { modelEnded } from '../models.events';

export interface EndModel extends CommandInput {
  readonly caseId: CaseId;
  /** The code of the model. */
  readonly model: string;
  /** Default: today. */
  readonly on?: LocalDate | undefined;
  readonly reason?: string | undefined;
}

export const endModel = command('EndModel', {
  permission: 'case.model',
  stream: caseStream,
  target: (input: EndModel) => input.caseId,
  decide: (state, { model, on, reason }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const { primary, secondary } = state.models;
    const worked = [...(primary === undefined ? [] : [primary]), ...secondary].find((one) => one.model === model);
    if (worked === undefined) {
      return rejected('ModelNotAssigned', 'The case is not worked by the model {model}.', {
        field: 'model',
        values: { model },
      });
    }
    const day = on ?? today;
    const fault = pastDayRejection(day, 'on', today, worked.from) ?? textRejection(reason, 'reason');
    return fault ?? modelEnded({ model, on: day, reason }, { occurredAt: occurredOn(day) });
  },
});
