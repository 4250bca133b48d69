/** Looks at a case after it was played: as a caseworker sees it, and its history as an auditor reads it. */
import type { Played } from './play';
import type { Server } from './server';

const NAME = '{ details { givenNames familyName } }';
const THE_CASE = `query ($id: UUID!, $bookmark: Bookmark) {
  case(id: $id, bookmark: $bookmark) {
    id reference status caseType { label } openedOn closedOn caseworker firstContactRoute
    client {
      id kind
      details { givenNames familyName birthDate }
      clientData { attribute value from }
      resources { id kind description }
      relationships { kind other ${NAME} }
    }
    participants { role party ${NAME} }
    periods { openedOn closedOn aftercare }
    models { primary { model contactIntervalDays } }
    steps { step startDate endDate expectedEnd }
    helpQuestions { category status text }
    needs { id domain severity description }
    serviceContacts: contactMoments(step: SERVICE_PROVISION, first: 20) {
      edges { node { date channel durationMinutes accompanied content } }
    }
    satisfaction: measurements(instrument: "SATISFACTION", first: 10) { edges { node { phase takenOn scores { domain score } } } }
    plans { id }
    closing { reason { label } result { label } referredTo { label } }
  }
}`;
const A_PLAN = `query ($id: UUID!) {
  plan(id: $id) {
    id goal status outcome targetDate
    progress { progress overdueItems }
    items(first: 20) { definition { code } name status outcome needIds strengthIds responsible { worker partyId } actualEnd }
  }
}`;
const ITS_HISTORY = `query ($id: UUID!, $after: String) {
  caseHistory(id: $id, first: 100, after: $after) {
    edges { node { recordedAt actor sentence } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Something that happened: when it was recorded, who did it, and what it was. */
export interface HistoryLine {
  readonly recordedAt: string;
  readonly actor: string;
  readonly sentence: string;
}

interface HistoryPage {
  readonly edges: readonly { readonly node: HistoryLine }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The case and its plans, once the read models have got to the end of what was played. */
export async function lookAtCase(caseworker: Server, { caseId, bookmark }: Played): Promise<unknown> {
  const { case: found } = (await caseworker.ask(THE_CASE, { id: caseId, bookmark })) as {
    case: { readonly plans: readonly { readonly id: string }[] };
  };
  const plans = await Promise.all(found.plans.map(async ({ id }) => (await caseworker.ask(A_PLAN, { id }))['plan']));
  return { ...found, plans };
}

/** All that happened, oldest first. */
export async function readHistory(auditor: Server, { caseId }: Played): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = [];
  for (let after: string | null = null; ;) {
    const page = (await auditor.ask(ITS_HISTORY, { id: caseId, after }))['caseHistory'] as HistoryPage;
    lines.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return lines;
    after = page.pageInfo.endCursor;
  }
}
