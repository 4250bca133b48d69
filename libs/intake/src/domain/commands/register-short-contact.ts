/**
 * RegisterShortContact: somebody called or came by (R84). About a registered client, or one who is registered in the same
 * act; a prospect needs no more than a name. Where it is over, it is closed in the same act (R85).
 */
import type { FirstContactRoute, Registration } from '@caseledger/cases';
import type { ContactChannel } from '@caseledger/configuration';
import {
  command,
  type CommandInput,
  fact,
  type LocalDate,
  type PartyId,
  rejected,
  textRejection,
} from '@caseledger/kernel';
import type { PartyState } from '@caseledger/parties';
import { shortContactClosed, shortContactRegistered } from '../short-contact.events';
import {
  circumstancesRejection,
  clientRejection,
  closingDateRejection,
  contactDayRejection,
  isRegistered,
} from '../short-contact.rules';
import { shortContactStream } from '../short-contact.state';

export interface RegisterShortContact extends CommandInput {
  /** The registered client; left out where one is registered in the same act. */
  readonly clientId?: PartyId | undefined;
  readonly register?: Registration | undefined;
  /** Default: today. */
  readonly contactedOn?: LocalDate | undefined;
  readonly route: FirstContactRoute;
  readonly channel: ContactChannel;
  readonly durationMinutes?: number | undefined;
  /** What it was about: what the client said or asked. It is the client's, and goes with them. */
  readonly subject: string;
  /** Whether it is closed in the same act. Default: no. */
  readonly close?: boolean | undefined;
  /** Where it is closed. Default: today. */
  readonly closingDate?: LocalDate | undefined;
}

export const registerShortContact = command('RegisterShortContact', {
  permission: 'shortContact.record',
  stream: shortContactStream,
  target: 'new',
  precededBy: ({ commandId, clientId, register }: RegisterShortContact) =>
    register === undefined || clientId !== undefined
      ? undefined
      : {
          name: register.kind === 'person' ? 'RegisterPerson' : 'RegisterProspect',
          input: { commandId, details: register.details },
          field: 'register',
        },
  reads: ({ clientId }, _, registeredId) => ({ client: fact<PartyState>('party', clientId ?? registeredId) }),
  decide: (state, input, { facts: { client }, today, occurredOn }) => {
    if (isRegistered(state)) return rejected('ShortContactExists', 'This short contact is registered already.');

    const { clientId, register, contactedOn = today, route, channel, durationMinutes, subject } = input;
    if ((clientId === undefined) === (register === undefined)) {
      return rejected(
        'OneClientNeeded',
        'A short contact is with one client: a registered one, or one registered with it.',
        { field: clientId === undefined ? 'clientId' : 'register' },
      );
    }
    const { close = false, closingDate = today } = input;
    if (!close && input.closingDate !== undefined) {
      return rejected(
        'ClosingDateWithoutClosing',
        'A closing date is given where the short contact is closed: say close.',
        {
          field: 'closingDate',
        },
      );
    }
    const fault =
      clientRejection(client.state) ??
      contactDayRejection(contactedOn, today) ??
      circumstancesRejection({ route, channel, durationMinutes }) ??
      textRejection(subject, 'subject') ??
      (close ? closingDateRejection(closingDate, contactedOn, today) : undefined);
    if (fault !== undefined) return fault;
    const registered = shortContactRegistered(
      { clientId: client.id as PartyId, contactedOn, route, channel, durationMinutes, subject },
      { occurredAt: occurredOn(contactedOn) },
    );
    return close
      ? [registered, shortContactClosed({ closingDate }, { occurredAt: occurredOn(closingDate) })]
      : registered;
  },
});
