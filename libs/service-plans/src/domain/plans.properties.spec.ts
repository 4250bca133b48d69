/** What holds of a plan, whatever workers and families do with it and in whatever order (R126-R150). */
import { linkPlan } from '@caseledger/cases/domain/plans/commands/link-plan';
import { caseRulesChanged } from '@caseledger/configuration/domain/configuration.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type Command,
  type CommandId,
  type DomainEvent,
  idOfCreatedStream,
  isRejection,
  type LocalDate,
  type NewEvent,
  streamName,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { type Circumstances, newEntryId, TENANT, withFact } from '@caseledger/kernel/circumstances';
import { step, tell, type Told } from '@caseledger/kernel/contract/laws';
import { runs } from '@caseledger/kernel/contract/property-runs';
import { tenantStream } from '@caseledger/organisation/domain/tenant.state';
import { workerStream } from '@caseledger/organisation/domain/worker.state';
import { foldDocuments } from '@caseledger/projecting';
import fc from 'fast-check';
import { ITEM_COMMANDS_THAT_ADD, itemCommands } from '../contract/item-arbitraries';
import { caseId, client, left, mother, need, strength, world } from '../contract/item-ground';
import { PEOPLE_COMMANDS_THAT_ADD, peopleCommands } from '../contract/people-arbitraries';
import { STRUCTURE_COMMANDS_THAT_ADD, structureCommands } from '../contract/structure-arbitraries';
import { plansView } from '../views/plans.view';
import { createPlan } from './commands/create-plan';
import type { SubGoalId } from './items/items.rules';
import { activatePlan } from './standing/commands/activate-plan';
import { approvePlan } from './standing/commands/approve-plan';
import { submitPlan } from './standing/commands/submit-plan';
import { missingParts } from './standing/completeness';
import { type CreatedPlan, type PlanState, planStream } from './plan.state';

const RUNS = runs(150);
const commandId = '01900000-0000-7000-8000-000000000071' as CommandId;
const commandIds = [commandId];
const planId = idOfCreatedStream<'Plan'>(commandId, TENANT, 'plan');
const LAST = 18;
const participants = [client, mother, left];
/** Those of the template come early in the stream. */
const subGoals = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.integer({ min: 1, max: LAST }))
  .map((revision) => newEntryId<SubGoalId>({ commandId }, revision));
const ground = { planId, commandIds, lastRevision: LAST, participants, needs: [need] };

const known: Circumstances = {
  ...withFact(withFact(world, tenantStream, 'ofTenant', []), workerStream, workerStreamIdOf(TENANT, 'worker-1'), []),
  commands: [linkPlan as never],
};
/** The worker of these stories submits and approves. */
const worlds = [{}, { unitsBeyondAuthorised: true }].map((rules) =>
  withFact(known, configurationStream, 'ofTenant', [
    caseRulesChanged({ rules: { ...rules, planApprovalByAnother: false } }),
  ]),
);
const creation = { commandId, caseId, startDate: '2026-01-01' as LocalDate };
const onPlan = { commandId, planId };
/** An empty plan, one from a template, and one from a template that is carried out. */
const begun = fc
  .record({ primaryParticipantId: fc.constantFrom(client, mother), as: fc.constantFrom('EMPTY', 'TEMPLATE', 'ACTIVE') })
  .map(({ primaryParticipantId, as }) => [
    createPlan({
      ...{ ...creation, primaryParticipantId },
      ...(as === 'EMPTY' ? { planType: 'SUPPORT' } : { templateCode: 'RETURN_TO_WORK' }),
    }),
    ...(as === 'ACTIVE' ? [submitPlan(onPlan), approvePlan(onPlan), activatePlan(onPlan)] : []),
  ]);
const ofStructure = fc.oneof(...structureCommands(ground));
const anything = fc.oneof(
  ...structureCommands(ground),
  ...itemCommands({ ...ground, strengths: [strength], subGoals }),
  ...peopleCommands({ ...ground, subGoals }),
);
const storiesOf = (goesOn: fc.Arbitrary<Command>) =>
  fc
    .record({
      around: fc.constantFrom(...worlds),
      begins: begun,
      goesOn: fc.array(goesOn, { minLength: 10, maxLength: 60, size: 'max' }),
    })
    .map(({ around, begins, goesOn }) => [...begins, ...goesOn].map((command) => step(command, around)));
