/** RecordIdentifier: a number that others know the party by, such as a citizen service number or a client number. */
import { command, type CommandInput, type PartyId, rejected } from '@caseledger/kernel';
import {
  type Identifier,
  identifierKey,
  type IdentifierKind,
  identifierRejection,
  MOST_IDENTIFIERS,
} from '../identifiers';
import { identifierRecorded } from '../party.events';
import { goneRejection } from '../party.rules';
import { partyStream } from '../party.state';

export interface RecordIdentifier extends CommandInput {
  readonly partyId: PartyId;
  readonly kind: IdentifierKind;
  readonly value: string;
}

/**
 * Emits nothing where the party has it already. That another party has it too is not refused: no claim derives from a
 * personal value, and the two are shown as possible duplicates.
 */
export const recordIdentifier = command('RecordIdentifier', {
  permission: 'party.correct',
  stream: partyStream,
  target: (input: RecordIdentifier) => input.partyId,
  decide: (state, { kind, value }, { newId }) => {
    const identifier: Identifier = { kind, value };
    const fault = goneRejection(state, 'partyId') ?? identifierRejection(identifier);
    if (fault !== undefined) return fault;
    const present = Object.values(state.identifiers);
    if (present.some((other) => identifierKey(other) === identifierKey(identifier))) return [];
    if (present.length >= MOST_IDENTIFIERS) {
      return rejected('TooManyIdentifiers', 'A party can have at most {most} identifiers.', {
        values: { most: MOST_IDENTIFIERS },
      });
    }
    return identifierRecorded({ identifierId: newId('identifier'), kind, value });
  },
});
