/** An event that cannot be folded stops the documents that it touches, and nothing else; crashes repeat nothing. */
import { counted, shared, tallies, type Tally, UTRECHT, names, named } from './contract/tally';
import { failingReadStore, type Writing } from './contract/failing';
import { bookmarkOfEnd, newId, openWorkshop, until, type Workshop } from './contract/workshop';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

const seen = async (id: string): Promise<Tally | undefined> =>
  (await shop.readStore.forTenant(UTRECHT, 'tallies').get(id))?.document as Tally | undefined;
const trailOf = (...amounts: number[]): number =>
  amounts.reduce((trail, amount) => (trail * 31 + amount) % 1_000_003, 7);
const SECRET = 4711;
const refusing = (refused: ReadonlySet<number>) =>
  tallies({
    onAmount: (amount) => {
      if (refused.has(amount)) throw new RangeError(`${amount} is too much`);
    },
  });

test('an event that cannot be folded is parked with what follows in its document; all other documents go on', async () => {
  const [broken, whole] = [newId(), newId()];
  await shop.append(broken, [counted({ amount: 1 }), counted({ amount: SECRET }), counted({ amount: 2 })]);
  await shop.append(whole, [counted({ amount: 3 }), shared({ amount: 4, with: broken })]);
  const projections = await shop.start({ views: [refusing(new Set([SECRET]))], pageSize: 2, clock: () => 'noon' });
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);

  expect(await seen(broken)).toMatchObject({ trail: trailOf(1) });
  expect(await seen(whole)).toMatchObject({ trail: trailOf(3, 4) });
  const parked = await projections.parked('tallies');
  expect(parked).toMatchObject([
    {
      tenant: UTRECHT,
      key: broken,
      error: expect.stringMatching(/^RangeError while folding Counted/),
      parkedAt: 'noon',
    },
    { key: broken, error: 'An earlier event of this document is parked.' },
    { key: broken, error: 'An earlier event of this document is parked.' },
  ]);
  expect(JSON.stringify(parked)).not.toContain(`${SECRET} is`);
  expect(projections.status()).toMatchObject([{ applied: 2, skipped: 0, parked: 3 }]);
  expect(await projections.checkCompleteness()).toMatchObject([{ events: 5, complete: true }]);
  expect((await projections.compareWithLog('tallies')).differences).toEqual([]);
});

test('once the program is mended, a retry folds what was parked, in order, and the document goes on', async () => {
  const [broken, other] = [newId(), newId()];
  const refused = new Set([SECRET]);
  const projections = await shop.start({ views: [refusing(refused)] });
  await shop.append(broken, [counted({ amount: 1 }), counted({ amount: SECRET })]);
  await shop.append(other, [shared({ amount: 2, with: broken })]);
  await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  expect(await projections.retryParked('tallies')).toEqual({ documents: 0, events: 0, stopped: 1 });

  refused.clear();
  expect(await projections.retryParked('tallies')).toEqual({ documents: 1, events: 2, stopped: 0 });
  expect(await projections.parked('tallies')).toEqual([]);
  expect(await shop.readStore.parked()).toEqual([]);
  expect(projections.status()).toMatchObject([{ applied: 3, parked: 0 }]);

  const end = await shop.append(broken, [counted({ amount: 3 })]);
  await projections.waitFor('tallies', end, 5_000);
  expect(await seen(broken)).toMatchObject({ trail: trailOf(1, SECRET, 2, 3) });
  expect(await projections.checkCompleteness()).toMatchObject([{ events: 4, applied: 4, complete: true }]);
});

test('a document stays stopped over a restart', async () => {
  const broken = newId();
  const first = await shop.start({ views: [refusing(new Set([SECRET]))] });
  const place = await shop.append(broken, [counted({ amount: SECRET })]);
  await first.waitFor('tallies', place, 5_000);
  await first.stop();

  const second = await shop.start({ views: [refusing(new Set())] });
  const end = await shop.append(broken, [counted({ amount: 1 })]);
  await second.waitFor('tallies', end, 5_000);
  expect(second.status()).toMatchObject([{ applied: 0, parked: 2 }]);
  expect(await second.retryParked('tallies')).toMatchObject({ documents: 1, events: 2 });
  expect(await seen(broken)).toMatchObject({ trail: trailOf(SECRET, 1) });
});

test('an event whose box cannot be opened is parked by the views that open it', async () => {
  const id = newId();
  await shop.append(id, [named({ name: 'Ada' })]);
  let damaged = true;
  const personal: typeof shop.personal = {
    ...shop.personal,
    open: async (event, declaration) => {
      if (damaged) throw new Error('Ada is damaged');
      return shop.personal.open(event, declaration);
    },
  };
  const projections = await shop.start({ personal, views: [names, tallies()] });
  const end = await bookmarkOfEnd(shop);
  for (const view of ['names', 'tallies']) await projections.waitFor(view, end, 5_000);
  expect(projections.status()).toMatchObject([{ parked: 1 }, { parked: 0, skipped: 1 }]);
  expect(JSON.stringify(await projections.parked('names'))).not.toContain('Ada');

  damaged = false;
  await projections.retryParked('names');
  expect((await shop.readStore.forTenant(UTRECHT, 'names').get(id))?.document).toEqual({ name: 'Ada' });
});

