/** Plain sentences for every event of a short contact, for those who read its history (R165). */
import { because, CHANNEL_NAMES, type FirstContactRoute, type Tellings } from '@caseledger/cases';
import { type Sentence, told } from '@caseledger/kernel';
import type { shortContactEvents } from '../domain/short-contact.events';

const ROUTE_NAMES: Readonly<Record<FirstContactRoute, Sentence>> = {
  SCREENING: told('screening'),
  INVESTIGATION: told('investigation'),
  APPLICATION: told('application'),
  REFERRAL_IN: told('referred by others'),
  WALK_IN: told('walk-in'),
};

export const shortContactSentences: Tellings<typeof shortContactEvents, void> = {
  ShortContactRegistered: ({ data: { contactedOn, channel, route, durationMinutes } }) => [
    told('A short contact of {contactedOn} was recorded ({channel}; {route}).', {
      contactedOn,
      channel: CHANNEL_NAMES[channel],
      route: ROUTE_NAMES[route],
    }),
    ...lasting(durationMinutes),
  ],
  ShortContactCorrected: ({ data: { channel, route, durationMinutes }, personal: { reason } }) => [
    told('The short contact was corrected; it is recorded like this now ({channel}; {route}).', {
      channel: CHANNEL_NAMES[channel],
      route: ROUTE_NAMES[route],
    }),
    ...lasting(durationMinutes),
    ...because(reason),
  ],
  ShortContactClosed: ({ data: { closingDate } }) => [
    told('The short contact was closed as of {closingDate}.', { closingDate }),
  ],
  ShortContactPromoted: () => [told('The short contact became a case.')],
};

function lasting(durationMinutes: number | undefined): readonly Sentence[] {
  return durationMinutes === undefined ? [] : [told('It took {durationMinutes} min.', { durationMinutes })];
}
