/** What was said to something, in the words of the one who recorded it. */
import { type Forgotten, isForgotten, type Sentence, told } from '@caseledger/kernel';

export function commented(comment: string | Forgotten | undefined): readonly Sentence[] {
  if (comment === undefined) return [];
  return [
    isForgotten(comment) ? told('The comment was erased with the person.') : told('Comment: {comment}', { comment }),
  ];
}
