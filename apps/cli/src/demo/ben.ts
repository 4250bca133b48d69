/** Ben, clinical (R124): his case manager and their team give most of what he needs themselves. */
import {
  aimsAt,
  assesses,
  buildsOn,
  delivers,
  drawsUp,
  givesTo,
  isWorkedBy,
  meets,
  opensCase,
  promotes,
  records,
  registers,
  registersProspect,
  relates,
  starts,
  type Story,
  takesPart,
  takesUpPlan,
  willDo,
} from './story';

export const ben: Story = ({ daysAgo }) => ({
  client: 'Ben',
  model: 'clinical',
  steps: [
    // His life is upside down, and it is his sister who calls: little is known of him yet.
    registersProspect('Ben', { familyName: 'Hale' }),
    registers('Laura', { givenNames: 'Laura', familyName: 'Hale', gender: 'FEMALE', telephone: '+44 113 496 0142' }),
    relates('Ben', 'SIBLING', 'Laura'),
    opensCase('Ben', { caseType: 'REHABILITATION', startDate: daysAgo(120), firstContactRoute: 'SCREENING' }),
    takesPart('Laura', 'RELATIVE'),
    givesTo('intake-desk'),
    promotes('Ben', {
      givenNames: 'Ben',
      familyName: 'Hale',
      birthDate: '1986-11',
      gender: 'MALE',
      address: { city: 'Leeds', country: 'GB' },
    }),
    givesTo('caseworker'),
    records('Ben', 'DISABILITY', 'ACQUIRED_BRAIN_INJURY', daysAgo(150)),
    records('Ben', 'LIVING_SITUATION', 'ALONE', '2014-03-01'),
    records('Ben', 'LIVING_SITUATION', 'WITH_FAMILY', daysAgo(110)),
    isWorkedBy('CLINICAL', daysAgo(118)),
    starts('CLARIFICATION', daysAgo(115)),
    assesses(
      daysAgo(112),
      { domain: 'PHYSICAL_HEALTH', severity: 'HIGH', source: 'PROFESSIONAL', description: 'Leg and wrist are broken.' },
      {
        domain: 'MENTAL_HEALTH',
        severity: 'HIGH',
        source: 'PROFESSIONAL',
        description: 'Cognitive function is to be won back.',
      },
      { domain: 'DAILY_LIVING', severity: 'MODERATE', source: 'FAMILY', description: 'The daily routine is gone.' },
      {
        domain: 'OTHER',
        severity: 'MODERATE',
        source: 'FAMILY',
        description: 'Nobody holds the appointments together.',
      },
      { domain: 'MONEY_AND_DEBT', severity: 'LOW', source: 'CLIENT', description: 'Help with planning his money.' },
      { domain: 'SOCIAL_NETWORK', severity: 'MODERATE', source: 'FAMILY', description: 'His friends stay away.' },
    ),
    meets({
      ...{
        step: 'CLARIFICATION',
        date: daysAgo(110),
        durationMinutes: 90,
        channel: 'HOME_VISIT',
        participants: ['Ben', 'Laura'],
      },
      content: 'What the day looks like, and who does what in it.',
    }),
    buildsOn('Ben', 'FAMILY', 'Laura takes the strain off him, and has him to stay'),

    // The five services of the source, four of them by his case manager and their team.
    starts('SERVICE_PROVISION', daysAgo(100)),
    registers('Ms Price', { familyName: 'Price', givenNames: 'Carys' }),
    takesPart('Ms Price', 'PROFESSIONAL'),
    drawsUp({
      ...{ planType: 'SUPPORT', goal: 'Ben leads his own life again.', startDate: daysAgo(100) },
      with: ['Laura', 'Ms Price'],
    }),
    aimsAt('Body and mind recover'),
    aimsAt('The days have their order'),
    willDo({
      ...{ under: 'Body and mind recover', definition: 'PHYSIOTHERAPY', units: '24.00' },
      ...{ answers: 'Leg and wrist', from: daysAgo(98), until: daysAgo(-30) },
    }),
    willDo({
      ...{ under: 'Body and mind recover', definition: 'NEUROPSYCHOLOGY', units: '12.00', by: 'Ms Price' },
      ...{ answers: 'Cognitive function', from: daysAgo(90), until: daysAgo(-60) },
    }),
    willDo({
      ...{ under: 'The days have their order', definition: 'OCCUPATIONAL_THERAPY', units: '16.00' },
      ...{ answers: 'The daily routine', from: daysAgo(90), until: daysAgo(-60) },
    }),
    willDo({
      ...{ under: 'The days have their order', definition: 'CARE_COORDINATION' },
      ...{ answers: 'Nobody holds', from: daysAgo(98), until: daysAgo(-90) },
    }),
    willDo({
      ...{ under: 'The days have their order', definition: 'FINANCIAL_PLANNING', units: '10.00' },
      ...{ answers: 'Help with planning', from: daysAgo(60), until: daysAgo(-30) },
    }),
    ...takesUpPlan,
    delivers('PHYSIOTHERAPY', '2.00', daysAgo(90)),
    delivers('PHYSIOTHERAPY', '1.00', daysAgo(83)),
    delivers('OCCUPATIONAL_THERAPY', '1.50', daysAgo(80)),
  ],
});
