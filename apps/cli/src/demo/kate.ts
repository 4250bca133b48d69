/** Kate, strengths-based (R125): what she is good at comes first, and carries every step. */
import { buildsOn, closes, givesTo, opensCase, records, registers, relates, type Story, takesPart } from './story';

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
    closes({
      closingDate: daysAgo(20),
      aftercare: true,
      reason:
        'Since the road accident of 2012 she has learned to write, to plan and to concentrate again, by writing and baking.',
    }),
  ],
});
