/** AddPlanItem: from a definition or in one's own words, under a sub-goal, for whom and by whom (R133-R137, R143, R147-R150, R42, R119). */
import { planItemDefinitionRetired } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import type { PartyId } from '@caseledger/kernel';
import {
  activePlan,
  added,
  client,
  closingOfCase,
  commandId,
  custom,
  day,
  draft,
  eur,
  FIRST,
  left,
  madeAt,
  mother,
  need,
  plain,
  planId,
  planIn,
  resolved,
  sessions,
  strength,
  stranger,
  subGoal,
  worker,
} from '../../../contract/item-ground';
import type { Assignee } from '../../assignee';
import { MOST_ITEMS } from '../../plan.rules';
import { planSubmitted } from '../../standing/standing.events';
import { subGoalOwnerChanged } from '../../structure/structure.events';
import { planItemAdded } from '../items.events';
import type { NeedId, PlanItemId, StrengthId, SubGoalId } from '../items.rules';
import { addPlanItem, type AddPlanItem } from './add-plan-item';

const { name, purpose } = custom;
const model = 'STRENGTHS_BASED';
const bare = { commandId, planId, subGoalId: subGoal, responsible: { me: true } } as const;
const add = (input: Partial<AddPlanItem> = {}) => addPlanItem({ ...bare, name, purpose, ...input });
const define = (definitionCode: string, input: Partial<AddPlanItem> = {}) =>
  addPlanItem({ ...bare, definitionCode, ...input });
const made = (more: Partial<Parameters<typeof planItemAdded>[0]> = {}) =>
  planItemAdded({ itemId: madeAt(FIRST), subGoalId: subGoal, ...plain, model, ...more } as never);

describe('R134: an item of a definition', () => {
  test('keeps the version that is in force, and its service, unit and rate', () => {
    draft()
      .when(define('PHYSIOTHERAPY', { authorised: '10' }))
      .then(made({ ...sessions, rate: undefined }));
    draft()
      .when(define('HOUSEHOLD_BUDGET'))
      .then(made({ kind: 'BASIC', definition: { code: 'HOUSEHOLD_BUDGET', version: 1 } }));
  });

  test.each(['UNKNOWN', 'constructor'])('is of one that there is, not of %s', (code) => {
    draft().when(define(code)).thenRefused('PlanItemDefinitionUnknown', { field: 'definitionCode' });
  });

  test('is of one that is not retired', () => {
    draft()
      .reading(configurationStream, 'ofTenant', planItemDefinitionRetired({ code: 'PHYSIOTHERAPY' }))
      .when(define('PHYSIOTHERAPY'))
      .thenRefused('PlanItemDefinitionRetired', { field: 'definitionCode' });
  });

  test.each(['name', 'purpose'] as const)('R53: has the %s of the definition', (word) => {
    draft()
      .when(define('PHYSIOTHERAPY', { [word]: 'Mine' }))
      .thenRefused('NameIsPredefined', { field: word });
  });

  test.each(['service', 'unitType'] as const)('has the %s of the definition', (code) => {
    draft()
      .when(define('PHYSIOTHERAPY', { [code]: 'PHYSIOTHERAPY' }))
      .thenRefused('PredefinedForItem', { field: code });
  });

  test.each([
    ['unitType', 'HOUR'],
    ['authorised', '1'],
    ['rate', eur(1)],
  ] as const)('without units has no %s', (field, value) => {
    draft()
      .when(define('HOUSEHOLD_BUDGET', { [field]: value }))
      .thenRefused('ItemHasNoUnits', { field });
  });
});

