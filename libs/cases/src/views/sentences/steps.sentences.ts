/** The steps and tracks of a case, in sentences. */
import { told } from '@caseledger/kernel';
import type { stepEvents } from '../../domain/steps/steps.events';
import { STEP_NAMES } from '../../domain/words';
import { because, type Tellings } from './telling';

export const stepSentences: Tellings<typeof stepEvents> = {
  StepStarted: ({ data: { step, startDate, expectedEnd } }) => [
    told('The step {step} started on {startDate}.', { step: STEP_NAMES[step], startDate }),
    ...(expectedEnd === undefined ? [] : [told('It is expected to end on {expectedEnd}.', { expectedEnd })]),
  ],
  StepEnded: ({ data: { step, endDate } }) => [
    told('The step {step} ended on {endDate}.', { step: STEP_NAMES[step], endDate }),
  ],
  StepDatesCorrected: ({ data: { step, startDate, endDate }, personal: { reason } }) => [
    endDate === undefined
      ? told('The dates of the step {step} were corrected: it runs from {startDate}.', {
          step: STEP_NAMES[step],
          startDate,
        })
      : told('The dates of the step {step} were corrected: it ran from {startDate} to {endDate}.', {
          step: STEP_NAMES[step],
          startDate,
          endDate,
        }),
    ...because(reason),
  ],
  StepExtended: ({ data: { step, expectedEnd }, personal: { reason } }) => [
    told('The step {step} was extended to {expectedEnd}.', { step: STEP_NAMES[step], expectedEnd }),
    ...because(reason),
  ],
  TrackStarted: ({ data: { kind, startDate } }, words) => [
    told('The track {track} started on {startDate}.', { track: words.listed('TRACK', kind), startDate }),
  ],
  TrackEnded: ({ data: { endDate } }) => [told('A track ended on {endDate}.', { endDate })],
  TrackDatesCorrected: ({ data: { startDate, endDate }, personal: { reason } }) => [
    endDate === undefined
      ? told('The dates of a track were corrected: it runs from {startDate}.', { startDate })
      : told('The dates of a track were corrected: it ran from {startDate} to {endDate}.', { startDate, endDate }),
    ...because(reason),
  ],
};
