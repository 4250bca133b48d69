/** What holds of participants, agreements, baselines, scales and of every difference, whatever workers do in whatever order. */
import { caseOpened, caseParticipantAdded } from '@caseledger/cases/domain/case.events';
import { caseStream } from '@caseledger/cases/domain/case.state';
import { canonicalJson, isRejection } from '@caseledger/kernel';
import { decideIn, foldAll, withFact } from '@caseledger/kernel/circumstances';
import { runs } from '@caseledger/kernel/contract/property-runs';
import fc from 'fast-check';
import { applyPatch } from '../../contract/apply-patch';
import { itemCommands } from '../../contract/item-arbitraries';
import {
  activeEvents,
  caseId,
  client,
  commandId,
  day,
  left,
  mother,
  other,
  planId,
  strength,
  stranger,
  subGoal,
  world as ground,
} from '../../contract/item-ground';
import { PEOPLE_COMMANDS_THAT_ADD, peopleCommands } from '../../contract/people-arbitraries';
import { agreementStanding } from '../agreement/agreement.rules';
import { issueAgreement } from '../agreement/commands/issue-agreement';
import { attainmentOf } from '../attainment/attainment-score';
import { nameBaseline } from '../baselines/commands/name-baseline';
import { type CreatedPlan, planStream } from '../plan.state';
import { jsonOf, planDifference } from './plan-difference';

const RUNS = runs(100);
/** The stranger is in the case here, and not in the plan yet. */
const world = withFact(ground, caseStream, caseId, [
  caseOpened({ reference: '2026-000001', clientId: client, caseType: 'GENERAL', startDate: day('2026-01-01') }),
  caseParticipantAdded({ partyId: mother, role: 'PARENT' }),
  caseParticipantAdded({ partyId: stranger, role: 'FRIEND' }),
]);
const about = { planId, commandIds: [commandId], lastRevision: 7, subGoals: fc.constantFrom(subGoal, other) };
const people = peopleCommands({ ...about, participants: [client, mother, left, stranger] });
const items = itemCommands({ ...about, participants: [client, mother], needs: [], strengths: [strength] });
/** Stories begin with what later commands name. */
const begins = [
  issueAgreement({ commandId, planId, signatories: [client] }),
  nameBaseline({ commandId, planId, name: 'As begun' }),
];
const goesOn = fc.oneof({ arbitrary: fc.oneof(...people), weight: 3 }, { arbitrary: fc.oneof(...items), weight: 1 });
const stories = fc.array(goesOn, { maxLength: 40, size: 'max' }).map((rest) => [...begins, ...rest]);
type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

interface Told {
  readonly command: string;
  readonly before: CreatedPlan;
  readonly after: CreatedPlan;
  /** What the same command says, given again. */
  readonly again: ReturnType<typeof decideIn>;
}

/** The steps of a story that changed something. */
function tell(story: Story): readonly Told[] {
  const told: Told[] = [];
  let at = foldAll(planStream, activeEvents);
  for (const command of story) {
    const decision = decideIn(world, at, command);
    if (isRejection(decision) || decision.own.length === 0) continue;
    const next = foldAll(planStream, decision.own, at, world.now);
    const [before, after] = [at.state as CreatedPlan, next.state as CreatedPlan];
    told.push({ command: command.declaration.name, before, after, again: decideIn(world, next, command) });
    at = next;
  }
  return told;
}

const always = (holds: (story: readonly Told[]) => void): void => {
  fc.assert(
    fc.property(stories, (story) => {
      holds(tell(story));
    }),
    RUNS,
  );
};

test('stories meet every command and what it changes', () => {
  const met = new Set<string>();
  always((story) => {
    for (const { command } of story) met.add(command);
  });
  expect([...met]).toEqual(
    expect.arrayContaining([
      ...['AddPlanParticipant', 'RemovePlanParticipant', 'ChangePrimaryPlanParticipant', 'IssueAgreement'],
      ...['AnswerAgreement', 'CancelAgreement', 'NameBaseline', 'RemoveBaseline', 'ScaleSubGoal', 'RateSubGoal'],
    ]),
  );
});

test('the difference of any two moments, applied to the one, gives the other', () => {
  always((story) => {
    const moments = story.map(({ after }) => after);
    const pairs = moments.map((state, index) => [state, moments[(index * 7) % moments.length] ?? state] as const);
    for (const [from, to] of pairs) {
      const { patch } = planDifference(from, to);
      expect(canonicalJson(applyPatch(jsonOf(from), patch))).toBe(canonicalJson(jsonOf(to)));
    }
  });
});

test('whatever a command changes has a name, and what is back as it was has none', () => {
  always((story) => {
    for (const { before, after } of story) {
      expect(planDifference(before, after).changes).not.toEqual([]);
      expect(planDifference(after, after)).toEqual({ changes: [], patch: [] });
    }
  });
});

test('R141, R144: the primary client and the primary participant always take part, and nobody twice', () => {
  always((story) => {
    for (const { after } of story) {
      expect(after.participants).toContain(after.clientId);
      expect(after.participants).toContain(after.primaryParticipant);
      expect(new Set(after.participants).size).toBe(after.participants.length);
    }
  });
});

test('R143, R149: what has not ended is in the hands of participants of the plan', () => {
  always((story) => {
    for (const { after } of story) {
      const running = Object.values(after.items).filter(({ actualEnd }) => actualEnd === undefined);
      const hands = [
        ...running.flatMap(({ owner, responsible, enlisted }) => [owner.partyId, responsible.partyId, ...enlisted]),
        ...Object.values(after.structure.subGoals).map(({ owner }) => owner.partyId),
      ].filter((partyId) => partyId !== undefined);
      expect(after.participants).toEqual(expect.arrayContaining(hands));
    }
  });
});

test('R132: an agreement holds where all who were asked accepted what is planned still', () => {
  always((story) => {
    for (const { after } of story) {
      const { agreement } = after.agreements;
      if (agreement === undefined) continue;
      const accepted = agreement.signatories.every((one) => agreement.answers[one]?.answer === 'ACCEPTED');
      const unchanged = after.structureRevision <= agreement.planRevision;
      expect(agreementStanding(after) === 'ACCEPTED').toBe(accepted && unchanged && agreement.status !== 'CANCELLED');
    }
  });
});

test('R151: a score is between those of the least and the most that can be', () => {
  always((story) => {
    for (const { after } of story) {
      const { baseline, achieved, change, scaled, rated } = attainmentOf(after);
      expect(rated).toBeLessThanOrEqual(scaled);
      expect(achieved === null).toBe(change === null);
      // Two goals that weigh the same, both at a level of two: 50 and 20 / √0.65.
      for (const score of [baseline, achieved]) expect(Math.abs((score ?? 50) - 50)).toBeLessThanOrEqual(24.9);
    }
  });
});

test('a command that is given again after its own events changes nothing more, but those that add', () => {
  always((story) => {
    for (const { command, again } of story) {
      if ([...PEOPLE_COMMANDS_THAT_ADD, 'AddPlanItem', 'RecordUnitDelivery'].includes(command)) continue;
      expect(isRejection(again) ? [] : again.own).toEqual([]);
    }
  });
});
