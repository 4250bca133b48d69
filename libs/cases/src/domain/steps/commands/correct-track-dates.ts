/** CorrectTrackDates: a track began or ended on other days than was recorded, or goes on after all (R35). */
import {
  type CaseId,
  command,
  type CommandInput,
  isRejection,
  type LocalDate,
  textRejection,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { trackDatesCorrected } from '../steps.events';
import { stepRunOf, trackDatesRejection, type TrackId, trackOf } from '../steps.rules';

export interface CorrectTrackDates extends CommandInput {
  readonly caseId: CaseId;
  readonly trackId: TrackId;
  readonly startDate: LocalDate;
  /** Left out: the track runs again. */
  readonly endDate?: LocalDate | undefined;
  readonly reason: string;
}

/** Emits nothing where the track has these dates. */
export const correctTrackDates = command('CorrectTrackDates', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: CorrectTrackDates) => input.caseId,
  decide: (state, { trackId, startDate, endDate, reason }, { today }) => {
    if (state.status !== 'open') return caseNotOpen();
    const track = trackOf(state.steps, trackId);
    if (isRejection(track)) return track;
    const provision = stepRunOf(state.steps, 'SERVICE_PROVISION');
    if (isRejection(provision)) return provision;
    const fault =
      trackDatesRejection({ startDate, endDate }, provision, today, 'endDate') ?? textRejection(reason, 'reason');
    if (fault !== undefined) return fault;
    if (track.startDate === startDate && track.endDate === endDate) return [];
    return trackDatesCorrected({ trackId, startDate, endDate, reason });
  },
});
