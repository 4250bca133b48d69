/** EndTrack: a track of service provision ends (R35). */
import { type CaseId, command, type CommandInput, isRejection, type LocalDate, rejected } from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { trackEnded } from '../steps.events';
import { runRejection, type TrackId, trackOf } from '../steps.rules';

export interface EndTrack extends CommandInput {
  readonly caseId: CaseId;
  readonly trackId: TrackId;
  /** Default: today. */
  readonly endDate?: LocalDate | undefined;
}

/** While a track runs, so does service provision: the end is within it. */
export const endTrack = command('EndTrack', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: EndTrack) => input.caseId,
  decide: (state, { trackId, ...input }, { today, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const track = trackOf(state.steps, trackId);
    if (isRejection(track)) return track;
    const { startDate } = track;
    if (track.endDate !== undefined) {
      return rejected('TrackEndedAlready', 'The track ended on {endDate}; correct its dates if that is wrong.', {
        field: 'trackId',
        values: { endDate: track.endDate },
      });
    }
    const endDate = input.endDate ?? today;
    const fault = runRejection({ startDate, endDate }, today, startDate);
    return fault ?? trackEnded({ trackId, endDate }, { occurredAt: occurredOn(endDate) });
  },
});
