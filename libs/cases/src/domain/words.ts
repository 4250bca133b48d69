/** The words of the program that sentences about cases are made of, in refusals as in the history. */
import type { ClosingField, ContactChannel, Step } from '@caseledger/configuration';
import { type Sentence, told } from '@caseledger/kernel';

export const STEP_NAMES: Readonly<Record<Step, Sentence>> = {
  INTAKE: told('intake'),
  CLARIFICATION: told('clarification'),
  SERVICE_PROVISION: told('service provision'),
  CLOSING: told('closing'),
};

export const CHANNEL_NAMES: Readonly<Record<ContactChannel, Sentence>> = {
  OFFICE: told('at the office'),
  HOME_VISIT: told('home visit'),
  TELEPHONE: told('by telephone'),
  VIDEO: told('by video'),
  MESSAGE: told('by message'),
  LETTER: told('by letter'),
  ELSEWHERE: told('elsewhere'),
};

export const CLOSING_FIELD_NAMES: Readonly<Record<ClosingField, Sentence>> = {
  REASON: told('reason for closing'),
  RESULT: told('result'),
  REFERRED_TO: told('referred to'),
  PRODUCTS: told('products'),
};
