/** Paul, brokerage (R122): others deliver what he needs, and his case manager arranges it. */
import {
  aimsAt,
  asks,
  assesses,
  buildsOn,
  closes,
  closesPlan,
  comesTo,
  concludes,
  delivers,
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
  reopens,
  starts,
  type Story,
  takesPart,
  takesUpPlan,
  willDo,
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
    isWorkedBy('BROKERAGE', '2009-10-05'),
    starts('INTAKE', '2009-10-05'),
    asks('PHYSICAL_HEALTH', 'How can Paul go on, after what happened in Cornwall?', '2009-10-05'),
    meets({
      ...{ step: 'INTAKE', date: '2009-10-06', durationMinutes: 60, channel: 'OFFICE', participants: ['Paul', 'Ruth'] },
      content: 'Ruth tells how he fell, and how the nights are since.',
    }),
    ends('INTAKE', '2009-10-09'),

    // First it is assessed what he needs (R44): in 2009 a rock came loose in Cornwall, and he fell.
    starts('CLARIFICATION', '2009-10-12'),
    records('Paul', 'DISABILITY', 'ACQUIRED_BRAIN_INJURY', '2009-08-22'),
    assesses(
      '2009-10-14',
      {
        domain: 'MENTAL_HEALTH',
        severity: 'HIGH',
        source: 'PROFESSIONAL',
        description: 'Cognition: he loses the thread.',
      },
      { domain: 'MENTAL_HEALTH', severity: 'ACUTE', source: 'FAMILY', description: 'Symptoms of PTSD: nightmares.' },
      {
        domain: 'MOBILITY',
        severity: 'MODERATE',
        source: 'CLIENT',
        description: 'The leg that was broken does not carry him.',
      },
    ),
    ends('CLARIFICATION', '2009-10-30'),
    starts('SERVICE_PROVISION', '2009-11-02'),
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

    drawsUp({
      ...{ planType: 'SUPPORT', goal: 'Paul lives as he did before the fall.', startDate: '2009-11-02' },
      with: ['Ruth', 'Dr Ellis', 'Mr Shaw', 'Ms Okafor'],
    }),
    aimsAt('Mind and leg carry him'),
    willDo({
      ...{ under: 'Mind and leg', definition: 'NEUROPSYCHOLOGY', by: 'Dr Ellis', units: '12.00' },
      ...{ answers: 'Cognition', from: '2009-11-09', until: '2010-06-30' },
    }),
    willDo({
      ...{ under: 'Mind and leg', definition: 'COUNSELLING', by: 'Mr Shaw', units: '20.00' },
      ...{ answers: 'Symptoms of PTSD', from: '2009-11-16', until: '2010-12-31' },
    }),
    willDo({
      ...{ under: 'Mind and leg', definition: 'PHYSIOTHERAPY', by: 'Ms Okafor', units: '30.00' },
      ...{ answers: 'The leg', uses: 'Climbing', from: '2009-11-09', until: '2010-06-30' },
    }),
    ...takesUpPlan,
    delivers('NEUROPSYCHOLOGY', '1.00', '2009-11-12'),
    delivers('COUNSELLING', '1.00', '2009-11-18'),
    delivers('PHYSIOTHERAPY', '2.00', '2009-11-13'),
    comesTo('NEUROPSYCHOLOGY', { actualStart: '2009-11-12', actualEnd: '2010-06-24', outcome: 'ATTAINED' }),
    comesTo('COUNSELLING', { actualStart: '2009-11-18', actualEnd: '2010-11-30', outcome: 'ATTAINED' }),
    comesTo('PHYSIOTHERAPY', { actualStart: '2009-11-13', actualEnd: '2010-05-28', outcome: 'ATTAINED' }),
    closesPlan(daysAgo(66)),

    // The case manager arranges and asks how it goes; others give the help.
    meets({
      ...{
        step: 'SERVICE_PROVISION',
        date: '2009-11-04',
        durationMinutes: 20,
        channel: 'TELEPHONE',
        participants: ['Dr Ellis'],
      },
      content: 'Dr Ellis can see him next week, for a further analysis.',
    }),
    meets({
      ...{
        step: 'SERVICE_PROVISION',
        date: '2010-01-20',
        durationMinutes: 15,
        channel: 'TELEPHONE',
        participants: ['Mr Shaw'],
      },
      content: 'Mr Shaw has begun; Ms Okafor sees him twice a week.',
    }),
    meets({
      ...{ step: 'SERVICE_PROVISION', date: '2010-04-15', durationMinutes: 30, channel: 'TELEPHONE' },
      content: 'Paul finds his own way to all three now.',
    }),
    measures('SATISFACTION', 'INTERIM', '2010-04-15', { SATISFACTION: 4, MOTIVATION: 5 }),
    ends('SERVICE_PROVISION', daysAgo(65)),
    starts('CLOSING', daysAgo(65)),
    measures('SATISFACTION', 'CLOSING', daysAgo(62), { SATISFACTION: 5, MOTIVATION: 5 }),
    concludes({ reason: 'GOALS_REACHED', result: 'IMPROVED', referredTo: 'GENERAL_PRACTITIONER' }),
    closes({
      closingDate: daysAgo(60),
      reason:
        'Collarbone and leg have healed since the fall in Cornwall in 2009. Paul is content, and goes on by himself.',
    }),
    reopens('The nightmares have come back. Paul asks for the counsellor again.'),
  ],
});
