/** Natalie, intensive (R123): much attention in a short time, towards an aim that has a date. */
import {
  aimsAt,
  assesses,
  buildsOn,
  closes,
  closesPlan,
  comesTo,
  delivers,
  drawsUp,
  ends,
  givesTo,
  isWorkedBy,
  measures,
  meets,
  opensCaseAndRegisters,
  records,
  registers,
  relates,
  starts,
  type Story,
  takesPart,
  takesUpPlan,
  willDo,
} from './story';

/** A contact at least every seven days (R121): so many weeks ago. */
const WEEKS = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2] as const;

export const natalie: Story = ({ daysAgo, yearsAgo }) => ({
  client: 'Natalie',
  model: 'intensive',
  steps: [
    // She is 16 and a minor: somebody speaks for her.
    registers('Helen', { givenNames: 'Helen', familyName: 'Marsh', gender: 'FEMALE', telephone: '+44 20 7946 0177' }),
    opensCaseAndRegisters(
      'Natalie',
      { givenNames: 'Natalie', familyName: 'Marsh', birthDate: yearsAgo(16), gender: 'FEMALE' },
      { caseType: 'YOUTH', startDate: daysAgo(84), firstContactRoute: 'REFERRAL_IN' },
    ),
    relates('Natalie', 'GUARDIAN', 'Helen'),
    takesPart('Helen', 'GUARDIAN'),
    givesTo('caseworker'),
    isWorkedBy('INTENSIVE', daysAgo(84)),
    starts('INTAKE', daysAgo(84)),
    meets({
      ...{
        step: 'INTAKE',
        date: daysAgo(84),
        durationMinutes: 75,
        channel: 'OFFICE',
        participants: ['Natalie', 'Helen'],
      },
      content: 'She wants to dance at the competition, and nothing else.',
    }),
    assesses(daysAgo(83), {
      ...{ domain: 'PHYSICAL_HEALTH', severity: 'HIGH', source: 'CLIENT' },
      description: 'The ligaments of the knee, hurt in dance practice.',
    }),
    measures('SATISFACTION', 'BASELINE', daysAgo(83), { SATISFACTION: 2, MOTIVATION: 5 }),
    ends('INTAKE', daysAgo(80)),
    records('Natalie', 'DISABILITY', 'PHYSICAL', daysAgo(91)),
    records('Natalie', 'LIVING_SITUATION', 'WITH_FAMILY', yearsAgo(16)),
    buildsOn('Natalie', 'PASSION', 'Dancing: the great competition of the year is only some months away'),
    buildsOn('Natalie', 'FRIENDS', 'Her dance team, which counts on her'),

    // The knee's ligament was hurt in dance practice. Her case manager goes with her to physiotherapy.
    registers('Mr Brandt', { familyName: 'Brandt', givenNames: 'Jonas' }),
    buildsOn('Natalie', 'COMMUNITY', 'Mr Brandt, physiotherapist: for the ligaments of the knee'),
    takesPart('Mr Brandt', 'PROFESSIONAL'),

    // The competition is the day by which it must be done.
    starts('SERVICE_PROVISION', daysAgo(79), daysAgo(2)),
    drawsUp({
      ...{ planType: 'SUPPORT', goal: 'Natalie dances at the competition.', startDate: daysAgo(79) },
      ...{ targetDate: daysAgo(2), with: ['Helen', 'Mr Brandt'] },
    }),
    aimsAt('The knee carries her'),
    willDo({
      ...{ under: 'The knee carries her', definition: 'PHYSIOTHERAPY', by: 'Mr Brandt', units: '10.00' },
      ...{ answers: 'The ligaments', uses: 'Dancing', from: daysAgo(77), until: daysAgo(5) },
      expectedOutcome: 'She jumps, and lands on it.',
    }),
    ...takesUpPlan,
    ...WEEKS.map((week) => delivers('PHYSIOTHERAPY', '1.00', daysAgo(week * 7))),
    comesTo('PHYSIOTHERAPY', { actualStart: daysAgo(77), actualEnd: daysAgo(10), outcome: 'ATTAINED' }),
    closesPlan(daysAgo(9)),
    ...WEEKS.map((week) =>
      meets({
        ...{
          step: 'SERVICE_PROVISION',
          date: daysAgo(week * 7),
          durationMinutes: 45,
          channel: 'ELSEWHERE',
          accompanied: true,
        },
        participants: ['Natalie', 'Mr Brandt'],
        content: week === 2 ? 'She jumps, and lands on it.' : 'Along to physiotherapy, and how it went since.',
      }),
    ),
    measures('SATISFACTION', 'CLOSING', daysAgo(9), { SATISFACTION: 5, MOTIVATION: 5 }),
    ends('SERVICE_PROVISION', daysAgo(9)),
    closes({
      closingDate: daysAgo(7),
      reason: 'The knee has recovered before the dance competition, which her team then won.',
    }),
  ],
});
