/** What the client asks for and needs (R9, R41): questions raised, answered and returned, needs found, revised and settled. */
import { answerHelpQuestion } from '@caseledger/cases/domain/needs/commands/answer-help-question';
import { identifyNeed } from '@caseledger/cases/domain/needs/commands/identify-need';
import { raiseHelpQuestion } from '@caseledger/cases/domain/needs/commands/raise-help-question';
import { recordNeedsAssessment } from '@caseledger/cases/domain/needs/commands/record-needs-assessment';
import { resolveNeed } from '@caseledger/cases/domain/needs/commands/resolve-need';
import { returnHelpQuestion } from '@caseledger/cases/domain/needs/commands/return-help-question';
import { reviseNeed } from '@caseledger/cases/domain/needs/commands/revise-need';
import { NEED_OUTCOMES, NEED_SEVERITIES, NEED_SOURCES } from '@caseledger/cases/domain/needs/needs.events';
import type { DescribedNeed } from '@caseledger/cases/domain/needs/needs.rules';
import type { Day } from './day';
import { entryOf } from './entries';
import { does, type Life, type Need, whileOpen } from './life';
import type { Office } from './office';
import { sentence } from './sentences';

/** The client asks for one thing, some for more. */
export function ask(office: Office, day: Day, life: Life): void {
  const { caseId, chance, kind, questions } = life;
  const count = chance.byShare([
    [1, 72],
    [2, 23],
    [3, 5],
  ]);
  for (let left = count; left > 0; left -= 1) {
    const about = { category: chance.ranked(kind.domains), text: sentence(chance, 'question') };
    whileOpen(office, life, day.number + (left === count ? 0 : chance.whole(1, 40)), (on) => {
      const commandId = does(life, on, (which) => raiseHelpQuestion({ ...which, ...about }));
      questions.push({ id: entryOf(office.tenant, caseId, commandId, 'helpQuestion'), answered: false });
    });
  }
}

/** Towards the end most questions are answered. */
export function answer(day: Day, life: Life): void {
  const { chance } = life;
  for (const question of life.questions) {
    if (question.answered || !chance.of(0.8)) continue;
    const said = chance.of(0.6) ? { answer: sentence(chance, 'answer') } : {};
    does(life, day, (about) => answerHelpQuestion({ ...about, helpQuestionId: question.id, ...said }));
    question.answered = true;
  }
}

/** What was answered is asked again. Answers whether there was something. */
export function askAgain(day: Day, life: Life): boolean {
  const question = life.questions.find(({ answered }) => answered);
  if (question === undefined) return false;
  const reason = sentence(life.chance, 'reopening');
  does(life, day, (about) => returnHelpQuestion({ ...about, helpQuestionId: question.id, reason }));
  question.answered = false;
  return true;
}

/** The needs of most clients are assessed in the first weeks; of some, one more becomes known later. */
export function assess(office: Office, day: Day, life: Life): void {
  const { caseId, chance } = life;
  const { tenant } = office;
  if (chance.of(0.7)) {
    const wanted = chance.byShare([
      [1, 40],
      [2, 36],
      [3, 16],
      [4, 8],
    ]);
    const found = [...new Map(Array.from({ length: wanted }, () => needBy(life)).map((one) => [one.domain, one]))];
    const needs = found.map(([, need]) => need);
    const summary = sentence(chance, 'assessment');
    const commandId = does(life, day, (about) => recordNeedsAssessment({ ...about, summary, needs }));
    for (const [index, { severity }] of needs.entries()) {
      const need = { id: entryOf<'Need'>(tenant, caseId, commandId, `need ${String(index)}`), severity };
      life.needs.push(need);
      if (chance.of(0.08)) revise(office, day, life, need);
    }
  }
  if (!chance.of(0.1)) return;
  whileOpen(office, life, day.number + chance.whole(20, 150), (on) => {
    const need = needBy(life);
    const commandId = does(life, on, (about) => identifyNeed({ ...about, ...need }));
    life.needs.push({ id: entryOf(tenant, caseId, commandId, 'need'), severity: need.severity });
  });
}

function needBy({ chance, kind }: Life): DescribedNeed {
  return {
    domain: chance.ranked(kind.domains),
    severity: chance.ranked([...NEED_SEVERITIES.slice(1), ...NEED_SEVERITIES.slice(0, 1)]),
    source: chance.ranked(NEED_SOURCES),
    description: sentence(chance, 'need'),
  };
}

function revise(office: Office, day: Day, life: Life, need: Need): void {
  const { chance } = life;
  whileOpen(office, life, day.number + chance.whole(30, 200), (on) => {
    if (!life.needs.includes(need)) return;
    const severity = chance.oneOf(NEED_SEVERITIES.filter((other) => other !== need.severity));
    does(life, on, (about) => reviseNeed({ ...about, needId: need.id, severity }));
    need.severity = severity;
  });
}

/** Towards the end it is said of most needs what came of them. */
export function settle(day: Day, life: Life): void {
  const { chance } = life;
  for (const need of life.needs.splice(0)) {
    if (chance.of(0.65)) {
      const outcome = chance.ranked(NEED_OUTCOMES);
      does(life, day, (about) => resolveNeed({ ...about, needId: need.id, outcome }));
    } else life.needs.push(need);
  }
}
