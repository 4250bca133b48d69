/** What specs of plan items begin with: an open case with needs, its client with a strength, and a plan with sub-goals. */
import {
  caseClosed,
  caseOpened,
  caseParticipantAdded,
  caseParticipantRemoved,
} from '@caseledger/cases/domain/case.events';
import { caseStream } from '@caseledger/cases/domain/case.state';
import { modelAssigned } from '@caseledger/cases/domain/models/models.events';
import { needIdentified, needResolved } from '@caseledger/cases/domain/needs/needs.events';
import { configurationStream } from '@caseledger/configuration/domain/configuration.state';
import {
  type CaseId,
  type CommandId,
  type LocalDate,
  type Money,
  type NewEvent,
  type PartyId,
  type PlanId,
  type StreamDeclaration,
  type Uuid,
  type WorkerId,
  workerStreamIdOf,
} from '@caseledger/kernel';
import { type Circumstances, newEntryId, TENANT, USUAL, withFact } from '@caseledger/kernel/circumstances';
import { given, type Given } from '@caseledger/kernel/given';
import { workerDeactivated, workerSeen } from '@caseledger/organisation/domain/worker.events';
import { workerStream } from '@caseledger/organisation/domain/worker.state';
import { personRegistered, resourceRecorded } from '@caseledger/parties/domain/party.events';
import { partyStream } from '@caseledger/parties/domain/party.state';
import type { NeedId, PlanItemId, StrengthId, SubGoalId } from '../domain/items/items.rules';
import { planItemAdded } from '../domain/items/items.events';
import { planCreated } from '../domain/plan.events';
import { type PlanState, planStream } from '../domain/plan.state';
import { planActivated } from '../domain/standing/standing.events';
import { subGoalAdded } from '../domain/structure/structure.events';

const id = <Of extends Uuid>(end: string): Of => `01900000-0000-7000-8000-0000000000${end}` as Of;

export const commandId = id<CommandId>('01');
export const [caseId, planId] = [id<CaseId>('0a'), id<PlanId>('0b')];
export const [client, mother, left, stranger] = ['c1', 'c2', 'c3', 'c4'].map((end) => id<PartyId>(end)) as [
  PartyId,
  PartyId,
  PartyId,
  PartyId,
];
export const [need, resolved] = [id<NeedId>('d1'), id<NeedId>('d2')];
export const strength = id<StrengthId>('e1');
export const [subGoal, other] = [id<SubGoalId>('f1'), id<SubGoalId>('f2')];
export const item = id<PlanItemId>('a1');

export const day = (text: string) => text as LocalDate;
export const worker = (name: string) => ({ worker: name as WorkerId });
export const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
/** The id of the entry that the event of a revision has made. */
export const madeAt = <Of extends Uuid>(revision: number): Of => newEntryId<Of>({ commandId }, revision);

/** What every item of these specs is, where nothing else is said. */
export const plain = {
  weight: 1,
  needIds: [],
  needDomains: [],
  strengthIds: [],
  owner: worker('worker-1'),
  responsible: worker('worker-1'),
  enlisted: [],
  currency: 'EUR',
  planType: 'SUPPORT',
  caseType: 'GENERAL',
} as const;
type Added = Parameters<typeof planItemAdded>[0];
export const custom = { kind: 'CUSTOM', name: 'A walk', purpose: 'To be outside' } as const;
export const sessions = {
  kind: 'SERVICE_UNIT',
  definition: { code: 'PHYSIOTHERAPY', version: 1 },
  service: 'PHYSIOTHERAPY',
  unitType: 'SESSION',
  authorised: '10.00',
  rate: eur(5_000),
} as const;
export const added = (more: Partial<Added> = {}) =>
  planItemAdded({
    itemId: item,
    subGoalId: subGoal,
    ...plain,
    ...(more.kind === undefined ? custom : {}),
    ...more,
  } as Added);

/** The first event of a plan with a mother and one who has left the case. */
export const created = planCreated({
  ...{ caseId, clientId: client, planType: 'SUPPORT', caseType: 'GENERAL', currency: 'EUR' },
  ...{ primaryParticipant: client, participants: [client, mother, left], startDate: day('2026-01-01'), hasGoal: false },
});
const subGoals = [subGoal, other].map((subGoalId) =>
  subGoalAdded({ subGoalId, owner: { partyId: mother }, needIds: [], name: 'Fit again' }),
);

/** The events of its case. */
export const opened: readonly NewEvent[] = [
  caseOpened({ reference: '2026-000001', clientId: client, caseType: 'GENERAL', startDate: day('2026-01-01') }),
  caseParticipantAdded({ partyId: mother, role: 'PARENT' }),
  caseParticipantAdded({ partyId: left, role: 'RELATIVE' }),
  caseParticipantRemoved({ partyId: left }),
  ...[need, resolved].map((needId) =>
    needIdentified({
      ...{ needId, domain: 'PHYSICAL_HEALTH', severity: 'HIGH', source: 'CLIENT' },
      ...{ identifiedOn: day('2026-01-02'), description: 'It hurts' },
    }),
  ),
  needResolved({ needId: resolved, outcome: 'MET', resolvedOn: day('2026-02-02') }),
  modelAssigned({ model: 'STRENGTHS_BASED', primary: true, from: day('2026-01-01'), contactIntervalDays: 14 }),
];
export const closingOfCase = caseClosed({ closingDate: day('2026-03-01'), aftercare: false });

const others: readonly (readonly [StreamDeclaration, Uuid | 'ofTenant', readonly NewEvent[]])[] = [
  [configurationStream, 'ofTenant', []],
  [
    partyStream,
    client,
    [
      personRegistered({ details: { familyName: 'Jansen' } }),
      resourceRecorded({ resourceId: strength, kind: 'SKILL', description: 'Patient' }),
    ],
  ],
  [workerStream, workerStreamIdOf(TENANT, 'bram'), []],
  [workerStream, workerStreamIdOf(TENANT, 'gone'), [workerSeen({ worker: 'gone' as WorkerId }), workerDeactivated({})]],
];

/** A plan on the ground of an open case; of one to which these events happened. */
export function planIn(caseEvents: readonly NewEvent[], ...events: readonly NewEvent[]): Given<PlanState> {
  return others.reduce(
    (plan, [stream, id, read]) => plan.reading(stream, id, ...read),
    given(planStream, created, ...subGoals, ...events).reading(caseStream, caseId, ...opened, ...caseEvents),
  );
}

/** A draft with two sub-goals, and these events; and the same when it is active. */
export const draft = (...events: readonly NewEvent[]): Given<PlanState> => planIn([], ...events);
const activated = planActivated({ activatedOn: day('2026-01-10') });
export const activePlan = (...events: readonly NewEvent[]): Given<PlanState> => draft(activated, ...events);
/** The revision of the first event after the two sub-goals. */
export const FIRST = 3;

/** The same for properties: the events of the active plan, and the streams that its commands read. */
export const activeEvents: readonly NewEvent[] = [created, ...subGoals, activated];
export const world: Circumstances = others.reduce(
  (circumstances, [stream, id, read]) => withFact(circumstances, stream, id, read),
  withFact(USUAL, caseStream, caseId, opened),
);
