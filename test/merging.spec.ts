/** Two registered parties turn out to be one: merging them, undoing it, and erasing whoever was merged (docs/adr/0015). */
import { type Agency, give, open, openAgency, register } from './support/agency';
import { type Client, refused } from './support/client';
import { enginesOf } from './support/engines';
import { operate } from './support/operator';

jest.setTimeout(60_000);

let agency: Agency;
let supervisor: Client;
let administrator: Client;

interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly revision: number;
  readonly mergedFrom: readonly string[];
  readonly mergedRecords: readonly { readonly id: string; readonly details: { readonly familyName: string | null } }[];
}
const PERSON =
  'id kind revision mergedFrom mergedRecords { id mergedInto details { familyName } resources { description } }';

beforeAll(async () => {
  agency = await openAgency();
  supervisor = agency.as('SUPERVISOR');
  administrator = agency.as('APPLICATION_ADMIN');
});
afterAll(async () => {
  const complaints = agency.server.stderr();
  await agency.server.remove();
  expect(complaints).toBe('');
});

const seen = async (id: string, bookmark?: string): Promise<Seen> => {
  const document = `query ($id: UUID!, $bookmark: Bookmark) { person(id: $id, bookmark: $bookmark) { ${PERSON} } }`;
  return (await supervisor.ask<{ person: Seen }>(document, { id, bookmark })).person;
};
const found = async (name: string) => {
  const document = 'query ($name: String) { persons(name: $name) { edges { node { id } because } } }';
  const { persons } = await supervisor.ask<{ persons: { edges: { node: { id: string }; because: string[] }[] } }>(
    ...([document, { name }] as const),
  );
  return persons.edges.map(({ node, because }) => [node.id, ...because]);
};
const merge = (partyId: string, intoId: string) =>
  give<{ person: Seen }>(supervisor, 'mergeParties', { partyId, intoId }, `person { ${PERSON} }`);
/** The survivor's note of a merge is written after the answer. */
const noted = async (id: string, revision: number): Promise<void> => {
  while ((await seen(id)).revision < revision) await new Promise((soon) => setTimeout(soon, 10));
};

test('the survivor is answered in the place of the retired party, and is found by its name', async () => {
  const retired = await register(supervisor, { familyName: 'Overgracht' });
  const survivor = await register(supervisor, { familyName: 'Ondergracht' });
  await give(supervisor, 'recordResource', { partyId: retired, kind: 'SKILL', description: 'Bakes.' });
  const { person, bookmark } = await merge(retired, survivor);
  const record = {
    id: retired,
    mergedInto: survivor,
    details: { familyName: 'Overgracht' },
    resources: [{ description: 'Bakes.' }],
  };
  expect(person).toMatchObject({ id: survivor, mergedFrom: [retired], mergedRecords: [record] });
  expect(await seen(retired, bookmark)).toMatchObject({ id: survivor, mergedFrom: [retired] });
  expect(await found('overgracht')).toEqual([[survivor, 'NAME', 'MERGED_RECORD']]);
  expect(await found('ondergracht')).toEqual([[survivor, 'NAME']]);
});

test('nothing is recorded with the retired party, nor with anybody about it; the survivor is named', async () => {
  const [retired, survivor, other] = await Promise.all([
    register(supervisor),
    register(supervisor),
    register(supervisor),
  ]);
  await merge(retired, survivor);
  const refusals: readonly (readonly [string, object])[] = [
    ['correctPersonalDetails', { partyId: retired, details: { familyName: 'X' } }],
    ['recordIdentifier', { partyId: retired, kind: 'OTHER', value: '1' }],
    ['recordResource', { partyId: retired, kind: 'SKILL', description: 'Any.' }],
    ['recordClientData', { partyId: retired, attribute: 'LIVING_SITUATION', value: 'ALONE' }],
    ['recordRelationship', { partyId: retired, otherId: other, kind: 'FRIEND' }],
    ['recordRelationship', { partyId: other, otherId: retired, kind: 'FRIEND' }],
    ['mergeParties', { partyId: retired, intoId: other }],
    ['mergeParties', { partyId: other, intoId: retired }],
    ['forgetPerson', { partyId: retired, ground: 'OBJECTION' }],
  ];
  for (const [name, input] of refusals)
    await expect(give(administrator, name, { ...input })).rejects.toMatchObject(
      refused('RULE_VIOLATION', { rule: 'PartyMerged', details: { mergedInto: survivor } }),
    );
});

test('the list of a client shows the cases of all their records; no new case is of a retired one', async () => {
  const retired = await register(supervisor);
  const survivor = await register(supervisor);
  const [before, own] = [
    (await open(supervisor, { clientId: retired })).id,
    (await open(supervisor, { clientId: survivor })).id,
  ];
  const closed = (await open(supervisor, { clientId: retired, openTo: 'WORKERS', workers: ['supervisor'] })).id;
  await merge(retired, survivor);
  const later = (await open(supervisor, { clientId: survivor })).id;
  for (const asked of [retired, survivor]) {
    const { cases } = await supervisor.ask<{ cases: { totalCount: number; edges: { node: { id: string } }[] } }>(
      'query ($of: UUID!) { cases(of: { ofClient: $of }) { totalCount edges { node { id } } } }',
      { of: asked },
    );
    expect(new Set(cases.edges.map(({ node }) => node.id))).toEqual(new Set([before, own, closed, later]));
    expect(cases.totalCount).toBe(4);
  }
  const refusal = { rule: 'PartyMerged', details: { mergedInto: survivor } };
  await expect(open(supervisor, { clientId: retired })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { ...refusal, field: 'input.clientId' }),
  );
  await expect(
    give(supervisor, 'addCaseParticipant', { caseId: own, partyId: retired, role: 'FRIEND' }),
  ).rejects.toMatchObject(refused('RULE_VIOLATION', { ...refusal, field: 'input.partyId' }));
});

