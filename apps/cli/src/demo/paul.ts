/** Paul, brokerage (R122): others deliver what he needs, and his case manager arranges it. */
import {
  buildsOn,
  closes,
  givesTo,
  opensCase,
  records,
  registers,
  relates,
  reopens,
  type Story,
  takesPart,
} from './story';

export const paul: Story = ({ daysAgo }) => ({
  client: 'Paul',
  model: 'brokerage',
  steps: [
    // His family sees how grave the injury is, and asks for help.
    registers('Paul', {
      givenNames: 'Paul',
      familyName: 'Trevose',
      birthDate: '1978',
      gender: 'MALE',
      address: { city: 'Bristol', country: 'GB' },
    }),
    registers('Ruth', { givenNames: 'Ruth', familyName: 'Trevose', gender: 'FEMALE', telephone: '+44 117 496 0101' }),
    registers('George', { givenNames: 'George', familyName: 'Trevose', gender: 'MALE' }),
    relates('Paul', 'PARTNER', 'Ruth'),
    relates('Paul', 'PARENT', 'George'),
    records('Paul', 'LIVING_SITUATION', 'WITH_PARTNER', '2005-06-01'),
    buildsOn('Paul', 'PASSION', 'Climbing: the camping trip with his fellow climbers was the high point of his year'),
    buildsOn('Paul', 'FRIENDS', 'The climbers he has camped with every summer'),
    buildsOn('Paul', 'FAMILY', 'Ruth and George came with him, and stay beside him'),

    opensCase('Paul', { caseType: 'REHABILITATION', startDate: '2009-10-05', firstContactRoute: 'WALK_IN' }),
    takesPart('Ruth', 'PARTNER'),
    takesPart('George', 'PARENT'),

    // First it is assessed what he needs (R44): in 2009 a rock came loose in Cornwall, and he fell.
    records('Paul', 'DISABILITY', 'ACQUIRED_BRAIN_INJURY', '2009-08-22'),
    givesTo('caseworker'),

    // Then those are found who can give it: for his cognition, for the symptoms of PTSD, for the broken leg.
    registers('Dr Ellis', { familyName: 'Ellis', givenNames: 'Morwenna' }),
    registers('Mr Shaw', { familyName: 'Shaw', givenNames: 'Daniel' }),
    registers('Ms Okafor', { familyName: 'Okafor', givenNames: 'Ada' }),
    buildsOn(
      'Paul',
      'COMMUNITY',
      'Dr Ellis, neuropsychologist: looks into the brain injury and says what helps his cognition',
    ),
    buildsOn('Paul', 'COMMUNITY', 'Mr Shaw, counsellor: helps him to live with the symptoms of PTSD'),
    buildsOn('Paul', 'COMMUNITY', 'Ms Okafor, physiotherapist: works on the leg that was broken in 2009'),
    takesPart('Dr Ellis', 'PROFESSIONAL'),
    takesPart('Mr Shaw', 'PROFESSIONAL'),
    takesPart('Ms Okafor', 'PROFESSIONAL'),

    closes({
      closingDate: daysAgo(60),
      reason:
        'Collarbone and leg have healed since the fall in Cornwall in 2009. Paul is content, and goes on by himself.',
    }),
    reopens('The nightmares have come back. Paul asks for the counsellor again.'),
  ],
});
