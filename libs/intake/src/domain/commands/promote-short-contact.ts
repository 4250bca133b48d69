/**
 * PromoteShortContact: a short contact becomes a case for its client, and each keeps the other's id (R85). It is given with
 * OpenCase alone, as the first command of the act: its stream exists, so that only it can be refused or overtaken.
 */
import { command, type CommandInput, fact, idOfCreatedStream, rejected, type ShortContactId } from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { shortContactPromoted } from '../short-contact.events';
import { isRegistered, promotedRejection, standingParty, unknownRejection } from '../short-contact.rules';
import { shortContactStream } from '../short-contact.state';

export interface PromoteShortContact extends CommandInput {
  readonly shortContactId: ShortContactId;
}

/** Open or closed, but once. */
export const promoteShortContact = command('PromoteShortContact', {
  permission: 'shortContact.record',
  stream: shortContactStream,
  target: (input: PromoteShortContact) => input.shortContactId,
  reads: (_, state) => ({ client: isRegistered(state) ? fact<PartyState>('party', state.clientId) : undefined }),
  decide: (state, { commandId }, { facts: { client }, tenant }) => {
    if (!isRegistered(state) || client === undefined) return unknownRejection();
    const fault = promotedRejection(state);
    if (fault !== undefined) return fault;
    if (client.state.status === 'forgotten') {
      return rejected('PersonErased', 'This person has been erased.', { field: 'shortContactId' });
    }
    return shortContactPromoted({
      caseId: idOfCreatedStream<'Case'>(commandId, tenant, 'case'),
      clientId: standingParty(state.clientId, client.state),
    });
  },
});