describe('R135: an item of one’s own', () => {
  test('has its name and purpose', () => {
    draft().when(add()).then(made(custom));
  });

  test.each(['name', 'purpose'] as const)('is not without a %s', (word) => {
    draft()
      .when(add({ [word]: undefined }))
      .thenRefused('CustomItemNamed', { field: word });
    draft()
      .when(add({ [word]: ' ' }))
      .thenRefused('TextNotAllowed', { field: word });
  });

  test('can be counted in units, at a rate', () => {
    const counted = { service: 'COUNSELLING', unitType: 'HOUR', authorised: '7.50', rate: eur(6_000) };
    draft()
      .when(add(counted))
      .then(made({ ...custom, kind: 'SERVICE_UNIT', ...counted }));
  });

  test.each([
    [{ service: 'NONE' }, 'CodeUnknown', 'service'],
    [{ unitType: 'NONE' }, 'CodeUnknown', 'unitType'],
    [{ authorised: '1' }, 'ItemHasNoUnits', 'authorised'],
    [{ unitType: 'HOUR', authorised: '-0.01' }, 'QuantityNotAllowed', 'authorised'],
    [{ unitType: 'HOUR', authorised: '100000' }, 'QuantityNotAllowed', 'authorised'],
    [{ unitType: 'HOUR', authorised: '1.505' }, 'QuantityNotAllowed', 'authorised'],
    [{ unitType: 'HOUR', rate: { amount: 1, currency: 'USD' } }, 'OtherCurrency', 'rate.currency'],
    [{ unitType: 'HOUR', rate: eur(-1) }, 'AmountNotAllowed', 'rate.amount'],
    [{ unitType: 'HOUR', rate: eur(100_000_001) }, 'AmountNotAllowed', 'rate.amount'],
    [{ unitType: 'HOUR', estimatedCost: eur(1) }, 'CostFollowsFromUnits', 'estimatedCost'],
    [{ estimatedCost: { amount: 1, currency: 'GBP' } }, 'OtherCurrency', 'estimatedCost.currency'],
    [{ estimatedCost: eur(1_000_000_000_001) }, 'AmountNotAllowed', 'estimatedCost.amount'],
    [{ weight: 0 }, 'WeightNotAllowed', 'weight'],
    [{ weight: 101 }, 'WeightNotAllowed', 'weight'],
    [{ weight: 1.5 }, 'WeightNotAllowed', 'weight'],
    [{ expectedEnd: day('2200-01-01') }, 'NotADay', 'expectedEnd'],
    [{ expectedStart: day('1899-12-31') }, 'NotADay', 'expectedStart'],
    [{ expectedStart: day('2026-02-02'), expectedEnd: day('2026-02-01') }, 'EndBeforeStart', 'expectedEnd'],
    [{ expectedOutcome: '' }, 'TextNotAllowed', 'expectedOutcome'],
  ] as const)('is not made with %j', (input, rule, field) => {
    draft().when(add(input)).thenRefused(rule, { field });
  });

  test.each([
    { weight: 100, expectedStart: day('1900-01-01'), expectedEnd: day('2199-12-31'), expectedOutcome: 'She walks' },
    { expectedStart: day('2026-02-01'), expectedEnd: day('2026-02-01'), estimatedCost: eur(1_000_000_000_000) },
  ])('is made with %j', (input) => {
    draft()
      .when(add(input))
      .then(made({ ...custom, ...input }));
  });
});

describe('R137: an item', () => {
  test('is under a sub-goal of the plan', () => {
    draft()
      .when(add({ subGoalId: madeAt<SubGoalId>(9) }))
      .thenRefused('SubGoalUnknown', { field: 'subGoalId' });
  });

  test('is added to a draft and to an active plan of an open case, and to no other', () => {
    activePlan()
      .when(add())
      .then(made({ ...custom, itemId: madeAt<PlanItemId>(FIRST + 1) }));
    draft(planSubmitted({})).when(add()).thenRefused('PlanIsSubmitted', { field: 'planId' });
    planIn([closingOfCase]).when(add()).thenRefused('CaseNotOpen', { field: 'planId' });
  });

  test(`is one of at most ${String(MOST_ITEMS)}`, () => {
    const most = Array.from({ length: MOST_ITEMS - 1 }, (_, index) =>
      added({ itemId: madeAt<PlanItemId>(1_000 + index) }),
    );
    const revision = FIRST + most.length;
    draft(...most)
      .when(add())
      .then(made({ ...custom, itemId: madeAt<PlanItemId>(revision) }))
      .when(add())
      .thenRefused('TooManyItems');
  });
});

