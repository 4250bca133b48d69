/** What holds of a short contact whatever is asked of it, in whatever order. */
import {
  type Command,
  type CommandId,
  type Instant,
  isRejection,
  type LocalDate,
  type PartyId,
  type ShortContactId,
  type TimeZone,
} from '@caseledger/kernel';
import { type Circumstances, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { step, tell } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { partyMerged, personForgotten, personRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import fc from 'fast-check';
import { closeShortContact } from './commands/close-short-contact';
import { correctShortContact } from './commands/correct-short-contact';
import { promoteShortContact } from './commands/promote-short-contact';
import { registerShortContact } from './commands/register-short-contact';
import { type ShortContactState, shortContactStream } from './short-contact.state';

const RUNS = runs(1_000);
const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [client, merged, erased, unknown] = [1, 2, 3, 4].map((number) => id(number) as PartyId) as [
  PartyId,
  PartyId,
  PartyId,
  PartyId,
];
const shortContactId = id(9) as ShortContactId;

const person = personRegistered({ details: { familyName: 'Jansen' } });
const worldOf = (ofClient: readonly ReturnType<typeof partyMerged>[]): Circumstances =>
  [
    [client, [person, ...ofClient]] as const,
    [merged, [person, partyMerged({ intoId: client })]] as const,
    [erased, [person, personForgotten({ ground: 'OBJECTION' })]] as const,
    [unknown, []] as const,
    ['ofTenant', []] as const,
  ].reduce((circumstances, [party, events]) => withFact(circumstances, partyStream, party, events), USUAL);
/** The client as they are, and after what can have become of them since. */
const WORLDS = [
  worldOf([]),
  worldOf([partyMerged({ intoId: merged })]),
  worldOf([personForgotten({ ground: 'OBJECTION' })]),
];

/** Mostly what is accepted, so that stories get somewhere. */
const mostly = <Value>(accepted: readonly Value[], refused: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...accepted), weight: 5 },
    { arbitrary: fc.constantFrom(...refused), weight: 1 },
  );
const commandId = fc.integer({ min: 100, max: 999 }).map((number) => id(number) as CommandId);
const day = mostly<string | undefined>(
  [undefined, undefined, '2026-03-01', '2026-03-30'],
  ['1899-12-31', '2026-12-31', '2026-02-30', ''],
) as fc.Arbitrary<LocalDate | undefined>;
const contents = {
  route: mostly(['WALK_IN', 'SCREENING'] as const, ['BY_CHANCE' as 'WALK_IN']),
  channel: mostly(['OFFICE', 'LETTER'] as const, ['PIGEON' as 'OFFICE']),
  durationMinutes: mostly<number | undefined>([undefined, 5, 1_440], [0, 1_441, 0.5]),
  subject: mostly(['Food bank.', 'Debts.'], ['', ' ']),
};
const possible = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const registering: fc.Arbitrary<Command> = fc
  .record({
    commandId,
    clientId: mostly<PartyId | undefined>([client], [merged, erased, unknown, undefined]),
    contactedOn: day,
    ...contents,
    close: fc.constantFrom(true, false, undefined),
    closingDate: day,
  })
  .map((input) => registerShortContact(input));
const other: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({
      ...{ commandId, reason: mostly(['A slip.'], ['']), subject: possible(contents.subject) },
      ...{ route: possible(contents.route), channel: possible(contents.channel) },
      durationMinutes: contents.durationMinutes,
    })
    .map((input) => correctShortContact({ shortContactId, ...input })),
  fc.record({ commandId, closingDate: day }).map((input) => closeShortContact({ shortContactId, ...input })),
  fc.record({ commandId }).map((input) => promoteShortContact({ shortContactId, ...input })),
);
const circumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    base: fc.constantFrom(...WORLDS),
    now: fc.constantFrom('2026-03-30T22:30:00.000Z', '2026-08-01T00:30:00.000Z') as fc.Arbitrary<Instant>,
    timeZone: fc.constantFrom('Europe/Amsterdam', 'America/St_Johns') as fc.Arbitrary<TimeZone>,
  })
  .map(({ base, now, timeZone }) => ({ ...base, now, timeZone }));
const stories = fc
  .tuple(
    fc.tuple(registering, circumstances),
    fc.array(
      fc.tuple(fc.oneof({ arbitrary: other, weight: 9 }, { arbitrary: registering, weight: 1 }), circumstances),
      {
        maxLength: 12,
        size: 'max',
      },
    ),
  )
  .map(([first, rest]) => [first, ...rest].map((both) => step(...both)));

describe('a short contact, whatever is asked of it', () => {
  test('is decided on the same way each time, folds what it decides, and accepts in each status what that may', () => {
    const accepted: Record<string, Set<string>> = {};
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, command, decision } of tell(shortContactStream, story)) {
          const names = (accepted[before.status] ??= new Set());
          if (!isRejection(decision)) names.add(command.declaration.name);
        }
      }),
      RUNS,
    );
    const allowed: Readonly<Record<ShortContactState['status'], readonly string[]>> = {
      notRegistered: ['RegisterShortContact'],
      open: ['CloseShortContact', 'CorrectShortContact', 'PromoteShortContact'],
      closed: ['CorrectShortContact', 'PromoteShortContact'],
      promoted: ['CorrectShortContact'],
    };
    expect(Object.fromEntries(Object.entries(accepted).map(([status, names]) => [status, [...names].sort()]))).toEqual(
      allowed,
    );
  });

  test('R80: is never closed before the contact, and stays with its client', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, after } of tell(shortContactStream, story)) {
          if (after.status === 'notRegistered') continue;
          if (before.status !== 'notRegistered') expect(after.clientId).toBe(before.clientId);
          if (after.status !== 'open' && after.closingDate !== undefined) {
            expect(after.closingDate >= after.contactedOn).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});
