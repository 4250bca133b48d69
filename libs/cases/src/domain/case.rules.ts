/** The rules of a case that several commands and queries ask: what is allowed now, and why not. */
import type { CaseType, ConfigurationState } from '@caseledger/configuration';
import {
  addMonths,
  type DecidingActor,
  EARLIEST_DAY,
  type Instant,
  isLocalDate,
  type LocalDate,
  rejected,
  type Rejection,
  SEE_ALL,
  sightOf,
  type TeamId,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { type Accessible, restrictionOf } from './case-access';

/** The most participants that one case can have beside its primary client. */
export const MOST_PARTICIPANTS = 100;

/** The case type, or the refusal of one that does not exist or takes no new cases (R18, R52). */
export function usableCaseType(configuration: ConfigurationState, code: string): CaseType | Rejection {
  // `constructor` is a member of every object, and no case type.
  const caseType = Object.hasOwn(configuration.caseTypes, code) ? configuration.caseTypes[code] : undefined;
  if (caseType === undefined)
    return rejected('CaseTypeUnknown', 'There is no case type {code}.', { field: 'caseType', values: { code } });
  if (caseType.retired) {
    return rejected('CaseTypeRetired', 'No new case can be of the type {label}.', {
      field: 'caseType',
      values: { label: caseType.label },
    });
  }
  return caseType;
}

/** A party that a case can be about or that can take part in it: registered, and not erased. */
export function partyRejection(party: PartyState, field: string): Rejection | undefined {
  if (party.status === 'unregistered') {
    return rejected('PartyUnknown', 'There is no person or prospect with this id.', { field });
  }
  if (party.status === 'forgotten') return rejected('PersonErased', 'This person has been erased.', { field });
  return undefined;
}

/** A party that something new can be begun with: as above, and not merged into another one, which stands for both. */
export function presentPartyRejection(party: PartyState, field: string): Rejection | undefined {
  if (party.status !== 'merged') return partyRejection(party, field);
  return rejected('PartyMerged', 'This record was merged into another one of the same person: take that one.', {
    field,
    details: { mergedInto: party.mergedInto ?? null },
  });
}

/** A case starts on a day that has come. */
export function startDateRejection(startDate: LocalDate, today: LocalDate): Rejection | undefined {
  if (isLocalDate(startDate) && startDate <= today && startDate >= EARLIEST_DAY) return undefined;
  return rejected('StartDateNotAllowed', 'A case starts on a day that is not after today, {today}.', {
    field: 'startDate',
    values: { today },
  });
}

/** R79: a case is not closed on a day that is still to come. No override passes over this. */
export function closingDateRejection(closingDate: LocalDate, today: LocalDate): Rejection | undefined {
  if (!isLocalDate(closingDate) || closingDate < EARLIEST_DAY) {
    return rejected('ClosingDateNotADate', 'A closing date is a day since 1900, such as 2026-03-31.', {
      field: 'closingDate',
    });
  }
  if (closingDate <= today) return undefined;
  return rejected('ClosingDateInFuture', 'A case is closed on a day that is not after today, {today}.', {
    field: 'closingDate',
    values: { today },
  });
}

/** R79: not before the case, or its present open period, started. */
export function closingBeforeStart(closingDate: LocalDate, periodStart: LocalDate): Rejection | undefined {
  if (closingDate >= periodStart) return undefined;
  return rejected(
    'ClosingDateBeforeStart',
    'The case has been open since {periodStart}; it is not closed before that.',
    {
      field: 'closingDate',
      details: { earliest: periodStart },
      values: { periodStart },
    },
  );
}

/** The last day on which a case can be reopened (R97-R99); undefined for always. */
export function lastReopeningDay(closingDate: LocalDate, { rules }: CaseType): LocalDate | undefined {
  const { reopeningWindow } = rules;
  return reopeningWindow === 'always' ? undefined : addMonths(closingDate, Number(reopeningWindow));
}

/** R95: some case types are reopened by the application administrator alone. */
export function reopeningReserved(caseType: CaseType, actor: DecidingActor): Rejection | undefined {
  if (!caseType.rules.reopeningReserved || actor.may('case.reopen.reserved')) return undefined;
  return rejected('ReopeningReserved', 'A case of this type is reopened by an application administrator.');
}

/** R96: the window is inclusive and counts from the closing date, under the settings of now (R103). */
export function reopeningWindowPassed(
  closingDate: LocalDate,
  caseType: CaseType,
  today: LocalDate,
): Rejection | undefined {
  const last = lastReopeningDay(closingDate, caseType);
  if (last === undefined || today <= last) return undefined;
  return rejected('ReopeningWindowPassed', 'The case was closed on {closingDate} and could be reopened until {last}.', {
    details: { lastDay: last },
    values: { closingDate, last },
  });
}

/** The one who looks at a case, and when. */
export interface Looking {
  readonly actor: DecidingActor;
  readonly teams: readonly TeamId[];
  readonly now: Instant;
}

/** Whether somebody sees a case. */
export function isOpenTo(accessible: Accessible, { actor, teams, now }: Looking): boolean {
  const viewer = { id: actor.id, teams, seesAll: actor.may(SEE_ALL) };
  return sightOf(restrictionOf(accessible), viewer, now) !== 'closed';
}

/** Nobody takes a case out of their own sight without meaning to. */
export function lockedOut(accessible: Accessible, looking: Looking): Rejection | undefined {
  if (isOpenTo(accessible, looking)) return undefined;
  return rejected('LocksYouOut', 'You would not see the case any more; say evenWithoutMe where that is meant.', {
    field: 'openTo',
  });
}
