/** Who may be erased, and why: clients whose last case was closed long enough ago, and prospects who never became clients. */
import {
  addDays,
  addMonths,
  dateIn,
  type LocalDate,
  type PartyId,
  startOfDay,
  type TimeZone,
} from '@caseledger/kernel';
import { type TenantState } from '@caseledger/organisation';
import { type PersonDocument, personsByIds, personsView } from '@caseledger/parties';
import { query, type Reading } from '@caseledger/querying';
import type { Row, TenantDocuments } from '@caseledger/read-store';
import type { CaseDocument, CaseStatus } from './case-document';
import { casesView } from './cases.view';

export const RETENTION_REASONS = ['LAST_CASE_CLOSED', 'NEVER_CLIENT'] as const;
export type RetentionReason = (typeof RETENTION_REASONS)[number];

/** Somebody who may be erased from a day on. */
export interface RetentionEntry {
  readonly partyId: PartyId;
  readonly reason: RetentionReason;
  /** The closing date of the last case, or the day of the registration. */
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
}

/** Where the list goes on: the closing date and the id of a case, or the instant of a registration and the id of a prospect. */
export interface RetentionPlace {
  readonly reason: RetentionReason;
  readonly order: string;
  readonly key: string;
}

export interface RetentionPage {
  /** Today at the agency, where nothing else is said. */
  readonly by?: LocalDate | undefined;
  readonly after?: RetentionPlace | undefined;
  readonly limit: number;
}

export interface RetentionList {
  /** Null where the organisation has no rule; nobody is listed then. */
  readonly months: number | null;
  readonly entries: readonly (RetentionEntry & { readonly place: RetentionPlace })[];
  /** Where to go on, also behind a page with fewer entries than asked for; undefined at the end. */
  readonly next: RetentionPlace | undefined;
}

/** So many cases or prospects are looked at for one page, most of them for nothing: of erased persons, or not the last one. */
const LOOKED_AT = 500;
const AT_ONCE = 100;

const EVERY_OPENING = ['TENANT', 'RESTRICTED'] as const;
const CLOSED: readonly CaseStatus[] = ['CLOSED', 'AFTERCARE'];

/**
 * One page of those who may be erased by a day: first clients by the closing date of their last case, then prospects by
 * the day of their registration. Whoever has an open case, or takes part in one, is needed and not listed; of merged
 * parties the one that stands for the others is, once for all of them. Aftercare counts as closed (R89).
 */
export const retentionList = query('retentionList', {
  permission: 'retention.read',
  view: casesView,
  answer: async ({ by, after, limit }: RetentionPage, reading): Promise<RetentionList> => {
    const { settings, timeZone } = (await reading.state<TenantState>('tenant')).state;
    const months = settings.personRetentionMonths;
    if (months === undefined) return { months: null, entries: [], next: undefined };
    const rule: Rule = { months, by: by ?? (await reading.today()), timeZone };
    const entries: (RetentionEntry & { place: RetentionPlace })[] = [];
    let looked = 0;
    for (const reason of RETENTION_REASONS) {
      if (after !== undefined && RETENTION_REASONS.indexOf(after.reason) > RETENTION_REASONS.indexOf(reason)) continue;
      let place = after?.reason === reason ? after : undefined;
      for (let more = true; more;) {
        const rows = await SOURCES[reason].rows(reading, rule, place);
        const due = rows.filter((row) => SOURCES[reason].entryOf(row, rule).dueOn <= rule.by);
        const persons = await personsByIds.answer(due.map(SOURCES[reason].partyOf), reading);
        for (const [index, row] of due.entries()) {
          place = { reason, order: row.order, key: row.key };
          looked += 1;
          const person = persons[index];
          if (person !== undefined && (await SOURCES[reason].mayGo(reading, row, person)))
            entries.push({ ...SOURCES[reason].entryOf(row, rule), partyId: person.id, place });
          if (entries.length === limit || looked === LOOKED_AT) return { months, entries, next: place };
        }
        more = due.length === AT_ONCE;
      }
    }
    return { months, entries, next: undefined };
  },
  shows: ({ entries }) => entries.map(({ partyId }) => partyId),
});

