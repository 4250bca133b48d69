/** Whatever the order in which answers come, and wherever the program dies: documents are the plain fold of the log. */
import { type WholeLog } from '@caseledger/event-store';
import type { Position, Uuid } from '@caseledger/kernel';
import { runs, within } from '@caseledger/kernel/contract/property-runs';
import type { Collection, ReadStore } from '@caseledger/read-store';
import * as fc from 'fast-check';
import { counted, noted, shared, tallies, type Tally, UTRECHT } from './contract/tally';
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
    const wrapped = {
      ...collection,
      getMany: waits('getMany', collection.getMany),
      write: waits('write', collection.write),
      saveCheckpoint: waits('saveCheckpoint', collection.saveCheckpoint),
    };
    collections.set(wrapped, collection);
    return wrapped;
  };
  const store = shop.readStore;
  const readStore: ReadStore = {
    ...store,
    open: waits('open', async (declaration) => slow(await store.open(declaration))),
    rebuild: waits('rebuild', async (declaration) => slow(await store.rebuild(declaration))),
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

/** What the log comes to, written down in another way than the views are. */
async function plainFold(): Promise<{ documents: Map<string, Tally>; applied: number; parked: number }> {
  const documents = new Map<string, Tally>();
  const stopped = new Set<string>();
  const counts = { applied: 0, parked: 0 };
  const log = shop.events.wholeLog();
  for (let after: Position | undefined; ;) {
    const page = await log.read({ ...(after && { after }), limit: 100 });
    for (const { type, data, stream } of page) {
      if (type === 'Noted') continue;
      const amount = data['amount'] as number;
      const own = stream.slice(stream.indexOf('.') + 1);
      const keys = new Set(type === 'Shared' ? [own, data['with'] as string] : [own]);
      for (const key of keys) {
        const { trail, events } = documents.get(key) ?? { trail: 7, events: 0 };
        if (amount === REFUSED) stopped.add(key);
        if (stopped.has(key)) continue;
        documents.set(key, { id: key, trail: (trail * 31 + amount) % 1_000_003, events: events + 1 });
      }
      counts[[...keys].some((key) => stopped.has(key)) ? 'parked' : 'applied'] += 1;
    }
    after = page.at(-1)?.position;
    if (page.length < 100) return { documents, ...counts };
  }
}

test(
  'any interleaving of appends, answers, crashes, restarts and rebuilds gives the plain fold, and loses nothing',
  async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), actions, fc.integer({ min: 1, max: 7 }), async (scheduler, todo, pageSize) => {
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
        const steady = { ...tallies(), name: `steady${run}` };
        const streams: Uuid[] = [newId(), newId(), newId()];
        let current = life(scheduler);
        let projections!: Projections;
        const start = async (): Promise<void> => {
          current = life(scheduler);
          const starting = shop.start({ ...current, views: [{ ...refusing, name }, steady], pageSize });
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
              projections.rebuild(name).catch(() => undefined);
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
        for (const view of [name, steady.name]) {
          expect(await scheduler.waitFor(projections.waitFor(view, end, 20_000))).toBe('reached');
        }
        const expected = await plainFold();
        const collection = await shop.readStore.open({ ...refusing, view: name });
        const found = new Map<string, unknown>();
        for (let page = await collection.scan(undefined, 500); page.length > 0;) {
          for (const { key, document } of page) found.set(key, document);
          page = await collection.scan(page.at(-1), 500);
        }
        const status = projections.status().find(({ view }) => view === name)!;
        const complete = await scheduler.waitFor(projections.checkCompleteness());
        await scheduler.waitFor(projections.stop());
        expect(found).toEqual(expected.documents);
        expect(status).toMatchObject({ applied: expected.applied, parked: expected.parked });
        expect(complete.map((view) => view.complete)).toEqual([true, true]);
        expect((await shop.readStore.forTenant(UTRECHT, steady.name).get(streams[0]!))?.document).toBeDefined();
      }),
      runs(60),
    );
  },
  within(120_000),
);
