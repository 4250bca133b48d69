/** Whatever the order in which answers come, and wherever the program dies: documents are the plain fold of the log. */
import { type WholeLog } from '@caseledger/event-store';
import type { Position, Uuid } from '@caseledger/kernel';
import { runs, within } from '@caseledger/kernel/contract/property-runs';
import type { Collection, CollectionDeclaration, ReadStore, Write } from '@caseledger/read-store';
import * as fc from 'fast-check';
import { counted, counts, noted, shared, tallies, type Tally } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, type Workshop } from './contract/workshop';
import type { Projections } from './projections';

const REFUSED = 13;
/** Each run has views of its own over all that was appended before it, so that builds from the start are among them. */
const RUNS_OF_A_WORKSHOP = 6;

type Action =
  | { readonly kind: 'append'; readonly stream: number; readonly amounts: readonly number[]; readonly other: number }
  | { readonly kind: 'answers'; readonly count: number }
  | { readonly kind: 'crash' }
  | { readonly kind: 'crashAtWrite' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'rebuild' };

const actions = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('append' as const),
        stream: fc.nat(2),
        amounts: fc.array(fc.nat(REFUSED + 7), { minLength: 1, maxLength: 4 }),
        other: fc.nat(5),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('answers' as const), count: fc.integer({ min: 1, max: 12 }) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('crashAtWrite' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('rebuild' as const) }) },
  ),
  { minLength: 5, maxLength: 30 },
);

const pageSizes = fc.integer({ min: 1, max: 7 });
const partitions = fc.constantFrom(1, 1, 2, 3);

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop();
});
afterAll(() => shop.close());

/** A life of the program: all that it asks of its stores waits for the scheduler, and fails once it is dead. */
function life(scheduler: fc.Scheduler) {
  let dead = false;
  let deadly: string | undefined;
  const waits =
    <Given extends unknown[], Result>(name: string, work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      await scheduler.schedule(Promise.resolve(), name);
      if (dead) throw new Error('The program is dead.');
      const result = await work(...given);
      dead ||= name === deadly;
      await scheduler.schedule(Promise.resolve(), `${name} answers`);
      return result;
    };
  const log = shop.events.wholeLog();
  const slowLog: WholeLog = {
    ...log,
    read: waits('read', log.read),
    async *follow(read, signal) {
      for await (const page of log.follow(read, signal)) {
        await scheduler.schedule(Promise.resolve(), 'follow');
        yield page;
      }
    },
  };
  const collections = new WeakMap<Collection, Collection>();
  const slow = (collection: Collection): Collection => {
    const writeAlone = waits('write', (writes: readonly Write[]) => collection.write(writes));
    const saveCheckpoint = waits('saveCheckpoint', collection.saveCheckpoint);
    const wrapped: Collection = {
      ...collection,
      getMany: waits('getMany', collection.getMany),
      // Two steps, as an engine without transactions does it: a crash may come between them.
      write: async (writes, checkpoint) => {
        const changed = await writeAlone(writes);
        if (checkpoint !== undefined) await saveCheckpoint(checkpoint);
        return changed;
      },
      saveCheckpoint,
    };
    collections.set(wrapped, collection);
    return wrapped;
  };
  const store = shop.readStore;
  const readStore: ReadStore = {
    ...store,
    open: waits('open', async (...given) => slow(await store.open(...given))),
    rebuild: waits('rebuild', async (...given) => slow(await store.rebuild(...given))),
    makeLive: waits('makeLive', (collection) => store.makeLive(collections.get(collection) ?? collection)),
    park: waits('park', store.park),
    unpark: waits('unpark', store.unpark),
  };
  return {
    log: slowLog,
    readStore,
    die: () => {
      dead = true;
    },
    /** Dies as soon as documents are written, before their checkpoint is. */
    dieAtWrite: () => {
      deadly = 'write';
    },
  };
}

function addTo(documents: Map<string, Tally>, id: string, amount: number): void {
  const { trail, events } = documents.get(id) ?? { trail: 7, events: 0 };
  documents.set(id, { id, trail: (trail * 31 + amount) % 1_000_003, events: events + 1 });
}