const stories = storiesOf(anything);

const ADD_AGAIN = [...STRUCTURE_COMMANDS_THAT_ADD, ...ITEM_COMMANDS_THAT_ADD, ...PEOPLE_COMMANDS_THAT_ADD];
const told = (story: Parameters<typeof tell>[1]): readonly Told<PlanState>[] =>
  tell(planStream, story, { addsAgain: ADD_AGAIN });
const always = (holds: (story: readonly Told<PlanState>[]) => void): void => {
  fc.assert(
    fc.property(stories, (story) => {
      holds(told(story));
    }),
    RUNS,
  );
};
const plan = (state: PlanState): CreatedPlan => {
  if (state.status === 'NOT_CREATED') throw new Error('There is no plan.');
  return state;
};
const happened = ({ decision }: Told<PlanState>): boolean => !isRejection(decision) && decision.own.length > 0;

test('stories meet every command on what a plan is made of and how it stands', () => {
  // The same stories each time: whether chance meets them all is not what is asked. Those on items, and those on
  // participants and agreements, are met in properties of their own.
  const met = new Set<string>();
  for (const story of fc.sample(storiesOf(ofStructure), { seed: 1, numRuns: 200 }))
    for (const one of told(story)) if (happened(one)) met.add(one.command.declaration.name);
  const names = fc.sample(fc.tuple(...structureCommands(ground)), 1).flat();
  expect(names.map(({ declaration }) => declaration.name).filter((name) => !met.has(name))).toEqual([]);
});

test('every decider holds to its laws, and the primary client stays a member (R144)', () => {
  always((story) => {
    for (const { after } of story) {
      const { participants: members, clientId, primaryParticipant } = plan(after);
      expect(members).toContain(clientId);
      expect(members).toContain(primaryParticipant);
      expect(new Set(members).size).toBe(members.length);
    }
  });
});

test('R126: a plan that becomes active has a goal, a sub-goal and an item; R137: an item is always under a sub-goal', () => {
  always((story) => {
    for (const { before, after, command } of story) {
      const is = plan(after);
      const activated =
        is.status === 'ACTIVE' && before.status !== 'ACTIVE' && command.declaration.name !== 'ReopenPlan';
      if (activated) expect(missingParts(is)).toEqual([]);
      for (const { subGoalId } of Object.values(is.items)) expect(is.structure.subGoals).toHaveProperty([subGoalId]);
    }
  });
});

test('what is submitted, approved or closed is planned no further; what is not active is not carried out', () => {
  always((story) => {
    for (const one of story) {
      const [was, is] = [one.before, one.after];
      if (was.status === 'NOT_CREATED' || !happened(one)) continue;
      if (was.status === 'SUBMITTED' || was.status === 'CLOSED') {
        expect(plan(is).structureRevision).toBe(was.structureRevision);
      }
      if (one.command.declaration.name === 'RecordUnitDelivery') expect(was.status).toBe('ACTIVE');
    }
  });
});

test('the documents of the view are what the plan is', () => {
  const place = { stream: streamName({ category: 'plan', tenant: TENANT, id: planId }), streamId: planId };
  always((story) => {
    const events = story
      .flatMap(({ decision }) => (isRejection(decision) ? [] : (decision.own as readonly NewEvent[])))
      .map((event, revision) => stored(event, revision));
    const documents = foldDocuments(plansView, events, place);
    const { items, reversed: _, ...facts } = plan(story.at(-1)!.after);
    expect(documents.get(planId)).toMatchObject(JSON.parse(JSON.stringify(facts)) as object);
    expect([...documents.keys()].filter((key) => key !== planId).sort()).toEqual(Object.keys(items).sort());
    for (const [id, item] of Object.entries(items)) {
      expect(documents.get(id)).toMatchObject(JSON.parse(JSON.stringify(item)) as object);
    }
  });
});

function stored({ type, data, personal }: NewEvent, revision: number): DomainEvent {
  const at = '2026-03-31T10:00:00.000Z';
  return {
    ...{ type, data, personal, revision, occurredAt: at, recordedAt: at },
    ...{ id: planId, actor: { id: 'worker-1', roles: [], tenant: TENANT } },
  } as unknown as DomainEvent;
}
