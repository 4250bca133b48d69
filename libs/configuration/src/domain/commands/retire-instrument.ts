/** RetireInstrument: nothing new is measured with an instrument; what was measured stays readable. */
import { command, type CommandInput, isRejection, rejected } from '@caseledger/kernel';
import { whereRules } from '../case-type';
import { instrumentRetired } from '../configuration.events';
import { configurationStream } from '../configuration.state';
import { definedInstrument } from '../instrument.rules';

export interface RetireInstrument extends CommandInput {
  readonly code: string;
}

/** Refused while a measurement with it is mandatory for closing. Emits nothing for one that is retired already. */
export const retireInstrument = command('RetireInstrument', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code }: RetireInstrument) => {
    const instrument = definedInstrument(state, code);
    if (isRejection(instrument)) return instrument;
    if (instrument.retired) return [];
    const mandatory = whereRules(state, ({ closingItems }) => closingItems.some((item) => item.instrument === code));
    if (mandatory !== undefined) {
      return rejected('InstrumentMandatory', 'A measurement with {code} is mandatory for closing cases.', {
        field: 'code',
        details: mandatory,
        values: { code },
      });
    }
    return instrumentRetired({ code });
  },
});
