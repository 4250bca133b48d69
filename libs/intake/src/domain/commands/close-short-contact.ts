/** CloseShortContact: today, or on another day since the contact (R80, R85). No step, plan or item stands against it. */
import { command, type CommandInput, type LocalDate, rejected, type ShortContactId } from '@caseledger/kernel';
import { shortContactClosed } from '../short-contact.events';
import { closingDateRejection, isRegistered, promotedRejection, unknownRejection } from '../short-contact.rules';
import { shortContactStream } from '../short-contact.state';

export interface CloseShortContact extends CommandInput {
  readonly shortContactId: ShortContactId;
  /** Default: today. */
  readonly closingDate?: LocalDate | undefined;
}

export const closeShortContact = command('CloseShortContact', {
  permission: 'shortContact.record',
  stream: shortContactStream,
  target: (input: CloseShortContact) => input.shortContactId,
  decide: (state, input, { today, occurredOn }) => {
    if (!isRegistered(state)) return unknownRejection();
    if (state.status === 'closed') {
      return rejected('ShortContactClosed', 'This short contact is closed already.', { field: 'shortContactId' });
    }
    const { closingDate = today } = input;
    return (
      promotedRejection(state) ??
      closingDateRejection(closingDate, state.contactedOn, today) ??
      shortContactClosed({ closingDate }, { occurredAt: occurredOn(closingDate) })
    );
  },
});
