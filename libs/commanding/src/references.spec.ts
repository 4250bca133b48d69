/** References of cases: 2026-004711, each handed out once. */
import { openCase } from '@caseledger/cases/domain/commands/open-case';
import type { Instant, PartyId } from '@caseledger/kernel';
import { type Agency, aPerson, createUtrecht, newId, openAgency, UTRECHT } from './contract/agency';
import { inOrder } from './contract/faults';

let agency: Agency;
afterEach(() => agency.dispose());

describe('A reference', () => {
  test('is handed out once, over callers, servers and restarts', async () => {
    agency = await openAgency();
    const given: string[] = [];
    for (let start = 0; start < 3; start += 1) {
      const other = agency.another();
      const asked = Array.from({ length: 150 }, (_, index) =>
        (index % 2 ? agency : other).references.next(UTRECHT, 2026),
      );
      given.push(...(await Promise.all(asked)));
      await agency.stop();
      agency = await openAgency({ folder: agency.folder });
    }
    expect(new Set(given).size).toBe(450);
    expect(given.filter((reference) => !/^2026-\d{6}$/.test(reference))).toEqual([]);
  });

  test('counts from one in each year, and grows beyond six digits', async () => {
    agency = await openAgency();
    const { references } = agency;
    expect([await references.next(UTRECHT, 2026), await references.next(UTRECHT, 2026)]).toEqual([
      ...['2026-000001', '2026-000002'],
    ]);
    expect(await references.next(UTRECHT, 2027)).toBe('2027-000001');
    expect(await references.next('gent' as typeof UTRECHT, 2026)).toBe('2026-000001');
  });

  test('is of the year that it is at the agency', async () => {
    agency = await openAgency();
    await createUtrecht(agency);
    const clientId = await aPerson(agency);
    const open = async (now: string) => {
      agency.clock.now = now as Instant;
      const { id } = await agency.accepted(openCase({ commandId: newId(), clientId, caseType: 'GENERAL' }));
      const [event] = await agency.eventsOf('case', id);
      return [event?.data['reference'], event?.data['startDate']];
    };
    expect(await open('2026-12-31T22:59:59.999Z')).toEqual(['2026-000001', '2026-12-31']);
    expect(await open('2026-12-31T23:00:00.000Z')).toEqual(['2027-000001', '2027-01-01']);
  });

  test('is not taken by a command that is refused', async () => {
    agency = await openAgency();
    await createUtrecht(agency);
    const before = await agency.size();
    const refused = openCase({ commandId: newId(), clientId: newId<PartyId>(), caseType: 'GENERAL' });
    expect(await agency.run(refused)).toMatchObject({ kind: 'rejected' });
    expect(await agency.size()).toBe(before);
    expect(await agency.references.next(UTRECHT, 2026)).toBe('2026-000001');
  });

  test('is handed out after a block could not be taken', async () => {
    const away = async (): Promise<never> => Promise.reject(new Error('The store is away.'));
    agency = await openAgency({ fault: inOrder('reference', away) });
    const { references } = agency;
    const asked = [references.next(UTRECHT, 2026), references.next(UTRECHT, 2026)];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await references.next(UTRECHT, 2026)).toBe('2026-000001');
  });
});
