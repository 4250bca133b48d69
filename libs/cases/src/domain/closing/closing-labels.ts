/** What the mandatory items of a closing are called, for those who read what is missing (R77). */
import type { ClosingItem, ClosingItemCode, ConfigurationState } from '@caseledger/configuration';
import { type Sentence, told } from '@caseledger/kernel';
import { CHANNEL_NAMES, CLOSING_FIELD_NAMES, STEP_NAMES } from '../words';

type Labelling = (item: ClosingItem, configuration: ConfigurationState) => Sentence;

const LABELS: Readonly<Record<ClosingItemCode, Labelling>> = {
  HELP_QUESTION: () => told('a help question'),
  CLIENT_DATA: ({ attribute = '' }, { clientAttributes }) =>
    told('client data on the closing date: {attribute}', {
      attribute: own(clientAttributes, attribute)?.label ?? attribute,
    }),
  MIN_CONTACTS: contactsLabel,
  MEASUREMENT: ({ instrument = '' }, { instruments }) => {
    const known = own(instruments, instrument);
    return told('a measurement with {instrument}', {
      instrument: known?.versions[known.current]?.label ?? instrument,
    });
  },
  PLAN_OF_APPROACH: () => told('a plan of approach'),
  REFERRAL: () => told('a referral'),
  FIELD: ({ field }) =>
    field === undefined
      ? told('a field of the closing step')
      : told('in the closing step: {field}', { field: CLOSING_FIELD_NAMES[field] }),
  DELIVERIES_ENDED: () => told('the end of every delivery'),
};

/** The words for an item, with the organisation's own names for what it names. */
export function closingItemLabel(item: ClosingItem, configuration: ConfigurationState): Sentence {
  return LABELS[item.code](item, configuration);
}

function contactsLabel({ count = 1, step, channel }: ClosingItem): Sentence {
  const values = {
    count,
    ...(step === undefined ? {} : { step: STEP_NAMES[step] }),
    ...(channel === undefined ? {} : { channel: CHANNEL_NAMES[channel] }),
  };
  if (step === undefined) {
    return channel === undefined
      ? told('contact moments (at least {count})', values)
      : told('contact moments: {channel} (at least {count})', values);
  }
  return channel === undefined
    ? told('contact moments in the step {step} (at least {count})', values)
    : told('contact moments in the step {step}: {channel} (at least {count})', values);
}

/** `constructor` is a member of every object, and the name of nothing. */
const own = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
