/** The models that cases are worked by (R54, R105-R121): they set the rhythm of the contacts. */
import { assignModel } from '@caseledger/cases/domain/models/commands/assign-model';
import { endModel } from '@caseledger/cases/domain/models/commands/end-model';
import { SHIPPED_MODEL_PROFILES } from '@caseledger/configuration/domain/shipped-model-profiles';
import type { Chance } from './chance';
import type { Day } from './day';
import { does, type Life, whileOpen } from './life';
import type { Office } from './office';

/** Of all cases; the others are worked by none. */
const MODELS = [
  ['NONE', 54],
  ['BROKERAGE', 30],
  ['STRENGTHS_BASED', 12],
  ['CLINICAL', 2.5],
  ['INTENSIVE', 1.5],
] as const;
/** In days: what is much service in a short time is over then. */
const LONGEST_INTENSIVE = 120;
/** In days between two contacts, where no model says it. */
const WITHOUT_MODEL = { median: 74, sigma: 0.4, most: 180 };

/** How often the client is seen where no model says it. */
export function usualInterval(chance: Chance): number {
  return Math.min(WITHOUT_MODEL.most, chance.logNormal(WITHOUT_MODEL.median, WITHOUT_MODEL.sigma));
}

/** A model is chosen for some cases; some of them are worked by it for a time only. */
export function chooseModel(office: Office, day: Day, life: Life): void {
  const { chance } = life;
  const model = chance.byShare(MODELS);
  const profile = SHIPPED_MODEL_PROFILES.find(({ code }) => code === model);
  if (profile === undefined) return;
  // Plans are adapted to the person (R107).
  const adapted = chance.of(0.15) ? { contactIntervalDays: Math.ceil(profile.contactIntervalDays * 1.5) } : {};
  does(life, day, (about) => assignModel({ ...about, model, ...adapted }));
  life.contactInterval = adapted.contactIntervalDays ?? profile.contactIntervalDays;
  if (model !== 'INTENSIVE' && !chance.of(0.05)) return;
  whileOpen(office, life, day.number + chance.whole(60, LONGEST_INTENSIVE), (on) => {
    does(life, on, (about) => endModel({ ...about, model }));
    life.contactInterval = usualInterval(chance);
  });
}