test('a document that the read store could not index is parked, and its page is not held up', async () => {
  const [unfit, fit] = [newId(), newId()];
  await shop.append(unfit, [counted({ amount: SECRET })]);
  await shop.append(fit, [counted({ amount: 1 })]);
  const { steps, ...view } = tallies();
  const step = steps.get('Counted')!;
  const unindexable = new Map(steps).set('Counted', {
    ...step,
    fold: (document, event, key, place) => {
      const folded = step.fold(document, event, key, place);
      return event.data['amount'] === SECRET ? { ...folded, id: SECRET } : folded;
    },
  });
  const projections = await shop.start({ views: [{ ...view, steps: unindexable }] });
  expect(await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
  expect(projections.status()).toMatchObject([{ applied: 1, parked: 1 }]);
  expect(await seen(fit)).toMatchObject({ trail: trailOf(1) });
});

test.each(['write', 'saveCheckpoint', 'park'] as const)(
  'a read store that fails at %s is tried again, and nothing is folded twice',
  async (broken) => {
    let failures = 2;
    const flaky = failingReadStore(shop.readStore, (writing) =>
      writing === broken && failures-- > 0 ? (failures === 1 ? 'before' : 'after') : undefined,
    );
    const id = newId();
    await shop.append(id, [counted({ amount: 1 }), counted({ amount: 2 }), counted({ amount: SECRET })]);
    const projections = await shop.start({ readStore: flaky, views: [refusing(new Set([SECRET]))] });
    expect(await projections.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
    expect(failures).toBeLessThan(1);
    expect(await seen(id)).toMatchObject({ trail: trailOf(1, 2), events: 2 });
    expect(projections.status()).toMatchObject([{ applied: 2, parked: 1 }]);
    expect(await shop.readStore.parked()).toHaveLength(1);
  },
);

test('a crash between the write and the checkpoint repeats nothing', async () => {
  const id = newId();
  await shop.append(id, [counted({ amount: 1 }), counted({ amount: 2 })]);
  const dying = failingReadStore(shop.readStore, (writing) => (writing === 'saveCheckpoint' ? 'before' : undefined));
  const first = await shop.start({ readStore: dying });
  await until(() => first.status()[0]?.reason !== undefined);
  await first.stop();

  await shop.append(id, [counted({ amount: 3 })]);
  const second = await shop.start();
  expect(await second.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
  expect(await seen(id)).toEqual({ id, trail: trailOf(1, 2, 3), events: 3 });
  expect(second.status()).toMatchObject([{ applied: 3 }]);
  expect(await second.checkCompleteness()).toMatchObject([{ events: 3, complete: true }]);
});

test('a crash between the documents of a page and its parked events loses none of these', async () => {
  const [whole, stopped] = [newId(), newId()];
  await shop.append(stopped, [counted({ amount: SECRET })]);
  await shop.append(whole, [counted({ amount: 1 })]);
  const dying = failingReadStore(shop.readStore, (writing) => (writing === 'park' ? 'before' : undefined));
  const views = [refusing(new Set([SECRET]))];
  const first = await shop.start({ readStore: dying, views });
  await until(() => first.status()[0]?.reason !== undefined);
  await first.stop();

  const second = await shop.start({ views });
  expect(await second.waitFor('tallies', await bookmarkOfEnd(shop), 5_000)).toBe('reached');
  expect(await shop.readStore.parked()).toMatchObject([{ key: stopped }]);
  expect(second.status()).toMatchObject([{ applied: 1, parked: 1 }]);
});

test.each<[Writing, 'before' | 'after']>([
  ['write', 'after'],
  ['saveCheckpoint', 'before'],
  ['saveCheckpoint', 'after'],
  ['unpark', 'before'],
  ['unpark', 'after'],
])('a crash in a retry, %s (%s), neither loses an event nor counts it twice', async (broken, when) => {
  const id = newId();
  const refused = new Set([SECRET]);
  await shop.append(id, [counted({ amount: 1 }), counted({ amount: SECRET }), counted({ amount: 2 })]);
  let dead = false;
  const dying = failingReadStore(shop.readStore, (writing) => {
    if (dead) return 'before';
    dead = refused.size === 0 && writing === broken;
    return dead ? when : undefined;
  });
  const first = await shop.start({ readStore: dying, views: [refusing(refused)] });
  await first.waitFor('tallies', await bookmarkOfEnd(shop), 5_000);
  refused.clear();
  await expect(first.retryParked('tallies')).rejects.toThrow('The read store');
  await first.stop();

  const second = await shop.start({ views: [refusing(refused)] });
  await second.retryParked('tallies');
  const end = await shop.append(id, [counted({ amount: 3 })]);
  await second.waitFor('tallies', end, 5_000);
  expect(await seen(id)).toMatchObject({ trail: trailOf(1, SECRET, 2, 3), events: 4 });
  expect(second.status()).toMatchObject([{ applied: 4, parked: 0 }]);
  expect(await second.checkCompleteness()).toMatchObject([{ events: 4, complete: true }]);
});
