/** What readings cost on a real MongoDB: each goes through its index, reads about what it answers, and sorts nothing. */
import { randomUUID } from 'node:crypto';
import { type Collection, MongoClient } from 'mongodb';
import { HAS_REAL_MONGODB, testOnRealMongoDb } from '../../../../test/mongodb/server';
import { databaseAt, dropDatabase } from '../../../../test/support/mongo-databases';
import { ACME, CASES, write } from '../contract/samples';
import type { Condition } from '../read-store';
import { pageSelectionOf, selectionOf } from '../requests';
import { indexesOf, nameOf } from './indexes';
import { filterOf, pageParts } from './selections';
import { AS_READ, type Stored, storedForm } from './stored-form';

const STATUSES = Array.from({ length: 10 }, (_, at) => `status${at}`);
const day = (at: number): string => `2026-${String(1 + (at % 12)).padStart(2, '0')}`;
const conditions: readonly Condition[] = [
  { index: 'all', equals: {} },
  { index: 'byStatus', equals: { status: 'status3' } },
  { index: 'byStatus', equals: { status: STATUSES }, range: { from: day(3), to: day(7) } },
  { index: 'byStatus', equals: { status: STATUSES }, range: { from: day(3), to: day(3) } },
  { index: 'byTeamAndStatus', equals: { team: ['north', 'south', 'east', 'west', 'else'], status: STATUSES } },
  { index: 'byReaderAndStatus', equals: { readers: ['ann', 'bo', 'cy', 'dee', 'eve'], status: STATUSES } },
];

interface Plan {
  readonly queryPlanner: { readonly winningPlan: unknown };
  readonly executionStats: { readonly totalDocsExamined: number; readonly totalKeysExamined: number };
}

let url: string;
let client: MongoClient;
let documents: Collection<Stored>;
beforeAll(async () => {
  if (!HAS_REAL_MONGODB) return;
  url = await databaseAt(`caseledger-test-${randomUUID().slice(0, 8)}`);
  client = await MongoClient.connect(url);
  documents = client.db().collection<Stored>('documents');
  await documents.createIndexes([...indexesOf(CASES)]);
  const all = Array.from({ length: 20_000 }, (_, at) =>
    storedForm(
      CASES,
      write(`k${at}`, 1, {
        status: STATUSES[at % 10] ?? '',
        team: at % 3 === 0 ? 'north' : 'south',
        due: day(at),
        readers: at % 7 === 0 ? ['ann', 'bo', 'cy'] : ['bo'],
      }),
    ),
  );
  await documents.insertMany(all);
}, 60_000);
afterAll(async () => {
  if (!HAS_REAL_MONGODB) return;
  await client.close();
  await dropDatabase(url);
});

describe.each(conditions)('$index with $equals in $range', (condition) => {
  describe.each(['ascending', 'descending'] as const)('%s', (direction) => {
    testOnRealMongoDb('a page reads its rows from its index, in order, from wherever it begins', async () => {
      const after = { order: day(5), key: 'k5' };
      for (const place of [undefined, after]) {
        const request = { ...condition, direction, limit: 20, ...(place && { after: place }) };
        const selection = pageSelectionOf(CASES, request);
        for (const { filter, sort } of pageParts(selection, ACME, direction)) {
          const hint = nameOf(selection.index);
          const plan = (await documents
            .find(filter, { hint, sort, limit: 20, projection: AS_READ })
            .explain('executionStats')) as unknown as Plan;
          const text = JSON.stringify(plan.queryPlanner.winningPlan);
          expect(text).toMatch(/"IXSCAN"/);
          expect(text).not.toMatch(/"(SORT|COLLSCAN)"/);
          expect(plan.executionStats.totalDocsExamined).toBeLessThanOrEqual(60);
          // One key more for each of the readings that are merged.
          expect(plan.executionStats.totalKeysExamined).toBeLessThanOrEqual(20 * 3 + 2 * 50);
        }
      }
    });
  });

  testOnRealMongoDb('a count reads its index', async () => {
    const selection = selectionOf(CASES, condition);
    const plan = (await documents
      .find(filterOf(selection, ACME), { hint: nameOf(selection.index), projection: { _id: 0, tenant: 1 } })
      .explain('executionStats')) as unknown as Plan;
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toMatch(/"COLLSCAN"/);
    if (selection.index.eachOf === undefined) expect(plan.executionStats.totalDocsExamined).toBe(0);
  });
});