/** What the log comes to, written down in another way than the views are. */
async function plainFold(): Promise<{
  documents: Map<string, Tally>;
  own: Map<string, Tally>;
  applied: number;
  parked: number;
}> {
  const documents = new Map<string, Tally>();
  const own = new Map<string, Tally>();
  const stopped = new Set<string>();
  const sums = { applied: 0, parked: 0 };
  const log = shop.events.wholeLog();
  for (let after: Position | undefined; ;) {
    const page = await log.read({ ...(after && { after }), limit: 100 });
    for (const { type, data, stream } of page) {
      if (type === 'Noted') continue;
      const amount = data['amount'] as number;
      const streamId = stream.slice(stream.indexOf('.') + 1);
      const keys = new Set(type === 'Shared' ? [streamId, data['with'] as string] : [streamId]);
      if (type === 'Counted') addTo(own, streamId, amount);
      for (const key of keys) {
        if (amount === REFUSED) stopped.add(key);
        if (stopped.has(key)) continue;
        addTo(documents, key, amount);
      }
      sums[[...keys].some((key) => stopped.has(key)) ? 'parked' : 'applied'] += 1;
    }
    after = page.at(-1)?.position;
    if (page.length < 100) return { documents, own, ...sums };
  }
}

async function documentsOf(declaration: CollectionDeclaration): Promise<ReadonlyMap<string, unknown>> {
  const collection = await shop.readStore.open(declaration);
  const found = new Map<string, unknown>();
  for (let page = await collection.scan(undefined, 500); page.length > 0;) {
    for (const { key, document } of page) found.set(key, document);
    page = await collection.scan(page.at(-1), 500);
  }
  return found;
}

test(
  'any interleaving of appends, answers, crashes, restarts and rebuilds gives the plain fold in any number of partitions',
  async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), actions, pageSizes, partitions, async (scheduler, todo, pageSize, of) => {
        if (run > 0 && run % RUNS_OF_A_WORKSHOP === 0) {
          await shop.close();
          shop = await openWorkshop();
        }
        const name = `tallies${(run += 1)}`;
        const refusing = tallies({
          onAmount: (amount) => {
            if (amount === REFUSED) throw new Error('refused');
          },
        });
        const own = { ...counts, name: `counts${run}` };
        const streams: Uuid[] = [newId(), newId(), newId()];
        let current = life(scheduler);
        let projections!: Projections;
        const start = async (): Promise<void> => {
          current = life(scheduler);
          const starting = shop.start({ ...current, views: [{ ...refusing, name }, own], pageSize, partitions: of });
          projections = await scheduler.waitFor(starting);
        };
        const doIt = async (action: Action): Promise<void> => {
          switch (action.kind) {
            case 'append': {
              const other = streams[action.other];
              const events = action.amounts.map((amount) =>
                other === undefined ? counted({ amount }) : shared({ amount, with: other }),
              );
              await shop.append(streams[action.stream]!, [...events, noted({})]);
              return;
            }
            case 'answers':
              for (let answer = 0; answer < action.count; answer += 1) {
                await new Promise((resolve) => setImmediate(resolve));
                if (scheduler.count() > 0) await scheduler.waitNext(1);
              }
              return;
            case 'rebuild':
              for (const view of [name, own.name]) projections.rebuild(view).catch(() => undefined);
              return;
            case 'crashAtWrite':
              current.dieAtWrite();
              return;
            case 'crash':
            case 'restart':
              if (action.kind === 'crash') current.die();
              await scheduler.waitFor(projections.stop());
              await start();
          }
        };

        await start();
        for (const action of todo) await doIt(action);
        if (todo.some(({ kind }) => kind === 'crashAtWrite')) await doIt({ kind: 'restart' });
        await shop.append(streams[0]!, [counted({ amount: 1 })]);
        const end = await bookmarkOfEnd(shop);
        for (const view of [name, own.name]) {
          expect(await scheduler.waitFor(projections.waitFor(view, end, 20_000))).toBe('reached');
        }
        const expected = await plainFold();
        const found = await documentsOf({ ...refusing, view: name });
        const foundOwn = await documentsOf({ ...own, view: own.name });
        const status = projections.status().find(({ view }) => view === name)!;
        const complete = await scheduler.waitFor(projections.checkCompleteness());
        await scheduler.waitFor(projections.stop());
        expect(found).toEqual(expected.documents);
        expect(foundOwn).toEqual(expected.own);
        // In several partitions, an event counts in each in which it changes a document.
        if (of === 1) expect(status).toMatchObject({ applied: expected.applied, parked: expected.parked });
        expect(complete.map((view) => view.complete)).toEqual(Array(2 * of).fill(true));
      }),
      runs(60),
    );
  },
  within(120_000),
);
