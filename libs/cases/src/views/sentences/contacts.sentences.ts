/** Contact moments, in sentences: when and how, not what was said. */
import type { ContactChannel } from '@caseledger/configuration';
import { type Sentence, told } from '@caseledger/kernel';
import type { contactEvents } from '../../domain/contacts/contacts.events';
import { STEP_NAMES } from './steps.sentences';
import { because, type Tellings } from './telling';

const CHANNELS: Readonly<Record<ContactChannel, Sentence>> = {
  OFFICE: told('at the office'),
  HOME_VISIT: told('home visit'),
  TELEPHONE: told('by telephone'),
  VIDEO: told('by video'),
  MESSAGE: told('by message'),
  LETTER: told('by letter'),
  ELSEWHERE: told('elsewhere'),
};

export const contactSentences: Tellings<typeof contactEvents> = {
  ContactMomentRecorded: ({ data: { step, date, channel } }) => [
    step === undefined
      ? told('A contact moment of {date} in aftercare was recorded ({channel}).', { date, channel: CHANNELS[channel] })
      : told('A contact moment of {date} in the step {step} was recorded ({channel}).', {
          date,
          step: STEP_NAMES[step],
          channel: CHANNELS[channel],
        }),
  ],
  ContactMomentChanged: ({ data: { was, date, channel }, personal: { reason } }) => [
    told('The contact moment of {before} was changed; it is of {date} now ({channel}).', {
      before: was.date,
      date,
      channel: CHANNELS[channel],
    }),
    ...because(reason),
  ],
  ContactMomentDeleted: ({ data: { was }, personal: { reason } }) => [
    told('The contact moment of {date} was deleted.', { date: was.date }),
    ...because(reason),
  ],
};
