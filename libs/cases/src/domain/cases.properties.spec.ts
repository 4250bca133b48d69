/** What holds of a case whatever is asked of it, in whatever order. */
import { caseTypeChanged, caseTypeRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type Command,
  type CommandId,
  type Instant,
  isRejection,
  type LocalDate,
  type PartyId,
  sightOf,
  type TeamId,
  type TimeZone,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { type Circumstances, TENANT, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { type Step, step, tell } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { teamCreated } from '@caseledger/organisation/domain/team.events';
import { teamStream } from '@caseledger/organisation/domain/team.state';
import { tenantStream } from '@caseledger/organisation/domain/tenant.state';
import { workerStream } from '@caseledger/organisation/domain/worker.state';
import { personForgotten, personRegistered, prospectRegistered } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import fc from 'fast-check';
import type { FlatAccess } from './case-access';
import { PARTICIPANT_ROLES } from './case.events';
import { type CaseState, caseStream } from './case.state';
import { addCaseParticipant } from './commands/add-case-participant';
import { assignCaseworker } from './commands/assign-caseworker';
import { breakGlass } from './commands/break-glass';
import { changeCaseAccess } from './commands/change-case-access';
import { closeCase } from './commands/close-case';
import { markCaseOpenedInError } from './commands/mark-case-opened-in-error';
import { openCase } from './commands/open-case';
import { removeCaseParticipant } from './commands/remove-case-participant';
import { reopenCase } from './commands/reopen-case';

const RUNS = runs(1_000);
const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [client, second, prospect, erased, unknown] = [1, 2, 3, 4, 5].map((number) => id(number) as PartyId);
const PARTIES = [client!, second!, prospect!, erased!, unknown!] as const;
const caseId = id(9) as CaseId;
const [team, noTeam] = [id(7), id(8)] as [TeamId, TeamId];
/** The actor of every step, and others. */
const WORKERS = ['worker-1', 'anna', 'bram'] as readonly string[] as readonly WorkerId[];

const details = { familyName: 'Jansen' };
const YOUTH = { code: 'YOUTH', label: 'Youth' };
const world = (changes: readonly ReturnType<typeof caseTypeRetired>[]): Circumstances =>
  [
    [configurationStream, 'ofTenant' as const, changes] as const,
    [partyStream, PARTIES[0], [personRegistered({ details })]] as const,
    [partyStream, PARTIES[1], [personRegistered({ details })]] as const,
    [partyStream, PARTIES[2], [prospectRegistered({ details })]] as const,
    [partyStream, PARTIES[3], [personRegistered({ details }), personForgotten({ ground: 'OBJECTION' })]] as const,
    [partyStream, PARTIES[4], []] as const,
    [partyStream, 'ofTenant' as const, []] as const,
    [tenantStream, 'ofTenant' as const, []] as const,
    [teamStream, team, [teamCreated({ name: 'North' })]] as const,
    [teamStream, noTeam, []] as const,
    ...['anna', 'bram', ''].map((name) => [workerStream, workerStreamIdOf(TENANT, name), []] as const),
  ].reduce((circumstances, [stream, party, events]) => withFact(circumstances, stream, party, events), USUAL);
const WORLDS = [
  world([]),
  world([
    caseTypeChanged({ ...YOUTH, overrides: { aftercare: false, reopeningWindow: '1' } }),
    caseTypeRetired({ code: 'GENERAL' }),
  ]),
];

/** Mostly what is accepted, so that stories get somewhere. */
const mostly = <Value>(accepted: readonly Value[], refused: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...accepted), weight: 5 },
    { arbitrary: fc.constantFrom(...refused), weight: 1 },
  );
const text = mostly<string | undefined>(['Because', undefined], ['', ' ']);
const day = mostly<string | undefined>(
  [undefined, undefined, '2026-03-01', '2026-03-31'],
  ['2025-12-31', '2026-06-30', '2026-02-30', '0000-01-01'],
) as fc.Arbitrary<LocalDate | undefined>;
const override = mostly([undefined, { reason: 'Because' }], [{ reason: '' }]);
const party = fc.constantFrom(...PARTIES);

const commandIds = fc.integer({ min: 100, max: 999 }).map((number) => id(number) as CommandId);
/** To whom a case is opened, by people who know what they do and by others. */
type Asked = FlatAccess & { readonly evenWithoutMe?: boolean };
const access = mostly<Asked & Required<Pick<FlatAccess, 'openTo'>>>(
  [
    { openTo: 'TENANT' },
    { openTo: 'TEAM', teamId: team, evenWithoutMe: true },
    { openTo: 'WORKERS', workers: WORKERS },
    { openTo: 'WORKERS', workers: WORKERS.slice(1), evenWithoutMe: true },
  ],
  [
    { openTo: 'TEAM', teamId: team },
    { openTo: 'TEAM', teamId: noTeam },
    { openTo: 'WORKERS', workers: WORKERS.slice(1) },
    { openTo: 'WORKERS', workers: [] },
    { openTo: 'TENANT', workers: WORKERS },
  ],
);

const opening: fc.Arbitrary<Command> = fc
  .record({
    commandId: commandIds,
    clientId: mostly<PartyId | undefined>([PARTIES[0], PARTIES[2]], [PARTIES[3], PARTIES[4], undefined]),
    caseType: mostly(['YOUTH', 'DEBT'], ['GENERAL', 'NONE']),
    startDate: mostly<string | undefined>(['2026-01-01', undefined], ['2026-12-31']) as typeof day,
    access: fc.option(access, { nil: undefined }),
  })
  .map(({ access: asked, ...input }) => openCase({ ...input, ...asked }));
