/** The closing of a case (R58, R72-R79): its step, fields and products, the closing itself, and corrections after it. */
import { addClosingProduct } from '@caseledger/cases/domain/closing/commands/add-closing-product';
import { correctClosedCase } from '@caseledger/cases/domain/closing/commands/correct-closed-case';
import { recordClosingFields } from '@caseledger/cases/domain/closing/commands/record-closing-fields';
import { removeClosingProduct } from '@caseledger/cases/domain/closing/commands/remove-closing-product';
import { closeCase } from '@caseledger/cases/domain/commands/close-case';
import { dateOf, type DayNumber } from './calendar';
import type { Chance } from './chance';
import type { Day } from './day';
import { does, leave, type Life, whileOpen } from './life';
import { measureLast } from './measurements';
import { answer, settle } from './needs';
import type { Office } from './office';
import { sentence } from './sentences';
import { beginStep, endPresentStep, endTracks } from './steps';
import { resume } from './suspension';

const REASONS = [
  ['GOALS_REACHED', 46],
  ['QUESTION_ANSWERED', 22],
  ['HANDED_OVER', 12],
  ['CLIENT_STOPPED', 9],
  ['NO_CONTACT', 5],
  ['MOVED_AWAY', 3],
  ['NOT_ENTITLED', 2],
  ['OTHER', 1],
] as const;
const RESULTS = ['IMPROVED', 'RESOLVED', 'STABLE', 'NOT_IMPROVED', 'UNKNOWN'];
const OTHERS = ['GENERAL_PRACTITIONER', 'VOLUNTEERS', 'HOME_CARE', 'MENTAL_HEALTH_CARE', 'DEBT_ADVICE', 'HOUSING'];
const PRODUCTS = ['INFORMATION_AND_ADVICE', 'PRACTICAL_HELP', 'COUNSELLING', 'COACHING_AT_HOME', 'BUDGET_SUPPORT'];

/** Some days before the closing all that runs is ended, and the fields are filled in. */
export function windUp(office: Office, day: Day, life: Life): void {
  const { chance } = life;
  resume(day, life);
  endTracks(office, day, life);
  endPresentStep(office, day, life);
  beginStep(life, day, 'CLOSING');
  answer(day, life);
  settle(day, life);
  measureLast(office, day, life);
  does(life, day, (about) => recordClosingFields({ ...about, ...choicesBy(chance) }));
  if (!chance.of(0.5)) return;
  const [product, other] = [chance.ranked(PRODUCTS), chance.ranked(PRODUCTS)];
  does(life, day, (about) => addClosingProduct({ ...about, product }));
  if (product === other || !chance.of(0.3)) return;
  does(life, day, (about) => addClosingProduct({ ...about, product: other }));
  if (!chance.of(0.15)) return;
  whileOpen(office, life, day.number + 1, (on) => {
    does(life, on, (about) => removeClosingProduct({ ...about, product: other }));
  });
}

function choicesBy(chance: Chance) {
  const reason = chance.byShare(REASONS);
  return {
    reason,
    ...(chance.of(0.3) ? { reasonNote: sentence(chance, 'closing') } : {}),
    result: chance.ranked(RESULTS),
    ...(reason === 'HANDED_OVER' || chance.of(0.1) ? { referredTo: chance.ranked(OTHERS) } : {}),
  };
}

/** Some are closed as of some days ago. */
export function close(office: Office, day: Day, life: Life): { readonly on: DayNumber; readonly aftercare: boolean } {
  const { chance, kind, period } = life;
  if (chance.of(0.2)) endPresentStep(office, day, life);
  const on = chance.of(0.2) ? Math.max(period.latest, day.number - chance.whole(1, 5)) : day.number;
  const aftercare = kind.rules.aftercare && chance.of(0.35);
  const about = {
    ...(on === day.number ? {} : { closingDate: dateOf(on) }),
    ...(aftercare ? { aftercare } : {}),
    ...(chance.of(0.4) ? { reason: sentence(chance, 'closing') } : {}),
  };
  does(life, day, (which) => closeCase({ ...which, ...about }));
  leave(life);
  if (chance.of(0.02)) correct(office, day, life);
  return { on, aftercare };
}

/** The supervisor puts right what was filled in (R73). */
function correct(office: Office, day: Day, life: Life): void {
  const { caseId, chance, period, team } = life;
  const fields = { ...choicesBy(chance), products: [chance.ranked(PRODUCTS)] };
  const correctionReason = sentence(chance, 'puttingRight');
  office.on(day.number + chance.whole(1, 9), (on) => {
    if (life.open || life.period !== period) return;
    on.give('midday', team.supervisor.actor, (commandId) =>
      correctClosedCase({ commandId, caseId, ...fields, correctionReason }),
    );
  });
}
