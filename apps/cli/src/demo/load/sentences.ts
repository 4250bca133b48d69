/** The free texts of a simulated organisation: sentences by pattern, about nobody. */
import type { Chance } from './chance';

const PATTERNS = {
  closing: [
    [
      'The goals have been reached',
      'Support is no longer needed',
      'The client goes on alone',
      'Another organisation goes on',
    ],
    [': a fixed day in the week', ': the network has taken over', ': as was agreed at the last meeting', ''],
    ['.', '. The client is content.', '. A last talk was held.'],
  ],
  reopening: [
    ['The client asks for support again', 'The situation has become worse', 'What was agreed did not hold'],
    [' after a move', ' since the loss of work', ' after a stay in hospital', ''],
    ['.'],
  ],
  inError: [
    ['Opened twice for the same question', 'Opened for the wrong client', 'It was a question for another organisation'],
    ['.'],
  ],
  restriction: [
    [
      'A colleague is a relative',
      'Threats were made',
      'The client is known in the neighbourhood',
      'Safety in the family',
    ],
    [': on the advice of the supervisor', ': the client asked for it', ''],
    ['.'],
  ],
  glass: [
    ['The client is at the desk', 'The police are on the telephone', 'The crisis team asks'],
    [' and the caseworker cannot be reached', ' and it cannot wait'],
    ['.'],
  ],
  merging: [['Registered twice', 'The same person, as the document shows', 'Registered again at the desk'], ['.']],
  question: [
    ['I cannot manage', 'We need help with', 'Who can help me with', 'It does not work any more:'],
    [' the letters that keep coming', ' the household', ' my days', ' the school', ' finding work', ' the rent'],
    [' since last year.', ' on my own.', ', and I do not know where to begin.', '.'],
  ],
  answer: [
    ['It was arranged together', 'The client does it alone now', 'The network helps', 'Another organisation helps'],
    ['.', ', and that is enough.'],
  ],
  need: [
    ['Support', 'Practical help', 'Somebody to talk to', 'A fixed rhythm', 'Advice'],
    [' in the week', ' at home', ' until things are settled', ' beside what the family does'],
    ['.', '; the client agrees.'],
  ],
  assessment: [
    ['Talked through at home', 'Talked through at the office', 'Seen with the family'],
    [': there is much that goes well', ': it has been too much for some time', ': a clear question'],
    ['.'],
  ],
  contact: [
    ['Spoke about the week', 'Went through the letters', 'Looked back on what was agreed', 'Made an appointment'],
    [', it goes better', ', it is heavy', ', nothing new', ', there are worries about money', ', a good talk'],
    [': next time further.', ': will call the school.', ': the client tries it alone first.', '.'],
    ['', '', ' Agreed to meet again.', ' The partner was there at the end.'],
  ],
  aftercare: [['No answer, twice', 'Goes well', 'Has a job now', 'Was short, will call back'], ['.']],
  endingAftercare: [['It holds', 'There are no questions any more', 'The client wants to go on alone'], ['.']],
  puttingRight: [['The text was not finished', 'A date was wrong', 'Chosen wrongly', 'More was known later'], ['.']],
  takingBack: [['Written down with the wrong client', 'Entered twice'], ['.']],
  misdating: [['It was a day earlier', 'The date of writing was taken for it'], ['.']],
  extending: [['There is more to do', 'The waiting list elsewhere is long', 'The client was ill'], ['.']],
  suspending: [['The client is in hospital', 'The client is away', 'The client asks for a rest'], ['.']],
  submitting: [['Drawn up with the client', 'Drawn up with the family', 'Talked through at home'], ['.']],
  approving: [
    ['Clear', 'Well thought out', 'Agreed in the team'],
    ['.', ', look at it again in three months.'],
  ],
  rejecting: [['There is too much in it', 'The goal is not clear', 'Something is missing about the home'], ['.']],
  withdrawing: [['Something was left out', 'The client wants it otherwise', 'Submitted too early'], ['.']],
  agreeing: [
    ['This is what we want', 'Good', 'As we said'],
    ['.', '; not in the holidays.'],
  ],
  expecting: [['It goes well without help', 'It is done twice a week', 'All letters are answered'], ['.']],
  delivering: [
    ['Worked on what was agreed', 'Went well', 'Was tired', 'A good talk', 'Practised at home'],
    ['.', ', next time further.'],
  ],
  missing: [['Was ill', 'Did not come', 'Called off on the day itself', 'Nobody was at home'], ['.']],
  coming: [
    ['It was done', 'It goes well now', 'It goes with some help', 'It came to nothing'],
    ['.', ', as was hoped.'],
  ],
  replanning: [['It takes longer', 'The client wants it otherwise', 'There is more to do', 'It went faster'], ['.']],
  endingPlan: [['The client has stopped', 'The case is closed', 'Another organisation goes on'], ['.']],
  handingOver: [['Has more time for it', 'Knows the client better', 'Wants to do this themselves'], ['.']],
  subject: [
    ['Asks about', 'Has a question about', 'Calls about', 'Wants to know about'],
    [' a letter', ' help at home', ' debts', ' a course', ' the neighbours', ' a form', ' care for a parent'],
    ['.', '; was told where to go.', '; will think about it.'],
  ],
  moving: [['Has moved', 'Has a new telephone number', 'Was written down wrongly'], ['.']],
  leaving: [['Moved away', 'Does not want to take part any more', 'Contact has ended'], ['.']],
  PASSION: [
    ['Loves', 'Lives for', 'Is known for'],
    [' football', ' cooking', ' the garden', ' music', ' horses'],
    ['.'],
  ],
  SKILL: [
    ['Can', 'Has learnt to'],
    [' repair bicycles', ' keep accounts', ' speak three languages', ' drive a lorry'],
    ['.'],
  ],
  FAMILY: [
    ['A sister', 'A grandmother', 'A brother', 'An aunt'],
    [' helps with the children', ' visits every week'],
    ['.'],
  ],
  FRIENDS: [['A friend', 'Old colleagues', 'Neighbours'], [' for a walk and a talk', ' who call every day'], ['.']],
  COMMUNITY: [
    ['The church', 'The sports club', 'The community centre'],
    [' keeps a place free', ' gives company'],
    ['.'],
  ],
  STRENGTH: [['Does not give up', 'Keeps to what was agreed', 'Asks for help in time'], ['.']],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type Occasion = keyof typeof PATTERNS;

export const STRENGTHS = [
  'PASSION',
  'SKILL',
  'FAMILY',
  'FRIENDS',
  'COMMUNITY',
  'STRENGTH',
] as const satisfies readonly Occasion[];

export function sentence(chance: Chance, occasion: Occasion): string {
  const pattern: readonly (readonly string[])[] = PATTERNS[occasion];
  return pattern.map((parts) => chance.oneOf(parts)).join('');
}