describe('an item', () => {
  test.each([
    ['R147', 'the caseworker', { me: true }, worker('worker-1')],
    ['R148', 'a user of the organisation', worker('bram'), worker('bram')],
    ['R149', 'a plan participant', { partyId: mother }, { partyId: mother }],
    ['R150', 'the owner of its sub-goal', { subGoalOwner: true }, { partyId: mother }],
  ] as const)('%s: is owned and carried out by %s', (_number, _who, named, assignee) => {
    draft()
      .when(add({ owner: named, responsible: named }))
      .then(made({ ...custom, owner: assignee, responsible: assignee }));
  });

  test.each(['owner', 'responsible'] as const)(
    'R147-R150: has no %s who has left, takes no part, or is not one',
    (field) => {
      const plan = draft();
      plan.when(add({ [field]: worker('gone') })).thenRefused('WorkerHasLeft', { field: `${field}.worker` });
      plan
        .when(add({ [field]: { partyId: stranger } }))
        .thenRefused('NotAPlanParticipant', { field: `${field}.partyId` });
      plan.when(add({ [field]: { partyId: left } })).thenRefused('LeftTheCase', { field: `${field}.partyId` });
      plan.when(add({ [field]: {} })).thenRefused('OneAssignee', { field });
      plan.when(add({ [field]: { me: true, partyId: mother } })).thenRefused('OneAssignee', { field });
    },
  );
});

describe('R149: the owner of the sub-goal', () => {
  const plan = (owner: Assignee) =>
    draft(subGoalOwnerChanged({ subGoalId: subGoal, owner, previous: { partyId: mother } }));
  const theirs = add({ responsible: { subGoalOwner: true } });

  test('gets nothing new once they have left', () => {
    plan({ partyId: left }).when(theirs).thenRefused('LeftTheCase', { field: 'responsible.subGoalOwner' });
    plan(worker('gone')).when(theirs).thenRefused('WorkerHasLeft', { field: 'responsible.subGoalOwner' });
    plan(worker('bram'))
      .when(theirs)
      .then(made({ ...custom, itemId: madeAt<PlanItemId>(FIRST + 1), responsible: worker('bram') }));
  });
});

describe('R143: for an item', () => {
  test('participants of the plan are enlisted, each once', () => {
    draft()
      .when(add({ enlistedIds: [mother, client, mother] }))
      .then(made({ ...custom, enlisted: [mother, client] }));
  });

  test.each([
    [stranger, 'NotAPlanParticipant'],
    [left, 'LeftTheCase'],
  ] as const)('nobody else is: %s', (partyId: PartyId, rule) => {
    draft()
      .when(add({ enlistedIds: [client, partyId] }))
      .thenRefused(rule, { field: 'enlistedIds.1' });
  });
});

describe('R42, R119: an item', () => {
  test('answers needs of the case and uses strengths of the client', () => {
    draft()
      .when(add({ needIds: [need, need], strengthIds: [strength] }))
      .then(made({ ...custom, needIds: [need], needDomains: ['PHYSICAL_HEALTH'], strengthIds: [strength] }));
  });

  test.each([resolved, madeAt<NeedId>(9)])('answers no need that is settled or not there: %s', (needId) => {
    draft()
      .when(add({ needIds: [need, needId] }))
      .thenRefused('NeedNotStanding', { field: 'needIds.1' });
  });

  test('uses no strength of somebody else', () => {
    draft()
      .when(add({ strengthIds: [strength, madeAt<StrengthId>(9)] }))
      .thenRefused('StrengthUnknown', { field: 'strengthIds.1' });
  });
});
