/** Acts on two streams, as the views of their first streams show them. */
import { actIntended, catalogueOf, streamName } from '@caseledger/kernel';
import { catalogue, counted, tallyStream, UTRECHT } from './contract/tally';
import { bookmarkOfEnd, newId, openWorkshop, type Workshop } from './contract/workshop';
import { on, onActs, view } from './view';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop();
});
afterEach(() => shop.close());

interface Shown {
  readonly revision: number;
  readonly amount: number;
}
const shown = view<Shown>({
  name: 'shown',
  version: 1,
  steps: [on(counted, { fold: (_, { data: { amount }, revision }) => ({ amount, revision }) }), onActs('case')],
});

test('a document is at the revision of the act, which its own stream holds; an act of another category is skipped', async () => {
  const [tally] = catalogue.streams.values();
  const id = newId();
  const intended = actIntended({ append: { stream: tallyStream(UTRECHT, newId()), expected: 'none', events: [] } });
  await shop.append(id, [counted({ amount: 3 }), intended]);
  const lookedFor: number[] = [];
  const readStore = {
    ...shop.readStore,
    open: async (...given: Parameters<typeof shop.readStore.open>) => {
      const collection = await shop.readStore.open(...given);
      return {
        ...collection,
        getMany: (keys: Parameters<typeof collection.getMany>[0]) => {
          lookedFor.push(keys.length);
          return collection.getMany(keys);
        },
      };
    },
    makeLive: async () => shop.readStore.makeLive(await shop.readStore.open({ ...shown, view: shown.name })),
  };
  const both = catalogueOf([tally!, { ...tally!, category: 'plan', events: new Map([['ActIntended', actIntended]]) }]);
  const projections = await shop.start({ readStore, views: [shown], catalogue: both });
  await projections.waitFor('shown', await bookmarkOfEnd(shop), 5_000);
  const documents = shop.readStore.forTenant(UTRECHT, 'shown');
  expect((await documents.get(id))?.document).toEqual({ amount: 3, revision: 1 });
  // Its documents are of one stream each, though every stream may hold an act: none was looked for.
  expect(lookedFor).toEqual([]);

  const [, act] = await shop.events.wholeLog().read();
  const { stream: _stream, revision: _revision, position: _position, ...stored } = act!;
  const again = { ...stored, id: newId() as typeof stored.id, commandId: newId() as typeof stored.commandId };
  await shop.events.forTenant(UTRECHT).append(streamName({ category: 'plan', tenant: UTRECHT, id }), 'none', [again]);
  await projections.waitFor('shown', await bookmarkOfEnd(shop), 5_000);
  expect((await documents.get(id))?.document).toEqual({ amount: 3, revision: 1 });
  expect(projections.status()).toMatchObject([{ applied: 2, skipped: 1 }]);
});
