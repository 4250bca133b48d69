/** Natalie, intensive (R123): much attention in a short time, towards an aim that has a date. */
import {
  buildsOn,
  closes,
  givesTo,
  opensCaseAndRegisters,
  records,
  registers,
  relates,
  type Story,
  takesPart,
} from './story';

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
    records('Natalie', 'DISABILITY', 'PHYSICAL', daysAgo(91)),
    records('Natalie', 'LIVING_SITUATION', 'WITH_FAMILY', yearsAgo(16)),
    buildsOn('Natalie', 'PASSION', 'Dancing: the great competition of the year is only some months away'),
    buildsOn('Natalie', 'FRIENDS', 'Her dance team, which counts on her'),

    // The knee's ligament was hurt in dance practice. Her case manager goes with her to physiotherapy.
    registers('Mr Brandt', { familyName: 'Brandt', givenNames: 'Jonas' }),
    buildsOn('Natalie', 'COMMUNITY', 'Mr Brandt, physiotherapist: for the ligaments of the knee'),
    takesPart('Mr Brandt', 'PROFESSIONAL'),

    closes({
      closingDate: daysAgo(7),
      reason: 'The knee has recovered before the dance competition, which her team then won.',
    }),
  ],
});
