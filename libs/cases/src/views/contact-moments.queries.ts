/** The queries on contact moments: within a step or a track, and of the whole case (R60). */
import type { ConfigurationState } from '@caseledger/configuration';
import type { Instant } from '@caseledger/kernel';
import { query, type Reading } from '@caseledger/querying';
import type { Condition } from '@caseledger/read-store';
import { deletableUntil } from '../domain/contacts/contact-moment';
import type { CaseDocument } from './case-document';
import { seesCase } from './case-history';
import { type ContactMomentDocument, contactMomentsView, orderOf, scopeOf } from './contact-moments.view';
import type { ContactPlace } from '../domain/contacts/contacts.rules';

export interface ContactMomentPage {
  readonly of: Pick<CaseDocument, 'id' | 'caseType' | 'since' | 'periods'>;
  readonly after?: { readonly order: string; readonly key: string } | undefined;
  /** How many are shown; one more is answered where there are more. */
  readonly limit: number;
}

/** A contact moment in a list. */
export interface ListedContactMoment {
  readonly key: string;
  readonly order: string;
  readonly document: ContactMomentDocument;
  /** Until when it may be deleted, by the rules in force; absent where the case's type is known no more. */
  readonly deletableUntil?: Instant | undefined;
}

/**
 * The contact moments of a step outside tracks, of a track, or of aftercare: those of the present or last open period, or of
 * all periods. The newest first.
 */
export const contactMomentPage = query('contactMoments', {
  permission: 'case.read',
  view: contactMomentsView,
  answer: (
    {
      of,
      place,
      allPeriods,
      ...page
    }: ContactMomentPage & {
      readonly place: ContactPlace;
      readonly allPeriods: boolean;
    },
    reading,
  ): Promise<readonly ListedContactMoment[]> => {
    const [equals, begun] = [{ caseId: of.id, scope: scopeOf(place) }, of.periods.at(-1)?.openedOn];
    // What was recorded before the period began happened on its first day at the latest.
    const range = allPeriods || begun === undefined ? {} : { range: { from: orderOf(begun, of.since) } };
    return listed({ index: 'ofScope', equals, ...range }, { of, ...page }, reading);
  },
  shows: (moments, { of }) => (moments.length === 0 ? [] : [of.id]),
});

/** All contact moments of a case, of whatever step, track and period (R60). The newest first. */
export const caseTimeline = query('caseTimeline', {
  permission: 'case.timeline.all',
  view: contactMomentsView,
  answer: (page: ContactMomentPage, reading): Promise<readonly ListedContactMoment[]> =>
    listed({ index: 'ofCase', equals: { caseId: page.of.id } }, page, reading),
  shows: (moments, { of }) => (moments.length === 0 ? [] : [of.id]),
});

export const contactMomentQueries = [contactMomentPage, caseTimeline] as const;

async function listed(
  condition: Condition,
  { of, after, limit }: ContactMomentPage,
  reading: Reading,
): Promise<readonly ListedContactMoment[]> {
  if (!(await seesCase(of.id, reading))) return [];
  const { state } = await reading.state<ConfigurationState>('configuration');
  const rules = state.caseTypes[of.caseType]?.rules;
  const rows = await reading.documents(contactMomentsView).page({
    ...condition,
    ...{ direction: 'descending', limit: limit + 1 },
    ...(after === undefined ? {} : { after }),
  });
  return rows.map(({ key, order, document: stored }) => {
    const document = stored as unknown as ContactMomentDocument;
    return { key, order, document, deletableUntil: rules && deletableUntil(document.recordedAt, rules) };
  });
}
