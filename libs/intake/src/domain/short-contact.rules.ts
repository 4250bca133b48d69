/** The rules of short contacts that several commands ask. */
import type { FirstContactRoute } from '@caseledger/cases';
import type { ContactChannel } from '@caseledger/configuration';
import { EARLIEST_DAY, isLocalDate, type LocalDate, type PartyId, rejected, type Rejection } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import type { RegisteredShortContact, ShortContactState } from './short-contact.state';

/** The minutes of a day. */
export const MOST_MINUTES = 1_440;

/** Complete by their types, because a domain knows the types of others alone. */
const ROUTES: Readonly<Record<FirstContactRoute, true>> = {
  SCREENING: true,
  INVESTIGATION: true,
  APPLICATION: true,
  REFERRAL_IN: true,
  WALK_IN: true,
};
const CHANNELS: Readonly<Record<ContactChannel, true>> = {
  OFFICE: true,
  HOME_VISIT: true,
  TELEPHONE: true,
  VIDEO: true,
  MESSAGE: true,
  LETTER: true,
  ELSEWHERE: true,
};

/** What is recorded of a short contact beside its subject. */
export interface Circumstances {
  readonly route: FirstContactRoute;
  readonly channel: ContactChannel;
  readonly durationMinutes?: number | undefined;
}

/** R10: by which route, through which channel, and how long. */
export function circumstancesRejection({ route, channel, durationMinutes }: Circumstances): Rejection | undefined {
  if (!Object.hasOwn(ROUTES, route)) {
    return rejected('FirstContactRouteUnknown', '{route} is no route of a first contact.', {
      field: 'route',
      values: { route },
    });
  }
  if (!Object.hasOwn(CHANNELS, channel)) {
    return rejected('ContactChannelUnknown', '{channel} is no channel of a contact.', {
      field: 'channel',
      values: { channel },
    });
  }
  if (durationMinutes === undefined) return undefined;
  if (Number.isInteger(durationMinutes) && durationMinutes >= 1 && durationMinutes <= MOST_MINUTES) return undefined;
  return rejected('DurationNotAllowed', 'A contact lasts 1 to {most} minutes.', {
    field: 'durationMinutes',
    values: { most: MOST_MINUTES },
  });
}

/** A short contact is recorded when it has happened. */
export function contactDayRejection(contactedOn: LocalDate, today: LocalDate): Rejection | undefined {
  if (isLocalDate(contactedOn) && contactedOn >= EARLIEST_DAY && contactedOn <= today) return undefined;
  return rejected('ContactDayNotAllowed', 'A contact was on a day since 1900 that is not after today, {today}.', {
    field: 'contactedOn',
    values: { today },
  });
}

/** R80: as the closing date of a case, not in the future, and not before what is closed. */
export function closingDateRejection(
  closingDate: LocalDate,
  contactedOn: LocalDate,
  today: LocalDate,
): Rejection | undefined {
  if (!isLocalDate(closingDate)) {
    return rejected('ClosingDateNotADate', 'A closing date is a day such as 2026-03-31.', { field: 'closingDate' });
  }
  if (closingDate > today) {
    return rejected('ClosingDateInFuture', 'A short contact is closed on a day that is not after today, {today}.', {
      field: 'closingDate',
      values: { today },
    });
  }
  if (closingDate >= contactedOn) return undefined;
  return rejected('ClosingDateBeforeContact', 'The contact was on {contactedOn}; it is not closed before that.', {
    field: 'closingDate',
    details: { earliest: contactedOn },
    values: { contactedOn },
  });
}

/** The short contact that a command names. Where there is none, the gateway has said so before. */
export function unknownRejection(): Rejection {
  return rejected('ShortContactUnknown', 'There is no short contact with this id.', { field: 'shortContactId' });
}

/** Whoever has become a case is worked with there. */
export function promotedRejection(state: RegisteredShortContact): Rejection | undefined {
  if (state.status !== 'promoted') return undefined;
  return rejected('ShortContactPromoted', 'This short contact has become a case already.', {
    field: 'shortContactId',
    details: { caseId: state.caseId },
  });
}

/** Somebody whom a short contact can be about: registered, not erased, and not merged into another one. */
export function clientRejection({ status, mergedInto }: PartyState): Rejection | undefined {
  const field = 'clientId';
  if (status === 'unregistered') {
    return rejected('PartyUnknown', 'There is no person or prospect with this id.', { field });
  }
  if (status === 'forgotten') return rejected('PersonErased', 'This person has been erased.', { field });
  if (status !== 'merged') return undefined;
  return rejected('PartyMerged', 'This record was merged into another one of the same person: take that one.', {
    field,
    details: { mergedInto: mergedInto ?? null },
  });
}

/** The party that a case is opened for after a contact with somebody: who stands for them, where they were merged. */
export function standingParty(clientId: PartyId, { mergedInto }: PartyState): PartyId {
  return mergedInto ?? clientId;
}

/** Whether it is there. */
export function isRegistered(state: ShortContactState): state is RegisteredShortContact {
  return state.status !== 'notRegistered';
}
