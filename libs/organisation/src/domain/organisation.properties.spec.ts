/** What holds of a tenant, a team and a worker, whatever is asked of them, in whatever order. */
import {
  type Command,
  type CommandId,
  isRejection,
  type NewEvent,
  type TeamId,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { type Circumstances, TENANT, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { step, tell } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { addWorkerToTeam } from './commands/add-worker-to-team';
import { changeTenantSettings } from './commands/change-tenant-settings';
import { createTeam } from './commands/create-team';
import { createTenant } from './commands/create-tenant';
import { deactivateWorker } from './commands/deactivate-worker';
import { dissolveTeam } from './commands/dissolve-team';
import { forgetWorker } from './commands/forget-worker';
import { nameWorker } from './commands/name-worker';
import { noteWorker } from './commands/note-worker';
import { reactivateWorker } from './commands/reactivate-worker';
import { removeWorkerFromTeam } from './commands/remove-worker-from-team';
import { renameTeam } from './commands/rename-team';
import { teamCreated, teamDissolved } from './team.events';
import { teamStream } from './team.state';
import { BOUNDS } from './tenant.rules';
import { type TenantSettings, tenantStream } from './tenant.state';
import { MOST_TEAMS } from './worker.rules';
import { workerStream } from './worker.state';

const RUNS = runs(1_000);
const commandId = fc.uuid({ version: 7 }).map((id) => id as CommandId);
const stories = (commands: fc.Arbitrary<Command>, circumstances: Circumstances = USUAL) =>
  fc.array(
    commands.map((command) => step(command, circumstances)),
    { maxLength: 15, size: 'max' },
  );

describe('a tenant', () => {
  const identity = {
    name: fc.string({ maxLength: 220 }),
    timeZone: fc.oneof(fc.constantFrom('Europe/Amsterdam', 'UTC'), fc.string()),
    locale: fc.oneof(fc.constantFrom('nl-NL', 'tr'), fc.string(), fc.stringMatching(/^[a-z]{2}(-[a-z0-9]{2,8}){0,9}$/)),
  };
  const currency = fc.oneof(fc.constantFrom('EUR', 'NZD'), fc.string({ maxLength: 4 }));
  const number = fc.oneof(fc.integer({ min: -2, max: 700 }), fc.double());
  const settings = { accessRetentionMonths: number, breakGlassHours: number, personRetentionMonths: number };
  const asked = fc.oneof(
    fc.record({ commandId, ...identity, currency, demonstration: fc.boolean() }).map((input) => createTenant(input)),
    fc
      .record({ commandId, ...identity, ...settings }, { requiredKeys: ['commandId'] })
      .map((input) => changeTenantSettings(input)),
  );

  test('is created once, and stays what it was created as, with settings within their bounds', () => {
    fc.assert(
      fc.property(stories(asked), (story) => {
        const told = tell(tenantStream, story);
        expect(told.filter(({ before, after }) => !before.created && after.created).length).toBeLessThanOrEqual(1);
        for (const { before, after } of told) {
          const lasting = ({ created, currency, demonstration }: typeof before) => ({
            created,
            currency,
            demonstration,
          });
          expect(lasting(after)).toEqual(before.created ? lasting(before) : lasting(after));
          expect(outOfBounds(after.settings)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  const outOfBounds = (settings: TenantSettings): readonly string[] =>
    Object.entries(BOUNDS).flatMap(([setting, [least, most]]) => {
      const value = settings[setting as keyof TenantSettings];
      return value === undefined || (Number.isInteger(value) && value >= least && value <= most) ? [] : [setting];
    });
});

describe('a team', () => {
  const teamId = '01900000-0000-8000-8000-000000000001' as TeamId;
  const name = fc.constantFrom('North', 'South', '', 'x'.repeat(201));
  const asked = fc.oneof(
    fc.record({ commandId, name }).map((input) => createTeam(input)),
    fc.record({ commandId, name }).map((input) => renameTeam({ ...input, teamId })),
    commandId.map((id) => dissolveTeam({ commandId: id, teamId })),
  );

  test('has a name, and never comes back once it was dissolved', () => {
    fc.assert(
      fc.property(stories(asked), (story) => {
        for (const { before, after } of tell(teamStream, story)) {
          if (before.status === 'dissolved') expect(after).toEqual(before);
          if (after.status !== 'unknown') expect(['North', 'South']).toContain(after.name);
        }
      }),
      RUNS,
    );
  });
});

describe('a worker', () => {
  const ANY = '01900000-0000-7000-8000-000000000001' as CommandId;
  const worker = 'j.bakker' as WorkerId;
  const workerId = workerStreamIdOf(TENANT, worker);
  const teams = Array.from({ length: 18 }, (_, index) => `01900000-0000-8000-8000-0000000000${10 + index}` as TeamId);
  /** Of the teams, one is nowhere and one is dissolved. */
  const circumstances = teams.reduce<Circumstances>((all, id, index) => {
    const events: readonly NewEvent[] = [[], [teamCreated({ name: 'North' }), teamDissolved({})]][index] ?? [
      teamCreated({ name: 'South' }),
    ];
    return withFact(all, teamStream, id, events);
  }, USUAL);
  const NOT_TO_JOIN = new Set(teams.slice(0, 2));
  const teamId = fc.constantFrom(...teams);
  const text = fc.constantFrom('Jo Bakker', 'Jo', '', 'x'.repeat(201));
  const asked = fc.oneof(
    { weight: 20, arbitrary: fc.record({ commandId, teamId }).map((input) => addWorkerToTeam({ ...input, workerId })) },
    { weight: 5, arbitrary: fc.record({ commandId, teamId }).map((of) => removeWorkerFromTeam({ ...of, workerId })) },
    { weight: 5, arbitrary: commandId.map((id) => noteWorker({ commandId: id, workerId, worker })) },
    {
      weight: 5,
      arbitrary: fc
        .record({ commandId, name: text, email: text }, { requiredKeys: ['commandId', 'name'] })
        .map((input) => nameWorker({ ...input, workerId })),
    },
    { weight: 1, arbitrary: commandId.map((id) => deactivateWorker({ commandId: id, workerId })) },
    { weight: 5, arbitrary: commandId.map((id) => reactivateWorker({ commandId: id, workerId })) },
    { weight: 5, arbitrary: commandId.map((id) => forgetWorker({ commandId: id, workerId })) },
  );
  /** Noted, and in all but two of the teams that they can be in. */
  const prelude = [
    noteWorker({ commandId: ANY, workerId, worker }),
    ...teams.slice(2, 1 + MOST_TEAMS).map((team) => addWorkerToTeam({ commandId: ANY, workerId, teamId: team })),
  ].map((command) => step(command, circumstances));

  test('is in at most 15 teams that there are, each once, in none after leaving, and named no more once forgotten', () => {
    fc.assert(
      fc.property(stories(asked, circumstances), (story) => {
        const told = tell(workerStream, [...prelude, ...story], { addsAgain: ['NameWorker'] });
        for (const { before, after, command, decision } of told) {
          expect(after.teams.length).toBeLessThanOrEqual(after.status === 'active' ? MOST_TEAMS : 0);
          expect(new Set(after.teams).size).toBe(after.teams.length);
          expect(after.teams.filter((team) => NOT_TO_JOIN.has(team))).toEqual([]);
          const namedAgain = before.forgotten && command.declaration.name === 'NameWorker';
          expect(!namedAgain || isRejection(decision)).toBe(true);
        }
      }),
      runs(300),
    );
  });
});
