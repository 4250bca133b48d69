/**
 * What the documents of real clients cost, and how far below the limits that is. The limits follow from these figures: twice
 * the costliest document for one, and far more than a team at work for ten seconds. Whoever makes a document costlier, or
 * the measure harsher, sees it here.
 */
import { costOf } from '../libs/security/src/limits/max-cost';
import { parse, validate } from 'graphql';
import { lookAtCase, readHistory } from '../apps/cli/src/demo/look';
import { readSettings } from '../apps/program/src/settings/settings';
import { mutationOf } from './support/agency';
import { MUTATIONS, schema } from './support/schema';

const { GRAPHQL_MAX_COST, RATE_LIMIT_ACTOR, RATE_LIMIT_TENANT } = readSettings({});
/** Of the rate limits, in seconds. */
const WINDOW = 10;
const PERSON = '{ id details { givenNames familyName birthDate } }';
const ASSIGNEE = '{ worker person { details { familyName } } }';

/** The documents that the demo sends when it looks at a case. */
async function demoDocuments(): Promise<readonly string[]> {
  const sent: string[] = [];
  const page = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const server = {
    ask: (document: string) => {
      sent.push(document);
      return Promise.resolve({ case: { plans: [{ id: '' }] }, plan: null, caseHistory: page });
    },
  };
  const played = { caseId: '', bookmark: '' };
  await lookAtCase(server, played);
  await readHistory(server, played);
  return sent;
}

/** Lists as a client for caseworkers would ask for them. */
const LISTS: Readonly<Record<string, string>> = {
  'a page of 25 cases': listOf(25),
  'the longest page of cases': listOf(100),
  'a page of 50 cases with those who take part': `{ cases(of: { all: true }, first: 50) { edges { node {
    id reference status client ${PERSON} participants { role party { id details { familyName } } }
  } } pageInfo { hasNextPage endCursor } } }`,
  'a case with its plans': `{ case(id: "") { id reference plans {
    id status planTypeLabel goal progress { progress overdueItems }
  } } }`,
  'a plan with 50 items': `{ plan(id: "") { id revision status planTypeLabel goal targetDate startDate
    groups { id name } subGoals { id groupId name owner ${ASSIGNEE} progress { progress overdueItems } }
    milestones { id name expectedEnd actualEnd } participants { primary leftCase person { details { familyName } } }
    agreement { standing } progress { progress plannedProgress overdueItems estimatedEnd actualCost { amount } }
    items(first: 50) { id subGoalId name status expectedEnd responsible ${ASSIGNEE}
      progress { progress } units { authorised delivered } }
  } }`,
  "a page of 50 of a worker's plan items": `{ myPlanItems(first: 50) { edges { cursor node {
    id name status expectedEnd subGoal { name } plan { id case { reference client { details { familyName } } } }
  } } pageInfo { hasNextPage endCursor } } }`,
};

function listOf(rows: number): string {
  return `{ cases(of: { all: true }, first: ${String(rows)}) { totalCount edges { cursor node {
    id reference status openedOn closedOn caseworker caseType { code label } client ${PERSON}
  } } pageInfo { hasNextPage endCursor } } }`;
}

function cost(text: string): number {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return costOf(schema, document, undefined).cost;
}

const shareOf = (limit: number, costs: number): number => Math.round((100 * costs) / limit);

test('what the demo asks comes to a small part of what one document may cost', async () => {
  const costs = (await demoDocuments()).map(cost);
  expect(costs.map((one) => shareOf(GRAPHQL_MAX_COST, one))).toEqual([10, 7, 5]);
});

test('the lists of a client come to half of it at most', () => {
  const shares = Object.entries(LISTS).map(([name, text]) => [name, shareOf(GRAPHQL_MAX_COST, cost(text))]);
  expect(Object.fromEntries(shares)).toEqual({
    'a page of 25 cases': 10,
    'the longest page of cases': 39,
    'a page of 50 cases with those who take part': 47,
    'a case with its plans': 1,
    'a plan with 50 items': 34,
    "a page of 50 of a worker's plan items": 25,
  });
});

test('a list within a list within a list is beyond it', () => {
  const inner = `relationships { other { relationships { other { relationships { other ${PERSON} } } } } }`;
  expect(cost(`{ cases(of: { all: true }, first: 25) { edges { node { client { ${inner} } } } } }`)).toBeGreaterThan(
    GRAPHQL_MAX_COST,
  );
});

test('every mutation that asks for its answer alone costs the same', () => {
  expect(new Set(MUTATIONS.map((name) => cost(mutationOf(name))))).toEqual(new Set([8]));
});

test('within ten seconds one worker may give five thousand commands a second, and read a hundred of the longest pages', () => {
  const mutation = cost(mutationOf(MUTATIONS[0]!));
  expect(RATE_LIMIT_ACTOR / WINDOW / mutation).toBeGreaterThan(5_000);
  expect(RATE_LIMIT_ACTOR / cost(LISTS['the longest page of cases']!)).toBeGreaterThan(100);
  expect(RATE_LIMIT_TENANT / RATE_LIMIT_ACTOR).toBeGreaterThanOrEqual(4);
});
