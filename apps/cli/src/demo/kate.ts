/** Kate, strengths-based (R125): what she is good at comes first, and carries every step. */
import {
  aimsAt,
  assesses,
  buildsOn,
  closes,
  closesPlan,
  comesTo,
  concludes,
  drawsUp,
  ends,
  givesTo,
  isWorkedBy,
  measures,
  meets,
  opensCase,
  records,
  registers,
  relates,
  starts,
  type Story,
  takesPart,
  takesUpPlan,
  willDo,
} from './story';

export const kate: Story = ({ daysAgo }) => ({
  client: 'Kate',
  model: 'strengths-based',
  steps: [
    registers('Kate', {
      givenNames: 'Kate',
      familyName: 'Lowen',
      birthDate: '1981-04-17',
      gender: 'FEMALE',
      address: { city: 'Norwich', country: 'GB' },
    }),
    registers('Tom', { givenNames: 'Tom', familyName: 'Lowen', gender: 'MALE' }),
    relates('Kate', 'PARTNER', 'Tom'),

    // Her strengths are taken stock of before anything is opened.
    buildsOn('Kate', 'PASSION', 'Writing: spends her weekends putting creative ideas on paper'),
    buildsOn('Kate', 'PASSION', 'Gardening: plants while a Victoria sponge is in the oven'),
    buildsOn('Kate', 'PASSION', 'Baking: needs planning and concentration, and she loves it'),
    buildsOn('Kate', 'STRENGTH', 'Patience, of which she has much'),
    buildsOn('Kate', 'SKILL', 'Creative writing, through which her hand can learn to write again'),
    buildsOn('Kate', 'FAMILY', 'Tom, who bakes and plants with her'),
    buildsOn('Kate', 'HOME_ENVIRONMENT', 'A kitchen and a garden of her own'),
    // A road accident in 2012: her limits are recorded beside her strengths.
    records('Kate', 'DISABILITY', 'ACQUIRED_BRAIN_INJURY', '2012-05-11'),
    records('Kate', 'LIVING_SITUATION', 'WITH_PARTNER', '2008-01-01'),

    opensCase('Kate', { caseType: 'REHABILITATION', startDate: '2012-11-05', firstContactRoute: 'REFERRAL_IN' }),
    takesPart('Tom', 'PARTNER'),
    givesTo('caseworker'),
    isWorkedBy('STRENGTHS_BASED', '2012-11-05'),
    starts('CLARIFICATION', '2012-11-05'),
    // Her needs are listed all the same: a strength is no reason to overlook them (R116).
    assesses(
      '2012-11-08',
      { domain: 'DAILY_LIVING', severity: 'MODERATE', source: 'CLIENT', description: 'Writing by hand again.' },
      {
        domain: 'DAILY_LIVING',
        severity: 'HIGH',
        source: 'FAMILY',
        description: 'Planning, and staying with one thing.',
      },
    ),
    measures('SATISFACTION', 'BASELINE', '2012-11-08', { SATISFACTION: 2, MOTIVATION: 4 }),
    ends('CLARIFICATION', '2012-11-16'),
    starts('SERVICE_PROVISION', '2012-11-19'),
    // Each item uses what she is good at; the garden waits for better weather.
    drawsUp({
      ...{ planType: 'SUPPORT', goal: 'Kate writes and plans by herself.', startDate: '2012-11-19' },
      with: ['Tom'],
    }),
    aimsAt('Her hand writes again'),
    aimsAt('She plans, and stays with one thing'),
    willDo({
      ...{ under: 'Her hand writes again', name: 'Creative writing', purpose: 'Hand-motor writing, by stories.' },
      ...{ answers: 'Writing by hand', uses: 'Creative writing', from: '2012-11-19', until: '2013-11-30' },
      expectedOutcome: 'A page a day in her own hand.',
    }),
    willDo({
      ...{ under: 'She plans', name: 'Baking', purpose: 'Planning and concentration, by recipes.', by: 'Tom' },
      ...{ answers: 'Planning, and', uses: 'Baking', from: '2012-11-19', until: '2013-11-30' },
    }),
    ...takesUpPlan,
    comesTo('Creative writing', { actualStart: '2012-11-21', actualEnd: '2014-02-03', outcome: 'ATTAINED' }),
    comesTo('Baking', { actualStart: '2012-11-25', actualEnd: '2013-10-20', outcome: 'ATTAINED' }),
    closesPlan(daysAgo(26)),
    meets({
      ...{
        step: 'SERVICE_PROVISION',
        date: '2012-11-21',
        durationMinutes: 60,
        channel: 'HOME_VISIT',
        participants: ['Kate', 'Tom'],
      },
      content: 'A first page in her own hand; a sponge that she planned herself.',
    }),
    ends('SERVICE_PROVISION', daysAgo(25)),
    starts('CLOSING', daysAgo(25)),
    measures('SATISFACTION', 'CLOSING', daysAgo(24), { SATISFACTION: 5, MOTIVATION: 5 }),
    concludes({ reason: 'GOALS_REACHED', result: 'IMPROVED' }),
    closes({
      closingDate: daysAgo(20),
      aftercare: true,
      reason:
        'Since the road accident of 2012 she has learned to write, to plan and to concentrate again, by writing and baking.',
    }),
  ],
});
