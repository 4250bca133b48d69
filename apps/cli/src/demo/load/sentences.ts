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
