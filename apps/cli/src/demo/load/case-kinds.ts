/** What the cases of each shipped type are like: how many, for whom, for how long, and how they go on. */
import type { CaseType } from '@caseledger/configuration';
import { SHIPPED_CASE_TYPES } from '@caseledger/configuration/domain/shipped-configuration';
import type { FirstContactRoute } from '@caseledger/cases/domain/case.events';
import type { Chance } from './chance';

interface Likeness {
  readonly share: number;
  /** In years: around a mean, within bounds. */
  readonly age: readonly [mean: number, deviation: number, least: number, most: number];
  /** In days: half of the cases take longer. */
  readonly duration: number;
  readonly restricted: number;
  readonly reopened: number;
  /** What help is asked for and needed with, the most common first: codes of the lists of both. */
  readonly domains: readonly string[];
}

const LIKE: Readonly<Record<string, Likeness>> = {
  GENERAL: {
    share: 28,
    age: [50, 19, 18, 96],
    duration: 150,
    restricted: 0.02,
    reopened: 0.08,
    domains: [
      'DAILY_LIVING',
      'MENTAL_HEALTH',
      'LIVING',
      'SOCIAL_NETWORK',
      'PHYSICAL_HEALTH',
      'MONEY_AND_DEBT',
      'INFORMAL_CARE',
    ],
  },
  REHABILITATION: {
    share: 14,
    age: [54, 18, 16, 93],
    duration: 300,
    restricted: 0.01,
    reopened: 0.1,
    domains: [
      'PHYSICAL_HEALTH',
      'MOBILITY',
      'DAILY_LIVING',
      'WORK_AND_EDUCATION',
      'INFORMAL_CARE',
      'DAYTIME_ACTIVITIES',
    ],
  },
  YOUTH: {
    share: 24,
    age: [12, 4.5, 2, 21],
    duration: 270,
    restricted: 0.09,
    reopened: 0.12,
    domains: ['PARENTING', 'RELATIONSHIPS', 'WORK_AND_EDUCATION', 'MENTAL_HEALTH', 'SAFETY', 'LAW', 'SUBSTANCE_USE'],
  },
  DEBT: {
    share: 20,
    age: [41, 12, 18, 80],
    duration: 540,
    restricted: 0.01,
    reopened: 0.05,
    domains: ['MONEY_AND_DEBT', 'LIVING', 'WORK_AND_EDUCATION', 'MENTAL_HEALTH', 'RELATIONSHIPS'],
  },
  BENEFITS: {
    share: 14,
    age: [40, 13, 18, 67],
    duration: 90,
    restricted: 0.01,
    reopened: 0.05,
    domains: ['WORK_AND_EDUCATION', 'MONEY_AND_DEBT', 'LANGUAGE_AND_PARTICIPATION', 'MENTAL_HEALTH'],
  },
};

export type CaseKind = CaseType & Likeness;

const KINDS = SHIPPED_CASE_TYPES.flatMap((caseType): (readonly [CaseKind, number])[] => {
  const like = LIKE[caseType.code];
  return like === undefined ? [] : [[{ ...caseType, ...like }, like.share]];
});

export function caseKindBy(chance: Chance): CaseKind {
  return chance.byShare(KINDS);
}

/** Of a kind that adults have, who come back. */
export function adultCaseKindBy(chance: Chance): CaseKind {
  return chance.byShare(KINDS.filter(([{ code }]) => code !== 'YOUTH'));
}

export function ageBy(chance: Chance, { age: [mean, deviation, least, most] }: CaseKind): number {
  return Math.min(most, Math.max(least, Math.round(chance.normal(mean, deviation))));
}

export function routeBy(chance: Chance): FirstContactRoute {
  return chance.byShare([
    ['REFERRAL_IN', 38],
    ['APPLICATION', 27],
    ['WALK_IN', 18],
    ['SCREENING', 11],
    ['INVESTIGATION', 6],
  ]);
}