const changing: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ commandId: commandIds, partyId: party, role: fc.constantFrom(...PARTICIPANT_ROLES) })
    .map((input) => addCaseParticipant({ caseId, ...input })),
  fc
    .record({ commandId: commandIds, partyId: party, reason: text })
    .map((input) => removeCaseParticipant({ caseId, ...input })),
  fc
    .record({ commandId: commandIds, caseworker: mostly(['anna', 'bram'], ['']) })
    .map((input) => assignCaseworker({ caseId, ...input, caseworker: input.caseworker as WorkerId })),
  fc
    .record({ commandId: commandIds, closingDate: day, aftercare: fc.boolean(), reason: text, override })
    .map((input) => closeCase({ caseId, ...input })),
  fc.record({ commandId: commandIds, reason: text, override }).map((input) => reopenCase({ caseId, ...input })),
);
/** Whoever may see it: in every status alike. */
const seeing: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ commandId: commandIds, reason: mostly(['Known here'], ['']), access })
    .map(({ access: asked, ...input }) => changeCaseAccess({ caseId, ...input, ...asked })),
  fc
    .record({ commandId: commandIds, reason: mostly(['Urgent'], ['']) })
    .map((input) => breakGlass({ caseId, ...input })),
);
const marking: fc.Arbitrary<Command> = fc
  .record({ commandId: commandIds, reason: fc.constantFrom('Twice', '') })
  .map((input) => markCaseOpenedInError({ caseId, ...input }));

const circumstances: fc.Arbitrary<Circumstances> = fc
  .record({
    base: fc.constantFrom(...WORLDS),
    now: fc.constantFrom('2026-03-30T22:30:00.000Z', '2026-03-31T10:00:00.000Z', '2026-08-01T00:30:00.000Z'),
    timeZone: fc.constantFrom('Europe/Amsterdam', 'America/St_Johns', 'Pacific/Auckland'),
    allowed: fc.boolean(),
    teams: fc.constantFrom([], [team]),
  })
  .map(({ base, now, timeZone, allowed, teams }) => ({
    ...base,
    now: now as Instant,
    timeZone: timeZone as TimeZone,
    may: () => allowed,
    teams,
  }));
const stepOf = (commands: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  fc.tuple(commands, circumstances).map((both) => step(...both));
/** Most stories open the case first; the rest try what is possible without. */
const stories = fc
  .tuple(
    stepOf(opening),
    fc.array(
      stepOf(
        fc.oneof(
          { arbitrary: changing, weight: 20 },
          { arbitrary: seeing, weight: 10 },
          { arbitrary: marking, weight: 2 },
          { arbitrary: opening, weight: 1 },
        ),
      ),
      { maxLength: 20, size: 'max' },
    ),
  )
  .map(([first, rest]) => [first, ...rest]);

describe('a case, whatever is asked of it', () => {
  test('is decided on the same way each time, folds what it decides, and can be taken up from any snapshot', () => {
    fc.assert(
      fc.property(stories, (story) => void tell(caseStream, story)),
      RUNS,
    );
  });

  test('R94: accepts in each status only what that status may', () => {
    const accepted: Record<string, Set<string>> = {};
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, command, decision } of tell(caseStream, story)) {
          const names = (accepted[before.status] ??= new Set());
          if (!isRejection(decision)) names.add(command.declaration.name);
        }
      }),
      RUNS,
    );
    const allowed: Readonly<Record<CaseState['status'], readonly string[]>> = {
      notOpened: ['OpenCase'],
      open: [
        'AddCaseParticipant',
        'AssignCaseworker',
        'BreakGlass',
        'ChangeCaseAccess',
        'CloseCase',
        'MarkCaseOpenedInError',
        'RemoveCaseParticipant',
      ],
      closed: ['BreakGlass', 'ChangeCaseAccess', 'MarkCaseOpenedInError', 'ReopenCase'],
      openedInError: ['BreakGlass', 'ChangeCaseAccess'],
    };
    expect(Object.fromEntries(Object.entries(accepted).map(([status, names]) => [status, [...names].sort()]))).toEqual(
      allowed,
    );
  });

  test('is in its own actor’s sight after what they did to it, unless they meant it otherwise', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const [at, { before, after, command, decision }] of tell(caseStream, story).entries()) {
          if (isRejection(decision) || decision.own.length === 0) continue;
          const { now, teams, may } = story[at]!.circumstances;
          const sees = (state: CaseState) =>
            sightOf(
              caseStream.restriction(state),
              { id: 'worker-1', teams, seesAll: may('case.read.restricted') },
              now,
            );
          const { name } = command.declaration;
          const meant = (command.input as { readonly evenWithoutMe?: boolean }).evenWithoutMe === true;
          if (name === 'BreakGlass') expect([sees(before), sees(after)]).toEqual(['closed', 'throughBrokenGlass']);
          else if (['OpenCase', 'ChangeCaseAccess'].includes(name) && !meant) expect(sees(after)).toBe('open');
        }
      }),
      RUNS,
    );
  });

  test('R79, R101: is closed on a day of its present period, or says what was passed over', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { before, after, decision } of tell(caseStream, story)) {
          if (before.status !== 'open' || after.status !== 'closed' || isRejection(decision)) continue;
          const [closed] = decision.own;
          expect(closed?.data['unmet'] !== undefined).toBe(after.closingDate < before.periodStart);
          expect(closed?.personal['overrideReason'] !== undefined).toBe(after.closingDate < before.periodStart);
        }
      }),
      RUNS,
    );
  });
});
