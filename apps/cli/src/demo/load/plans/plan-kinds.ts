/** What plans are about, by the type of their case: from which template some are made, and what stands in the others. */
import type { Chance } from '../chance';

export interface PlanKind {
  /** Codes of the list PLAN_TYPE, by their shares. */
  readonly planTypes: readonly (readonly [code: string, share: number])[];
  /** The template that some are made from. */
  readonly template?: { readonly code: string; readonly share: number };
  readonly goals: readonly string[];
  /** The most common first. */
  readonly strands: readonly Strand[];
}

/** A sub-goal, and an item on the way to it: one of the organisation's definitions, or one in words of its own. */
export interface Strand {
  readonly subGoal: string;
  readonly definition?: string;
  readonly own?: OwnItem;
}

export interface OwnItem {
  readonly name: string;
  readonly purpose: string;
  readonly service?: string;
  readonly unitType?: string;
}

const strand = (subGoal: string, definition: string): Strand => ({ subGoal, definition });
const own = (subGoal: string, item: OwnItem): Strand => ({ subGoal, own: item });

const TOGETHER = strand('Everybody knows who does what', 'CARE_COORDINATION');
const TALKING = strand('There is somebody to talk to', 'COUNSELLING');
const RHYTHM = strand('Days have a rhythm', 'WEEKLY_STRUCTURE');
const INCOME = strand('All income is there', 'APPLY_FOR_BENEFIT');
const VISITS = own('There is company', {
  name: 'A volunteer comes by',
  purpose: 'Somebody from the neighbourhood comes for coffee.',
  unitType: 'VISIT',
});

const KINDS: Readonly<Record<string, PlanKind>> = {
  GENERAL: {
    planTypes: [['SUPPORT', 1]],
    goals: ['The client manages at home with the help of those around them.', 'The days are the client’s own again.'],
    strands: [strand('The household runs', 'COACHING_AT_HOME'), RHYTHM, TALKING, VISITS, TOGETHER],
  },
  REHABILITATION: {
    planTypes: [['SUPPORT', 1]],
    template: { code: 'RETURN_TO_WORK', share: 0.25 },
    goals: ['The client does again what they did before.', 'The client lives on their own with what is left.'],
    strands: [
      strand('Moving gets easier', 'PHYSIOTHERAPY'),
      strand('Daily tasks can be done', 'OCCUPATIONAL_THERAPY'),
      RHYTHM,
      strand('Memory is trained', 'NEUROPSYCHOLOGY'),
      strand('Speaking gets easier', 'SPEECH_THERAPY'),
      own('The client gets about alone', {
        name: 'Practise by bus',
        purpose: 'The way to the clinic is made alone.',
        service: 'TRANSPORT',
        unitType: 'TRIP',
      }),
    ],
  },
  YOUTH: {
    planTypes: [
      ['FAMILY', 85],
      ['SAFETY', 15],
    ],
    goals: ['The children grow up safely at home.', 'It is quiet at home, and school goes on.'],
    strands: [
      strand('Parents know what to do', 'PARENTING_SUPPORT'),
      own('School goes on', { name: 'Talk with the school', purpose: 'School knows what is going on at home.' }),
      TALKING,
      own('There is something to do after school', {
        name: 'A place at a sports club',
        purpose: 'There are friends outside school.',
      }),
      TOGETHER,
    ],
  },
  DEBT: {
    planTypes: [['DEBT', 1]],
    template: { code: 'BUDGET_IN_BALANCE', share: 0.4 },
    goals: ['There are no new debts, and the old ones are being paid.', 'The rent is paid, and there is food.'],
    strands: [
      strand('It is known what comes in and goes out', 'HOUSEHOLD_BUDGET'),
      strand('Debts are being paid', 'FINANCIAL_PLANNING'),
      INCOME,
      own('The home is kept', {
        name: 'An arrangement with the landlord',
        purpose: 'The arrears are paid bit by bit.',
        service: 'HOUSING_SUPPORT',
      }),
    ],
  },
  BENEFITS: {
    planTypes: [
      ['RETURN_TO_WORK', 70],
      ['SUPPORT', 30],
    ],
    template: { code: 'RETURN_TO_WORK', share: 0.15 },
    goals: ['The client earns their own living.', 'There is enough to live on.'],
    strands: [
      INCOME,
      strand('The client gets used to working', 'VOCATIONAL_REHABILITATION'),
      own('The language is no hindrance', { name: 'A course in the language', purpose: 'Letters can be read alone.' }),
      RHYTHM,
    ],
  },
};

const OTHER: PlanKind = {
  planTypes: [['SUPPORT', 1]],
  goals: ['The client goes on alone.'],
  strands: [TOGETHER, TALKING, RHYTHM],
};

export function planKindOf(caseType: string): PlanKind {
  return KINDS[caseType] ?? OTHER;
}

/** In cents: what one unit costs. */
const RATES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  SESSION: [55, 95],
  HOUR: [48, 72],
  DAY: [95, 160],
  VISIT: [0, 5],
  TRIP: [8, 30],
};

export function rateBy(chance: Chance, unitType: string): number {
  return 100 * chance.whole(...(RATES[unitType] ?? [20, 90]));
}