interface Rule {
  readonly months: number;
  readonly by: LocalDate;
  readonly timeZone: TimeZone;
}

/** Where candidates come from, in the order in which they fall due. */
interface Source {
  /** Candidates, all who are due among the first of them. */
  rows(reading: Reading, rule: Rule, after: RetentionPlace | undefined): Promise<readonly Row[]>;
  partyOf(row: Row): PartyId;
  entryOf(row: Row, rule: Rule): Omit<RetentionEntry, 'partyId'>;
  /** Whether the person may be erased for what the row says. */
  mayGo(reading: Reading, row: Row, person: PersonDocument): Promise<boolean>;
}

const SOURCES: Readonly<Record<RetentionReason, Source>> = {
  LAST_CASE_CLOSED: {
    rows: (reading, rule, after) =>
      reading.documents(casesView).page({
        ...{ index: 'all-closed', equals: { opening: EVERY_OPENING, status: CLOSED } },
        range: { to: lastDay(rule) },
        ...candidatesAfter(after),
      }),
    partyOf: ({ document }) => (document as unknown as CaseDocument).clientId,
    entryOf: ({ order }, { months }) => entry('LAST_CASE_CLOSED', order as LocalDate, months),
    mayGo: async (reading, row, person) => {
      const cases = reading.documents(casesView);
      const ids = idsOf(person);
      if (person.kind === 'ERASED' || (await lastClosed(cases, ids))?.key !== row.key) return false;
      return !(await isNeeded(cases, ids));
    },
  },
  NEVER_CLIENT: {
    rows: (reading, rule, after) =>
      reading.documents(personsView).page({
        ...{ index: 'byRegistration', equals: { kind: 'PROSPECT' } },
        range: { to: startOfDay(rule.timeZone, addDays(lastDay(rule), 1)) },
        ...candidatesAfter(after),
      }),
    partyOf: ({ key }) => key as PartyId,
    entryOf: ({ order }, { months, timeZone }) =>
      entry('NEVER_CLIENT', dateIn(timeZone, order as Parameters<typeof dateIn>[1]), months),
    mayGo: async (reading, row, person) => {
      const cases = reading.documents(casesView);
      const ids = idsOf(person);
      if (person.id !== row.key || (await isNeeded(cases, ids))) return false;
      return (await lastClosed(cases, ids)) === undefined;
    },
  },
};

function entry(reason: RetentionReason, since: LocalDate, months: number): Omit<RetentionEntry, 'partyId'> {
  return { reason, since, dueOn: addMonths(since, months) };
}

/** No day after it is so many months old by the day of the rule: the last days of a month may fall due on one day (R99). */
function lastDay({ by, months }: Rule): LocalDate {
  return addDays(addMonths(by, -months), 3);
}

function candidatesAfter(after: RetentionPlace | undefined) {
  return { direction: 'ascending', ...(after === undefined ? {} : { after }), limit: AT_ONCE } as const;
}

/** The person, and the records that they stand for. */
function idsOf({ id, mergedFrom }: PersonDocument): readonly PartyId[] {
  return [id, ...mergedFrom];
}

/** Whether they have an open case, or take part in somebody's. */
async function isNeeded(cases: TenantDocuments, ids: readonly PartyId[]): Promise<boolean> {
  const client = { clientId: ids, opening: EVERY_OPENING, status: 'OPEN' };
  if ((await cases.count({ index: 'ofClient-opened', equals: client }, 1)) > 0) return true;
  const participant = { participantIds: ids, status: 'OPEN' };
  return (await cases.count({ index: 'ofParticipant-opened', equals: participant }, 1)) > 0;
}

/** Their case with the last closing date. */
async function lastClosed(cases: TenantDocuments, ids: readonly PartyId[]): Promise<Row | undefined> {
  const pages = CLOSED.map((status) =>
    cases.page({
      ...{ index: 'ofClient-closed', equals: { clientId: ids, opening: EVERY_OPENING, status } },
      ...{ direction: 'descending', limit: 1 },
    }),
  );
  const placeOf = ({ order, key }: Row): string => `${order} ${key}`;
  return (await Promise.all(pages)).flat().sort((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))[0];
}
