/** The instruments as they ship: free structures of our own. The texts of licensed questionnaires are not ours to give. */
import type { Instrument } from './instrument';

const FREE = 'Free to use';

export const SHIPPED_INSTRUMENTS: readonly Instrument[] = [
  {
    code: 'SELF_SUFFICIENCY',
    version: 1,
    label: 'Self-sufficiency',
    kind: 'MEASUREMENT',
    domains: [
      { code: 'FINANCES', label: 'Finances' },
      { code: 'DAYTIME_ACTIVITIES', label: 'Daytime activities' },
      { code: 'HOUSING', label: 'Housing' },
      { code: 'HOUSEHOLD_RELATIONS', label: 'Household relations' },
      { code: 'MENTAL_HEALTH', label: 'Mental health' },
      { code: 'PHYSICAL_HEALTH', label: 'Physical health' },
      { code: 'SUBSTANCE_USE', label: 'Substance use' },
      { code: 'DAILY_LIVING_SKILLS', label: 'Daily living skills' },
      { code: 'SOCIAL_NETWORK', label: 'Social network' },
      { code: 'PARTICIPATION', label: 'Participation' },
      { code: 'LAW', label: 'Law' },
    ],
    // Acute, not self-reliant, partly, mostly, fully self-reliant.
    scale: { min: 1, max: 5, direction: 'HIGHER_IS_BETTER' },
    licence: FREE,
  },
  {
    code: 'SATISFACTION',
    version: 1,
    label: 'Satisfaction and motivation', // R120: from very low to very high
    kind: 'QUESTIONNAIRE',
    domains: [
      { code: 'SATISFACTION', label: 'Satisfaction' },
      { code: 'MOTIVATION', label: 'Motivation' },
    ],
    scale: { min: 1, max: 5, direction: 'HIGHER_IS_BETTER' },
    licence: FREE,
  },
];
