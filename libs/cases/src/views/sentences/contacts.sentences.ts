/** Contact moments, in sentences: when and how, not what was said. */
import { told } from '@caseledger/kernel';
import type { contactEvents } from '../../domain/contacts/contacts.events';
import { CHANNEL_NAMES, STEP_NAMES } from '../../domain/words';
import { because, type Tellings } from './telling';

export const contactSentences: Tellings<typeof contactEvents> = {
  ContactMomentRecorded: ({ data: { step, date, channel } }) => [
    step === undefined
      ? told('A contact moment of {date} in aftercare was recorded ({channel}).', {
          date,
          channel: CHANNEL_NAMES[channel],
        })
      : told('A contact moment of {date} in the step {step} was recorded ({channel}).', {
          date,
          step: STEP_NAMES[step],
          channel: CHANNEL_NAMES[channel],
        }),
  ],
  ContactMomentChanged: ({ data: { was, date, channel }, personal: { reason } }) => [
    told('The contact moment of {before} was changed; it is of {date} now ({channel}).', {
      before: was.date,
      date,
      channel: CHANNEL_NAMES[channel],
    }),
    ...because(reason),
  ],
  ContactMomentDeleted: ({ data: { was }, personal: { reason } }) => [
    told('The contact moment of {date} was deleted.', { date: was.date }),
    ...because(reason),
  ],
};
