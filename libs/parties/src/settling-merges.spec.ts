/** What follows from a merge in the survivor's stream, whatever was done to the two before it could be noted. */
import { type Agency, aPerson, createUtrecht, newId, openAgency } from '@caseledger/commanding/contract/agency';
import { FORGOTTEN, type PartyId, type Place, type Tenant } from '@caseledger/kernel';
import { forgetPerson } from './domain/commands/forget-person';
import { mergeParties } from './domain/commands/merge-parties';
import { recordRelationship } from './domain/commands/record-relationship';
import { unmergeParties } from './domain/commands/unmerge-parties';
import { partyStream } from './domain/party.state';
import { forgetMergedPersons } from './merged-persons';
import { startSettlingMerges } from './settling-merges';

let agency: Agency;
let stop: AbortController;
let stopped: Promise<void>;
let erased: PartyId[];
/** Done once, between the next command's decision and its append. */
let meanwhile: (() => Promise<unknown>) | undefined;
beforeEach(async () => {
  meanwhile = undefined;
  agency = await openAgency({
    fault: async (append) => {
      const first = meanwhile;
      meanwhile = undefined;
      await first?.();
      return append();
    },
  });
  await createUtrecht(agency);
  stop = new AbortController();
  stopped = Promise.resolve();
  erased = [];
});
afterEach(async () => {
  stop.abort();
  await stopped;
  await agency.dispose();
});

const merge = (partyId: PartyId, intoId: PartyId) =>
  agency.accepted(mergeParties({ commandId: newId(), partyId, intoId }));
const forget = (partyId: PartyId) =>
  agency.accepted(forgetPerson({ commandId: newId(), partyId, ground: 'OBJECTION' }));
const typesOf = async (id: PartyId) => (await agency.eventsOf('party', id)).map(({ type }) => type);

/** Runs the process until it has dealt with all there is. */
async function settle(): Promise<void> {
  const { store, loader, personal, gateway, keys, clock } = agency;
  const faults: unknown[] = [];
  const forgetMerged = forgetMergedPersons({ store, loader, gateway });
  const erasePerson = async (tenant: Tenant, person: PartyId, place: Place | undefined): Promise<void> => {
    expect(place === undefined).toBe((await typesOf(person)).includes('MergedPartyAdded'));
    for (const one of [person, ...(await forgetMerged(tenant, person)).map((merged) => merged.person)]) {
      await keys.destroy(tenant, one);
      erased.push(one);
    }
  };
  const logger = { error: (message: string, cause: unknown) => faults.push([message, cause]) };
  const running = startSettlingMerges({
    ...{ store, log: store.wholeLog(), loader, personal, gateway, erasePerson, logger },
    ...{ now: () => clock.now, signal: stop.signal },
  });
  await running.caughtUp;
  stop.abort();
  await running.stopped;
  stop = new AbortController();
  expect(faults).toEqual([]);
}

test('the survivor notes whom it stands for, and that it does no more', async () => {
  const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
  await merge(retired, survivor);
  await settle();
  expect(await typesOf(survivor)).toEqual(['PersonRegistered', 'MergedPartyAdded']);
  await agency.accepted(unmergeParties({ commandId: newId(), partyId: retired }));
  await settle();
  expect(await typesOf(survivor)).toEqual(['PersonRegistered', 'MergedPartyAdded', 'MergedPartyRemoved']);
});

test('a merge that was undone before it could be noted leaves nothing with the survivor', async () => {
  const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
  await merge(retired, survivor);
  await agency.accepted(unmergeParties({ commandId: newId(), partyId: retired }));
  await settle();
  expect(await typesOf(survivor)).toEqual(['PersonRegistered']);
  expect(await typesOf(retired)).toEqual(['PersonRegistered', 'PartyMerged', 'PartyUnmerged']);
});

test('a survivor that was erased before it could note the merge takes the other with it', async () => {
  const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
  await merge(retired, survivor);
  await forget(survivor);
  await settle();
  const [, , forgotten] = await agency.eventsOf('party', retired);
  expect(forgotten).toMatchObject({
    type: 'PersonForgotten',
    data: { ground: 'OBJECTION' },
    actor: { id: 'process:merges' },
  });
  expect(erased).toEqual([retired]);
  const [registered] = await agency.eventsOf('party', retired);
  const declaration = partyStream.events.get('PersonRegistered')!;
  expect(await agency.personal.open(registered!, declaration)).toEqual({ details: FORGOTTEN });
});

test('those who were merged into somebody are erased after them, though nobody finishes the erasure', async () => {
  const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
  await merge(retired, survivor);
  await settle();
  await forget(survivor);
  await settle();
  expect((await typesOf(retired)).at(-1)).toBe('PersonForgotten');
  expect(erased).toEqual([survivor, retired]);
});

test('who was taken out of the merge before is not erased with the survivor', async () => {
  const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
  await merge(retired, survivor);
  await settle();
  await agency.accepted(unmergeParties({ commandId: newId(), partyId: retired }));
  await forget(survivor);
  await settle();
  expect(await typesOf(retired)).toEqual(['PersonRegistered', 'PartyMerged', 'PartyUnmerged']);
  expect(erased).not.toContain(retired);
});

test('a survivor that was merged itself before it could note the merge cannot: the first merge is undone', async () => {
  const [retired, survivor, third] = [await aPerson(agency), await aPerson(agency), await aPerson(agency)];
  await merge(retired, survivor);
  await merge(survivor, third);
  await settle();
  expect(await typesOf(retired)).toEqual(['PersonRegistered', 'PartyMerged', 'PartyUnmerged']);
  expect(await typesOf(survivor)).toEqual(['PersonRegistered', 'PartyMerged']);
  expect(await typesOf(third)).toEqual(['PersonRegistered', 'MergedPartyAdded']);
});

describe('a relationship between the two, decided before the merge and stored after it,', () => {
  /** Given at another server: what is given at one takes its turn. */
  const relate = (partyId: PartyId, otherId: PartyId) =>
    agency.another().run(recordRelationship({ commandId: newId(), partyId, otherId, kind: 'SIBLING' }));

  test('says that they are two, where the survivor has it before it could note the merge: the merge is undone', async () => {
    const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
    meanwhile = () => merge(retired, survivor);
    expect(await relate(survivor, retired)).toMatchObject({ kind: 'accepted' });
    await settle();
    expect(await typesOf(retired)).toEqual(['PersonRegistered', 'PartyMerged', 'PartyUnmerged']);
    expect(await typesOf(survivor)).toEqual(['PersonRegistered', 'RelationshipRecorded']);
  });

  test('is refused where the survivor has noted the merge', async () => {
    const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
    meanwhile = async () => {
      await merge(retired, survivor);
      await settle();
    };
    expect(await relate(survivor, retired)).toMatchObject({ kind: 'rejected', rejection: { rule: 'PartyMerged' } });
    expect(await typesOf(survivor)).toEqual(['PersonRegistered', 'MergedPartyAdded']);
  });

  test('is refused where it would be recorded with the retired party', async () => {
    const [retired, survivor] = [await aPerson(agency), await aPerson(agency)];
    meanwhile = () => merge(retired, survivor);
    expect(await relate(retired, survivor)).toMatchObject({ kind: 'rejected', rejection: { rule: 'PartyMerged' } });
  });
});
