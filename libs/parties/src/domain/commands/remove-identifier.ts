/** RemoveIdentifier: it was recorded by mistake, or is no longer theirs; nobody is found by it any more. */
import { command, type CommandInput, type Id, type PartyId, rejected } from '@caseledger/kernel';
import { identifierRemoved } from '../party.events';
import { goneRejection } from '../party.rules';
import { partyStream } from '../party.state';

export interface RemoveIdentifier extends CommandInput {
  readonly partyId: PartyId;
  readonly identifierId: Id<'Identifier'>;
}

export const removeIdentifier = command('RemoveIdentifier', {
  permission: 'party.correct',
  stream: partyStream,
  target: (input: RemoveIdentifier) => input.partyId,
  decide: (state, { identifierId }) => {
    const gone = goneRejection(state, 'partyId');
    if (gone !== undefined) return gone;
    if (Object.hasOwn(state.identifiers, identifierId)) return identifierRemoved({ identifierId });
    return rejected('IdentifierUnknown', 'This party has no such identifier.', { field: 'identifierId' });
  },
});