test('undone, both are two again; what was recorded with the survivor stays there', async () => {
  const [retired, survivor] = [
    await register(supervisor, { familyName: 'Vader' }),
    await register(supervisor, { familyName: 'Zoon' }),
  ];
  await merge(retired, survivor);
  await noted(survivor, 1);
  await give(supervisor, 'correctPersonalDetails', { partyId: survivor, details: { familyName: 'Dochter' } });
  const undone = await give<{ person: Seen }>(
    supervisor,
    'unmergeParties',
    { partyId: retired },
    `person { ${PERSON} }`,
  );
  expect(undone.person).toMatchObject({ id: retired, kind: 'PERSON', mergedFrom: [] });
  expect(await seen(survivor, undone.bookmark)).toMatchObject({ id: survivor, mergedFrom: [] });
  expect(await found('vader')).toEqual([[retired, 'NAME']]);
  await noted(survivor, 3);
  // Merged again, the other way round.
  expect((await merge(survivor, retired)).person).toMatchObject({ id: retired, mergedFrom: [survivor] });
  await expect(give(supervisor, 'unmergeParties', { partyId: retired })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'PartyNotMerged' }),
  );
});

test('two who are merged into each other at once end as one merge, whichever came first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await register(supervisor), await register(supervisor)];
    const outcomes = await Promise.allSettled([merge(one, other), merge(other, one)]);
    const given = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(given).toBeGreaterThan(0);
    for (;;) {
      const [here, there] = [await seen(one), await seen(other)];
      if (here.id === there.id && here.mergedFrom.length === 1) break;
      await new Promise((soon) => setTimeout(soon, 10));
    }
  }
});

test('with the survivor, whoever was merged into them is erased, in every engine and file; neither comes back', async () => {
  const retired = await register(supervisor, { familyName: 'Zwartendijk', email: 'zwartendijk@example.org' });
  const survivor = await register(supervisor, { familyName: 'Wittendijk' });
  await give(supervisor, 'recordIdentifier', { partyId: retired, kind: 'OTHER', value: 'Q-77-ZZ' });
  await give(supervisor, 'recordResource', { partyId: retired, kind: 'SKILL', description: 'He builds violins.' });
  await merge(retired, survivor);
  await noted(survivor, 1);
  await give(administrator, 'forgetPerson', { partyId: survivor, ground: 'CONSENT_WITHDRAWN' });
  expect(await seen(retired)).toMatchObject({
    kind: 'ERASED',
    mergedRecords: [{ details: { familyName: null }, resources: [] }],
  });
  expect(await found('zwartendijk')).toEqual([]);
  const words = ['Zwartendijk', 'zwartendijk', 'wittendijk', 'Q-77-ZZ', 'Q77ZZ', 'violins'];
  expect(await (await enginesOf(agency.server.folder)).tracesOf(words)).toEqual([]);
  await expect(give(supervisor, 'unmergeParties', { partyId: retired })).rejects.toMatchObject(
    refused('RULE_VIOLATION', { rule: 'PersonErased' }),
  );
});

test('erased at the moment of the merge, both are erased in the end', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [retired, survivor] = [await register(supervisor, { familyName: 'Merk' }), await register(supervisor)];
    const [merged] = await Promise.allSettled([
      merge(retired, survivor),
      give(administrator, 'forgetPerson', { partyId: survivor, ground: 'OBJECTION' }),
    ]);
    if (merged.status === 'rejected') continue;
    for (;;) {
      const record = await supervisor.ask<{ person: Seen }>(`query ($id: UUID!) { person(id: $id) { ${PERSON} } }`, {
        id: survivor,
      });
      if (record.person.mergedRecords.every(({ details }) => details.familyName === null)) break;
      await new Promise((soon) => setTimeout(soon, 10));
    }
  }
  expect(await found('merk')).toEqual([]);
});

test('the read models are what the log says', async () => {
  expect(await operate(agency.server.folder, 'replay')).toMatchObject({ result: { ok: true } });
  expect(await operate(agency.server.folder, 'rebuild')).toMatchObject({ result: { ok: true } });
  expect(await operate(agency.server.folder, 'doctor')).toMatchObject({ result: { ok: true } });
});

test('a caseworker merges nobody', async () => {
  const [one, other] = [await register(supervisor), await register(supervisor)];
  await expect(give(agency.as('CASEWORKER'), 'mergeParties', { partyId: one, intoId: other })).rejects.toMatchObject(
    refused('FORBIDDEN'),
  );
});
