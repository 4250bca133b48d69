/** What holds of a party whatever is asked of it, in whatever order. */
import { clientAttributeDefined } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type Command,
  type CommandId,
  type Id,
  type Instant,
  isRejection,
  type LocalDate,
  type PartialDate,
  type PartyId,
} from '@caseledger/kernel';
import { type Circumstances, entryId, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { type Step, step, tell } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { correctPersonalDetails } from './commands/correct-personal-details';
import { endRelationship } from './commands/end-relationship';
import { forgetPerson } from './commands/forget-person';
import { mergeParties } from './commands/merge-parties';
import { promoteProspect } from './commands/promote-prospect';
import { recordClientData } from './commands/record-client-data';
import { recordIdentifier } from './commands/record-identifier';
import { recordRelationship } from './commands/record-relationship';
import { recordResource } from './commands/record-resource';
import { registerPerson } from './commands/register-person';
import { registerProspect } from './commands/register-prospect';
import { removeIdentifier } from './commands/remove-identifier';
import { unmergeParties } from './commands/unmerge-parties';
import { IDENTIFIER_KINDS, identifierKey } from './identifiers';
import { ERASURE_GROUNDS, personForgotten, personRegistered } from './party.events';
import { type PartyState, partyStream } from './party.state';
import { GENDERS, type PersonalDetails } from './personal-details';
import { RELATIONSHIP_KINDS } from './relationships';
import { RESOURCE_KINDS } from './resources';

const RUNS = runs(1_000);
const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const partyId = id(1) as PartyId;
const [friend, erased, unknown] = [2, 3, 4].map((number) => id(number) as PartyId);
const person = personRegistered({ details: { familyName: 'Jansen' } });
const world = (
  [
    [
      configurationStream,
      'ofTenant',
      [clientAttributeDefined({ code: 'FLAG', label: 'Flag', kind: 'flag', codes: [] })],
    ],
    [partyStream, partyId, [person]],
    [partyStream, friend!, [person]],
    [partyStream, erased!, [person, personForgotten({ ground: 'OBJECTION' })]],
    [partyStream, unknown!, []],
  ] as const
).reduce<Circumstances>((circumstances, [stream, of, events]) => withFact(circumstances, stream, of, events), USUAL);

const absent = { nil: undefined, freq: 3 };
const commandId = fc.integer({ min: 100, max: 120 }).map((number) => id(number) as CommandId);
const name = fc.option(fc.constantFrom('Noor', 'Jansen', ''), { nil: undefined, freq: 8 });
const partial = fc.option(fc.constantFrom('2009', '2026-03-31', '2026-04', '2009-13'), absent) as fc.Arbitrary<
  PartialDate | undefined
>;
const day = fc.option(
  fc.constantFrom('2025-12-31', '2026-03-31', '2026-04-02', '0000-01-01', 'x'),
  absent,
) as fc.Arbitrary<LocalDate | undefined>;
const details: fc.Arbitrary<PersonalDetails> = fc.record({
  givenNames: name,
  familyName: name,
  birthDate: partial,
  gender: fc.option(fc.constantFrom(...GENDERS), absent),
  address: fc.option(fc.record({ city: name, country: fc.constantFrom('NL', undefined) }), absent),
});
const text = fc.constantFrom('Because', 'Otherwise', '');

const registering: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ commandId, details }).map((input) => registerPerson(input)),
  fc.record({ commandId, details }).map((input) => registerProspect(input)),
);
const changing: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ commandId, details }).map((input) => promoteProspect({ partyId, ...input })),
  fc
    .record({ commandId, details, reason: fc.option(text, absent) })
    .map((input) => correctPersonalDetails({ partyId, ...input })),
  fc
    .record({
      commandId,
      otherId: fc.constantFrom(partyId, friend!, erased!, unknown!),
      kind: fc.constantFrom(...RELATIONSHIP_KINDS.slice(0, 3)),
      from: partial,
    })
    .map((input) => recordRelationship({ partyId, ...input })),
  fc.record({ commandId, of: commandId, until: day }).map(({ of, ...input }) =>
    endRelationship({
      partyId,
      ...input,
      relationshipId: entryId<Id<'Relationship'>>({ commandId: of }, 'relationship'),
    }),
  ),
  fc
    .record({
      commandId,
      attribute: fc.constantFrom('FLAG', 'LIVING_SITUATION', 'constructor', '__proto__'),
      value: fc.constantFrom('true', 'ALONE', ''),
      from: day,
    })
    .map((input) => recordClientData({ partyId, ...input })),
  fc
    .record({
      commandId,
      kind: fc.constantFrom(...IDENTIFIER_KINDS.slice(0, 2)),
      value: fc.constantFrom('1', '2 ', ''),
    })
    .map((input) => recordIdentifier({ partyId, ...input })),
  fc.record({ commandId, of: commandId }).map(({ of, ...input }) =>
    removeIdentifier({
      partyId,
      ...input,
      identifierId: entryId<Id<'Identifier'>>({ commandId: of }, 'identifier'),
    }),
  ),
  fc
    .record({ commandId, intoId: fc.constantFrom(partyId, friend!, erased!, unknown!) })
    .map((input) => mergeParties({ partyId, ...input })),
  fc.record({ commandId }).map((input) => unmergeParties({ partyId, ...input })),
  fc
    .record({ commandId, kind: fc.constantFrom(...RESOURCE_KINDS), description: text })
    .map((input) => recordResource({ partyId, ...input })),
);
const forgetting: fc.Arbitrary<Command> = fc
  .record({ commandId, ground: fc.constantFrom(...ERASURE_GROUNDS) })
  .map((input) => forgetPerson({ partyId, ...input }));

