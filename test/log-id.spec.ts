/** Every log has an id of its own: what belongs to one is never taken for another's, however alike the two are. */
import { randomUUID } from 'node:crypto';
import { type Agency, give, open, openAgency } from './support/agency';

jest.setTimeout(60_000);

let here: Agency;
let there: Agency;
beforeAll(async () => {
  [here, there] = await Promise.all([openAgency(), openAgency()]);
});
afterAll(async () => {
  await Promise.all([here.server.remove(), there.server.remove()]);
});

test('a bookmark of another log is refused, though the same command stands at the same place there', async () => {
  const input = { commandId: randomUUID(), details: { familyName: 'Jansen' } };
  const [registered, alike] = await Promise.all(
    [here, there].map((agency) => give(agency.as('CASEWORKER'), 'registerPerson', input)),
  );
  expect(alike!.id).toBe(registered!.id);

  const person = 'query ($id: UUID!, $bookmark: Bookmark) { person(id: $id, bookmark: $bookmark) { id } }';
  const look = (agency: Agency, bookmark: string) =>
    agency.as('CASEWORKER').send(person, { id: registered!.id, bookmark });
  expect((await look(there, alike!.bookmark)).data).toEqual({ person: { id: registered!.id } });
  const { errors } = await look(there, registered!.bookmark);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'bookmark' });
});

test('the tenant of the first start is created once', async () => {
  await open(here.as('CASEWORKER'));
  await here.server.restart();
  const tenant = await here.as('AUDITOR').ask('{ organisation { tenant name } }');
  expect(tenant).toEqual({ organisation: { tenant: 'demo', name: 'Demonstration agency' } });
});
