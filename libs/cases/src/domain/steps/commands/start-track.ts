/** StartTrack: a sub-process of service provision begins (R35). */
import type { ConfigurationState } from '@caseledger/configuration';
import {
  type CaseId,
  command,
  type CommandInput,
  fact,
  isRejection,
  listedCodeRejection,
  type LocalDate,
} from '@caseledger/kernel';
import { caseStream } from '../../case.state';
import { caseNotOpen } from '../../standing';
import { trackStarted } from '../steps.events';
import { stepRunOf, tooManyTracks, trackDatesRejection, type TrackId } from '../steps.rules';

export interface StartTrack extends CommandInput {
  readonly caseId: CaseId;
  /** A code of the list TRACK. */
  readonly kind: string;
  /** Default: today. */
  readonly startDate?: LocalDate | undefined;
}

/** Several tracks of one kind may run at once. */
export const startTrack = command('StartTrack', {
  permission: 'case.steps',
  stream: caseStream,
  target: (input: StartTrack) => input.caseId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { kind, ...input }, { facts, today, newId, occurredOn }) => {
    if (state.status !== 'open') return caseNotOpen();
    const trackId = newId<TrackId>('track');
    if (state.steps.tracks[trackId] !== undefined) return [];
    const provision = stepRunOf(state.steps, 'SERVICE_PROVISION');
    if (isRejection(provision)) return { ...provision, field: 'caseId' };
    const startDate = input.startDate ?? today;
    const fault =
      listedCodeRejection(facts.configuration.state, 'TRACK', kind, 'kind') ??
      trackDatesRejection({ startDate }, provision, today, 'startDate') ??
      tooManyTracks(state.steps);
    return fault ?? trackStarted({ trackId, kind, startDate }, { occurredAt: occurredOn(startDate) });
  },
});
