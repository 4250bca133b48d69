/** RecordClientData: the value of a configured attribute from a day on (R6), such as the living situation. */
import {
  command,
  type CommandInput,
  fact,
  isLocalDate,
  isPartialDate,
  type LocalDate,
  type PartyId,
  rejected,
  type Rejection,
  textRejection,
} from '@caseledger/kernel';
import type { ClientAttribute, ConfigurationState } from '@caseledger/configuration';
import { clientDataRecorded } from '../party.events';
import { goneRejection, MOST_ENTRIES } from '../party.rules';
import { partyStream } from '../party.state';

export interface RecordClientData extends CommandInput {
  readonly partyId: PartyId;
  /** The attribute's code. */
  readonly attribute: string;
  readonly value: string;
  /** The day from which the value holds, until a later one takes its place. Default: today. */
  readonly from?: LocalDate | undefined;
}

/** A value for a day that has one takes its place, which is how a mistake is corrected; the history keeps both. */
export const recordClientData = command('RecordClientData', {
  permission: 'party.clientData',
  stream: partyStream,
  target: (input: RecordClientData) => input.partyId,
  reads: () => ({ configuration: fact<ConfigurationState>('configuration') }),
  decide: (state, { attribute, value, from: given }, { facts, today }) => {
    const gone = goneRejection(state, 'partyId');
    if (gone !== undefined) return gone;
    const { clientAttributes } = facts.configuration.state;
    // `constructor` is a member of every object, and no attribute.
    const definition = Object.hasOwn(clientAttributes, attribute) ? clientAttributes[attribute] : undefined;
    if (definition === undefined) {
      return rejected('ClientAttributeUnknown', 'There is no attribute {attribute}.', {
        field: 'attribute',
        values: { attribute },
      });
    }
    const from = given ?? today;
    if (!isLocalDate(from) || from > today) {
      return rejected('ClientDataDateNotAllowed', 'Client data hold from a day that is not in the future.', {
        field: 'from',
      });
    }
    const fault = valueRejection(definition, value);
    if (fault !== undefined) return fault;
    const days = state.clientData[attribute] ?? [];
    const present = days.find((day) => day.from === from);
    if (present?.value === value) return [];
    if (present === undefined && days.length >= MOST_ENTRIES) {
      return rejected('TooManyClientData', 'An attribute can change at most {most} times.', {
        field: 'attribute',
        values: { most: MOST_ENTRIES },
      });
    }
    return clientDataRecorded({ attribute, value, from });
  },
});

function valueRejection({ label, kind, codes }: ClientAttribute, value: string): Rejection | undefined {
  const rule = 'ClientDataValueNotAllowed';
  const field = 'value';
  if (kind === 'text') return textRejection(value, 'value');
  if (kind === 'date') {
    if (isPartialDate(value)) return undefined;
    return rejected(rule, '{label} is a day, a month (2009-05) or a year (2009).', { field, values: { label } });
  }
  if (kind === 'flag') {
    if (value === 'true' || value === 'false') return undefined;
    return rejected(rule, '{label} is true or false.', { field, values: { label } });
  }
  if (codes.some(({ code }) => code === value)) return undefined;
  const listed = codes.map(({ code }) => code).join(', ');
  return rejected(rule, '{label} is one of {listed}.', { field, values: { label, listed } });
}
