/** The scheduler: a day is over when the next one has begun at the agency (R90). */
import {
  type CommandId,
  derivedUuid,
  type Instant,
  type LocalDate,
  type Tenant,
  type TimeZone,
} from '@caseledger/kernel';
import { type Due, startScheduler } from './scheduler';

const TENANT = 'north' as Tenant;
const day = (text: string) => text as LocalDate;
const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as Due['id'];

/** What a first look asks for and gives, at a moment in a zone. */
async function look(
  now: string,
  zone: string,
  due: (until: LocalDate, after: Due | undefined) => Promise<readonly Due[]>,
): Promise<readonly CommandId[]> {
  const stop = new AbortController();
  const given: CommandId[] = [];
  const { caughtUp, stopped } = startScheduler({
    kinds: [
      {
        name: 'a kind',
        due: (_, until, after) => due(until, after),
        command: (_, commandId) => {
          given.push(commandId);
          return {} as never;
        },
      },
    ],
    async *tenants() {
      yield await Promise.resolve(TENANT);
    },
    gateway: { execute: () => Promise.resolve({ kind: 'notFound', id: idOf(0) }) },
    timeZoneOf: () => Promise.resolve(zone as TimeZone),
    now: () => now as Instant,
    signal: stop.signal,
    onError: (error) => {
      throw error;
    },
  });
  await caughtUp;
  stop.abort();
  await stopped;
  return given;
}

// The clocks go on in Amsterdam on 2026-03-29 and in St John's on 2026-03-08, back on 2026-10-25 and on 2026-11-01.
test.each([
  ['2026-03-28T22:59:59.999Z', 'Europe/Amsterdam', '2026-03-27'],
  ['2026-03-28T23:00:00.000Z', 'Europe/Amsterdam', '2026-03-28'],
  ['2026-03-29T21:59:59.999Z', 'Europe/Amsterdam', '2026-03-28'],
  ['2026-03-29T22:00:00.000Z', 'Europe/Amsterdam', '2026-03-29'],
  ['2026-10-25T22:59:59.999Z', 'Europe/Amsterdam', '2026-10-24'],
  ['2026-10-25T23:00:00.000Z', 'Europe/Amsterdam', '2026-10-25'],
  ['2026-03-08T03:29:59.999Z', 'America/St_Johns', '2026-03-06'],
  ['2026-03-09T02:30:00.000Z', 'America/St_Johns', '2026-03-08'],
  ['2026-11-01T02:29:59.999Z', 'America/St_Johns', '2026-10-30'],
  ['2026-11-02T03:30:00.000Z', 'America/St_Johns', '2026-11-01'],
])('at %s in %s, %s is the last day that is over', async (now, zone, last) => {
  const asked: LocalDate[] = [];
  await look(now, zone, (until) => {
    asked.push(until);
    return Promise.resolve([]);
  });
  expect(asked).toEqual([last]);
});

test('goes through page after page, under ids that follow from stream, kind and day', async () => {
  const all = Array.from({ length: 150 }, (_, at): Due => ({ id: idOf(at), due: day('2026-03-01') }));
  const pages: (Due | undefined)[] = [];
  const given = await look('2026-03-31T10:00:00.000Z', 'Europe/Amsterdam', (_, after) => {
    pages.push(after);
    const from = after === undefined ? 0 : all.indexOf(after) + 1;
    return Promise.resolve(all.slice(from, from + 100));
  });
  expect(pages).toEqual([undefined, all[99]]);
  expect(given).toEqual(all.map(({ id, due }) => derivedUuid<'Command'>(id, 'a kind', due)));
});
