/** The plan items and plan templates that ship, for the first start; an organisation makes its own (R129). */
import type { PlanItemDefinition } from './plan-item-definition';
import type { PlanTemplate } from './plan-template';

const basic = (code: string, label: string, purpose: string, service?: string): PlanItemDefinition => ({
  ...{ code, version: 1, label, purpose, kind: 'BASIC' },
  ...(service === undefined ? {} : { service }),
});

const units = (code: string, label: string, purpose: string, unitType: string): PlanItemDefinition => ({
  ...{ code, version: 1, label, purpose, kind: 'SERVICE_UNIT', service: code, unitType },
});

export const SHIPPED_PLAN_ITEM_DEFINITIONS: readonly PlanItemDefinition[] = [
  basic('CARE_COORDINATION', 'Care coordination', 'One plan that everybody who helps works by.', 'CARE_COORDINATION'),
  basic('APPLY_FOR_BENEFIT', 'Apply for a benefit', 'The client receives what they have a right to.'),
  basic('HOUSEHOLD_BUDGET', 'Draw up a household budget', 'Income and spending are known and in balance.'),
  basic('WEEKLY_STRUCTURE', 'A week with structure', 'Rest, work and company have their place in each week.'),
  units('PHYSIOTHERAPY', 'Physiotherapy', 'Strength and movement come back.', 'SESSION'),
  units('OCCUPATIONAL_THERAPY', 'Occupational therapy', 'Daily tasks can be done again.', 'SESSION'),
  units('NEUROPSYCHOLOGY', 'Neuropsychology', 'Memory and concentration are trained.', 'SESSION'),
  units('SPEECH_THERAPY', 'Speech therapy', 'Speaking and understanding get better.', 'SESSION'),
  units('COUNSELLING', 'Counselling', 'The client can talk about what happened and go on.', 'SESSION'),
  units('COACHING_AT_HOME', 'Coaching at home', 'The household runs with less help.', 'HOUR'),
  units('PARENTING_SUPPORT', 'Parenting support', 'Parents know what to do when it gets hard.', 'HOUR'),
  units('FINANCIAL_PLANNING', 'Help with financial planning', 'Debts are known and are being paid.', 'HOUR'),
  units('VOCATIONAL_REHABILITATION', 'Vocational rehabilitation', 'The client works again, step by step.', 'DAY'),
];

const item = (definition: string, startsAfterDays: number, lastsDays: number, authorised?: string) => ({
  ...{ definition, weight: 1, startsAfterDays, lastsDays },
  ...(authorised === undefined ? {} : { authorised }),
});

export const SHIPPED_PLAN_TEMPLATES: readonly PlanTemplate[] = [
  {
    code: 'RETURN_TO_WORK',
    version: 1,
    label: 'Return to work',
    planType: 'RETURN_TO_WORK',
    goal: 'The client works again and stays at work.',
    subGoals: [
      {
        label: 'Fit for work',
        group: 'Health',
        items: [item('PHYSIOTHERAPY', 0, 90, '12.00'), item('OCCUPATIONAL_THERAPY', 14, 90, '8.00')],
      },
      { label: 'Back at a workplace', group: 'Work', items: [item('VOCATIONAL_REHABILITATION', 60, 120, '40.00')] },
    ],
  },
  {
    code: 'BUDGET_IN_BALANCE',
    version: 1,
    label: 'A budget in balance',
    planType: 'DEBT',
    goal: 'Income and spending are in balance, and debts are being paid.',
    subGoals: [
      { label: 'All income is there', items: [item('APPLY_FOR_BENEFIT', 0, 60)] },
      {
        label: 'Spending is under control',
        items: [item('HOUSEHOLD_BUDGET', 0, 30), item('FINANCIAL_PLANNING', 14, 180, '20.00')],
      },
    ],
  },
];
