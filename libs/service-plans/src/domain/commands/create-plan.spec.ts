/** CreatePlan: for a case, by hand or from a template, with its members (R126, R129, R130, R141-R145). */
import { linkPlan } from '@caseledger/cases/domain/plans/commands/link-plan';
import { planLinked } from '@caseledger/cases/domain/plans/plans.events';
import { caseStream } from '@caseledger/cases/domain/case.state';
import { caseClosed, caseOpened, caseParticipantAdded } from '@caseledger/cases/domain/case.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  idOfCreatedStream,
  isRejection,
  type LocalDate,
  type NewEvent,
} from '@caseledger/kernel';
import { type Circumstances, decideIn, foldAll, TENANT, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { given } from '@caseledger/kernel/given';
import { tenantCreated } from '@caseledger/organisation/domain/tenant.events';
import { tenantStream } from '@caseledger/organisation/domain/tenant.state';
import { client as child, day, mother, stranger } from '../../contract/item-ground';
import { planCreated } from '../plan.events';
import { planStream } from '../plan.state';
import { type CreatePlan, createPlan } from './create-plan';

const commandId = '01900000-0000-7000-8000-000000000001' as CommandId;
const caseId = '01900000-0000-7000-8000-0000000000aa' as CaseId;
const planId = idOfCreatedStream<'Plan'>(commandId, TENANT, 'plan');
const today = '2026-03-31' as LocalDate;

/** R145: the mother is the primary client, her child takes part. */
const ofMother = [
  caseOpened({ reference: '2026-000001', clientId: mother, caseType: 'GENERAL', startDate: day('2026-01-10') }),
  caseParticipantAdded({ partyId: child, role: 'CHILD' }),
];
const tenant = tenantCreated({
  ...{ name: 'North', timeZone: 'Europe/Amsterdam', currency: 'SEK', locale: 'sv', demonstration: false },
});
const inCase = (...events: readonly NewEvent[]) =>
  given(planStream)
    .knowing(linkPlan as never)
    .reading(caseStream, caseId, ...ofMother, ...events)
    .reading(configurationStream, 'ofTenant')
    .reading(tenantStream, 'ofTenant', tenant);
const create = (input: Partial<CreatePlan> = {}) => createPlan({ commandId, caseId, planType: 'SUPPORT', ...input });
const linked = planLinked({ planId, planType: 'SUPPORT' });
const drawnUp = (more: Partial<Parameters<typeof planCreated>[0]> = {}) =>
  planCreated({
    ...{ caseId, clientId: mother, planType: 'SUPPORT', caseType: 'GENERAL', currency: 'SEK' },
    ...{ primaryParticipant: mother, participants: [mother], startDate: today, hasGoal: false },
    ...more,
  } as Parameters<typeof planCreated>[0]);

test('R126, R130: a draft is linked in its case, and needs no goal yet', () => {
  inCase().when(create()).then(linked, drawnUp());
  inCase()
    .when(create({ goal: 'A quiet home.', startDate: day('2026-01-10'), targetDate: day('2026-01-10') }))
    .then(
      linked,
      drawnUp({ hasGoal: true, goal: 'A quiet home.', startDate: day('2026-01-10'), targetDate: day('2026-01-10') }),
    );
});

test('R145: the child is the primary participant, the mother the primary client and a member', () => {
  inCase()
    .when(create({ primaryParticipantId: child, participantIds: [mother, child, child] }))
    .then(linked, drawnUp({ primaryParticipant: child, participants: [mother, child] }));
  inCase()
    .when(create({ primaryParticipantId: child }))
    .then(linked, drawnUp({ primaryParticipant: child, participants: [mother, child] }));
});

test('R144, R145: without the mother it is refused', () => {
  inCase()
    .when(create({ primaryParticipantId: child, participantIds: [child] }))
    .thenRefused('PrimaryClientIsMember', { field: 'participantIds' });
});

test('R141: the primary participant is one of the members', () => {
  inCase()
    .when(create({ primaryParticipantId: child, participantIds: [mother] }))
    .thenRefused('PrimaryParticipantIsMember', { field: 'participantIds' });
});

test('R141, R142: only participants of the case take part', () => {
  inCase()
    .when(create({ primaryParticipantId: stranger }))
    .thenRefused('NotACaseParticipant', { field: 'primaryParticipantId' });
  inCase()
    .when(create({ participantIds: [mother, stranger] }))
    .thenRefused('NotACaseParticipant', { field: 'participantIds.1' });
});

test.each([
  [{ startDate: day('2026-01-09') }, 'PlanBeforeCase', 'startDate'],
  [{ startDate: day('2026-02-02'), targetDate: day('2026-02-01') }, 'TargetBeforeStart', 'targetDate'],
  [{ startDate: '2026-02-30' as LocalDate }, 'NotADay', 'startDate'],
  [{ targetDate: day('2200-01-01') }, 'NotADay', 'targetDate'],
  [{ goal: ' ' }, 'TextNotAllowed', 'goal'],
])('%j is refused as %s', (input, rule, field) => {
  inCase().when(create(input)).thenRefused(rule, { field });
});

test.each([
  [{ planType: undefined }, 'PlanTypeOrTemplate', 'planType'],
  [{ templateCode: 'RETURN_TO_WORK' }, 'PlanTypeOrTemplate', 'planType'],
  [{ planType: 'constructor' }, 'CodeUnknown', 'planType'],
  [{ planType: undefined, templateCode: 'constructor' }, 'PlanTemplateUnknown', 'templateCode'],
])('R130: a plan has one type: %j is refused', (input, rule, field) => {
  inCase().when(create(input)).thenRefused(rule, { field });
});

test('R130: a closed case gets no plan', () => {
  inCase(caseClosed({ closingDate: today, aftercare: false }))
    .when(create())
    .thenRefused('CaseNotOpen');
});

test('R129: a template brings its goal, groups, sub-goals and items along, from the day on which the plan starts', () => {
  const facts = [
    [caseStream, caseId, ofMother],
    [configurationStream, 'ofTenant', []],
    [tenantStream, 'ofTenant', [tenant]],
  ] as const;
  const world = facts.reduce<Circumstances>(
    (circumstances, [stream, id, events]) => withFact(circumstances, stream, id, events),
    { ...USUAL, commands: [linkPlan as never] },
  );
  const input = { planType: undefined, templateCode: 'RETURN_TO_WORK', startDate: day('2026-02-01') };
  const decision = decideIn(world, { state: planStream.initial, revision: -1 }, create(input));
  if (isRejection(decision)) throw new Error(decision.rule);
  const { state } = foldAll(planStream, decision.own);
  if (state.status === 'NOT_CREATED') throw new Error('There is no plan.');
  expect(state).toMatchObject({
    status: 'OPEN',
    planType: 'RETURN_TO_WORK',
    template: { code: 'RETURN_TO_WORK', version: 1 },
  });
  expect(Object.keys(state.structure.groups)).toHaveLength(2);
  const subGoals = Object.keys(state.structure.subGoals);
  expect(
    Object.values(state.items).map(({ definition, subGoalId }) => [definition?.code, subGoals.indexOf(subGoalId)]),
  ).toEqual([
    ['PHYSIOTHERAPY', 0],
    ['OCCUPATIONAL_THERAPY', 0],
    ['VOCATIONAL_REHABILITATION', 1],
  ]);
  expect(Object.values(state.items)[1]).toMatchObject({
    ...{ expectedStart: '2026-02-15', expectedEnd: '2026-05-15', responsible: { worker: 'worker-1' } },
    units: { unitType: 'SESSION', authorised: 800 },
  });
});
