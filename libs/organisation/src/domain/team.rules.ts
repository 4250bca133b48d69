/** The rules that every change to a team follows. */
import { isText, rejected, type Rejection } from '@caseledger/kernel';
import type { TeamState } from './team.state';

/** A name for people: not empty and at most 200 characters. Two teams may have the same. */
export function teamNameRejection(name: string): Rejection | undefined {
  if (isText(name, 200)) return undefined;
  return rejected('NameNotAllowed', 'The name of a team has 1 to 200 characters.', { field: 'name' });
}

/** A team that does not exist, or does not exist any more, takes nobody in and is not renamed. */
export function activeTeamRejection({ status }: TeamState): Rejection | undefined {
  if (status === 'active') return undefined;
  if (status === 'unknown') return rejected('TeamUnknown', 'There is no team with this id.', { field: 'teamId' });
  return rejected('TeamDissolved', 'This team has been dissolved.', { field: 'teamId' });
}
