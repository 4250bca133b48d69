/** A worker is noted once, beside the request that brought their token, and again only where that failed. */
import type { Accepted, Gateway, Outcome } from '@caseledger/commanding';
import type { Actor, Command, DecidingActor, Tenant, Uuid } from '@caseledger/kernel';
import { v7 } from 'uuid';
import { openFirstSight } from './first-sight';

const north = 'north' as Tenant;
const actorOf = (id: string, tenant = north): Actor => ({ id, roles: ['CASEWORKER'], tenant });
const accepted: Accepted = { kind: 'accepted', id: v7() as Uuid, revision: 0, place: undefined, repeated: false };

/** A gateway that answers as it is told, and keeps who gave it what. */
function open(answer: () => Promise<Outcome> = () => Promise.resolve(accepted)) {
  const given: { readonly input: object; readonly actor: DecidingActor }[] = [];
  const faults: unknown[] = [];
  const gateway: Pick<Gateway, 'execute'> = {
    execute: ({ input }: Command, { actor }) => {
      given.push({ input, actor });
      return answer();
    },
  };
  const firstSight = openFirstSight({ gateway, newId: () => v7() as Uuid, onFault: (error) => faults.push(error) });
  return { ...firstSight, given, faults };
}

test('a worker is noted once for each tenant, however many requests come at once and later', async () => {
  const { see, settled, given } = open();
  for (const actor of [actorOf('jo'), actorOf('jo'), actorOf('jo', 'south' as Tenant), actorOf('an')]) see(actor);
  await settled();
  see(actorOf('jo'));
  await settled();
  expect(given.map(({ input, actor }) => [actor.tenant, input])).toMatchObject([
    ['north', { worker: 'jo' }],
    ['south', { worker: 'jo' }],
    ['north', { worker: 'an' }],
  ]);
});

test('it is the program that notes, and it may nothing else', async () => {
  const { see, settled, given } = open();
  see(actorOf('jo'));
  await settled();
  const { actor } = given[0]!;
  expect([actor.id, actor.roles]).toEqual(['process:first-sight', []]);
  expect(['worker.note', 'organisation.manage', 'case.read'].map((one) => actor.may(one))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each<[string, () => Promise<Outcome>]>([
  ['throws', () => Promise.reject(new Error('The disk is full.'))],
  ['is refused', () => Promise.resolve({ kind: 'conflict', revision: 0, changes: [] })],
])('a note that %s is told, and tried again at the next request', async (_, failing) => {
  const answers = [failing, () => Promise.resolve<Outcome>(accepted)];
  const { see, settled, given, faults } = open(() => answers.shift()!());
  for (let request = 1; request <= 3; request += 1) {
    see(actorOf('jo'));
    await settled();
  }
  expect([given.length, faults.length]).toEqual([2, 1]);
});

test('a hundred are noted at one time; whoever comes beyond is noted at their next request', async () => {
  const release: ((outcome: Outcome) => void)[] = [];
  const { see, settled, given } = open(() => new Promise((resolve) => release.push(resolve)));
  const everybody = Array.from({ length: 101 }, (_, index) => actorOf(`worker ${index}`));
  everybody.forEach(see);
  expect(given).toHaveLength(100);
  release.splice(0).forEach((resolve) => {
    resolve(accepted);
  });
  await settled();
  everybody.forEach(see);
  release.splice(0).forEach((resolve) => {
    resolve(accepted);
  });
  await settled();
  expect(given.map(({ input }) => (input as { worker: string }).worker)).toEqual(everybody.map(({ id }) => id));
});
