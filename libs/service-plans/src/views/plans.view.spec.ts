/** What the view of plans keeps that their state does not: since when a plan waits for its approval. */
import type { CaseId, DomainEvent, Instant, LocalDate, NewEvent, PartyId, PlanId, Tenant } from '@caseledger/kernel';
import { streamName } from '@caseledger/kernel';
import { foldEvents } from '@caseledger/projecting';
import { baselineNamed } from '../domain/baselines/baselines.events';
import { planCreated } from '../domain/plan.events';
import { planRejected, planSubmitted } from '../domain/standing/standing.events';
import type { PlanDocument } from './plan-document';
import { plansView } from './plans.view';

const planId = '01900000-0000-7000-8000-0000000000a1' as PlanId;
const clientId = '01900000-0000-7000-8000-0000000000b1' as PartyId;
const place = { stream: streamName({ category: 'plan', tenant: 'north' as Tenant, id: planId }), streamId: planId };
const created = planCreated({
  caseId: '01900000-0000-7000-8000-0000000000c1' as CaseId,
  ...{ clientId, planType: 'SUPPORT', caseType: 'GENERAL', currency: 'EUR', hasGoal: false },
  ...{ primaryParticipant: clientId, participants: [clientId], startDate: '2026-03-01' as LocalDate },
});
const baseline = baselineNamed({
  ...{ baselineId: '01900000-0000-7000-8000-0000000000d1' as never, planRevision: 1, name: 'As submitted' },
});

/** The plan after events of which each happens a day after the one before it. */
const after = (...events: readonly NewEvent[]): PlanDocument | undefined => {
  const recorded = events.map((event, revision) => ({
    ...event,
    ...{ revision, actor: { id: 'anna', roles: [], tenant: 'north' } },
    recordedAt: `2026-03-0${String(revision + 1)}T09:00:00.000Z` as Instant,
  }));
  return foldEvents(plansView, recorded as unknown as readonly DomainEvent[], place) as PlanDocument | undefined;
};

test('R132: a draft waits for nothing', () => {
  expect(after(created)?.submittedAt).toBeUndefined();
});

test('R132: a submitted plan waits since it was submitted, whatever is noted of it meanwhile', () => {
  expect(after(created, planSubmitted({}), baseline)).toMatchObject({
    ...{ status: 'SUBMITTED', submittedAt: '2026-03-02T09:00:00.000Z', changedAt: '2026-03-03T09:00:00.000Z' },
  });
});

test('R132: a plan that was sent back and is submitted again waits anew', () => {
  const again = after(created, planSubmitted({}), planRejected({ reason: 'Too much at once.' }), planSubmitted({}));
  expect(again?.submittedAt).toBe('2026-03-04T09:00:00.000Z');
});