const circumstances = fc
  .constantFrom('2026-03-31T10:00:00.000Z', '2026-04-01T22:30:00.000Z')
  .map((now) => ({ ...world, now: now as Instant }));
const stepOf = (commands: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  fc.tuple(commands, circumstances).map((both) => step(...both));
const stories = fc
  .tuple(
    stepOf(registering),
    fc.array(
      stepOf(
        fc.oneof(
          { arbitrary: changing, weight: 20 },
          { arbitrary: registering, weight: 1 },
          { arbitrary: forgetting, weight: 1 },
        ),
      ),
      { maxLength: 20, size: 'max' },
    ),
  )
  .map(([first, rest]) => [first, ...rest]);
const told = (story: readonly Step[]) => tell(partyStream, story, { addsAgain: ['RecordResource'] });

describe('a party, whatever is asked of it', () => {
  test('is decided on the same way each time, and folds what it decides', () => {
    fc.assert(
      fc.property(stories, (story) => void told(story)),
      RUNS,
    );
  });

  test('is registered once, and nothing is recorded about it after it was erased', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, command, decision, after } of told(story)) {
          const registers = command.declaration.name.startsWith('Register');
          if (registers && before.status !== 'unregistered') expect(isRejection(decision)).toBe(true);
          if (before.status !== 'forgotten') continue;
          seen.add(command.declaration.name);
          expect(after).toEqual(before);
        }
      }),
      RUNS,
    );
    expect(seen.size).toBe(13);
  });

  test('has at any time at most one running relationship of a kind with another party', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { after } of told(story)) {
          const running = Object.values(after.relationships).filter(({ until }) => until === undefined);
          expect(new Set(running.map(({ otherId, kind }) => `${otherId} ${kind}`)).size).toBe(running.length);
        }
      }),
      RUNS,
    );
  });

  test('has one value of an attribute for a day', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { after } of told(story)) {
          for (const values of Object.values(after.clientData)) {
            expect(new Set(values.map(({ from }) => from)).size).toBe(values.length);
          }
        }
      }),
      RUNS,
    );
  });

  test('has no identifier twice', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { after } of told(story)) {
          const keys = Object.values(after.identifiers).map(identifierKey);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      RUNS,
    );
  });

  test('that was merged changes by the undoing alone, which makes it what it was', () => {
    let undone = 0;
    fc.assert(
      fc.property(stories, (story) => {
        let unmerged: PartyState | undefined;
        for (const { before, command, after } of told(story)) {
          if (before.status !== 'merged') unmerged = before;
          else if (command.declaration.name !== 'UnmergeParties') expect(after).toEqual(before);
          else if (after.status !== 'merged' && unmerged?.status !== 'unregistered') {
            undone += 1;
            expect(after).toEqual(unmerged);
          }
        }
      }),
      RUNS,
    );
    expect(undone).toBeGreaterThan(0);
  });
});
