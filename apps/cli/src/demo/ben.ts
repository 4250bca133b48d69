/** Ben, clinical (R124): his case manager and their team give most of what he needs themselves. */
import {
  assesses,
  buildsOn,
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

    // The five services of the source; no plan can hold them yet, so they stand as what he can count on.
    buildsOn('Ben', 'OTHER', 'Own team, physiotherapy: for the broken leg and wrist'),
    buildsOn('Ben', 'OTHER', 'Own team, neuropsychology: to win back cognitive function'),
    buildsOn('Ben', 'OTHER', 'Own team, occupational therapy: back into his daily routine'),
    buildsOn('Ben', 'OTHER', 'Own team, coordination of care: treatment and appointments are arranged'),
    buildsOn('Ben', 'OTHER', 'Own team, help with financial planning'),
  ],
});
