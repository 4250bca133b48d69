/** One plain sentence for every event of a case, for those who read its history (R165). */
import { type EventOf, type Forgotten, isForgotten } from '@caseledger/kernel';
import { accessOf, type FlatAccess } from '../domain/case-access';
import type { caseEvents, UnmetClosingRule, UnmetReopeningRule } from '../domain/case.events';

/** The words that sentences take from elsewhere. */
export interface Words {
  /** A party's name; that they were erased, where they were. */
  party(id: string): string;
  /** A case type's label. */
  caseType(code: string): string;
  /** A team's name. */
  team(id: string): string;
}

type CaseEvent = (typeof caseEvents)[number];
type Sentences = {
  readonly [Type in CaseEvent['type']]: (
    event: EventOf<Extract<CaseEvent, { readonly type: Type }>>,
    words: Words,
  ) => string;
};

const because = (reason: string | Forgotten | undefined): string => {
  if (reason === undefined) return '';
  return isForgotten(reason) ? ' The reason was erased with the person.' : ` Reason: ${reason}`;
};
const spoken = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** What an actor passed over, with a permission and a reason (R78, R100). */
const RULES: Readonly<Record<UnmetClosingRule | UnmetReopeningRule, string>> = {
  CLOSING_DATE_BEFORE_START: 'that a case is not closed before it starts',
  REOPENING_WINDOW_PASSED: 'that a case is reopened within its time',
};
const overridden = (
  unmet: readonly (UnmetClosingRule | UnmetReopeningRule)[] | undefined,
  reason: string | Forgotten | undefined,
): string =>
  unmet === undefined
    ? ''
    : ` This passed over the rule ${unmet.map((rule) => RULES[rule]).join(' and ')}.${because(reason)}`;

/** To whom a case is open. */
const spokenAccess = (flat: FlatAccess, words: Words): string => {
  const access = accessOf(flat);
  if (access.openTo === 'TENANT') return 'the whole organisation';
  return access.openTo === 'TEAM' ? `the team ${words.team(access.teamId)}` : access.workers.join(', ');
};

/** A sentence may begin with what stands for a name. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const caseSentences: Sentences = {
  CaseOpened: ({ data: { reference, caseType, clientId, startDate, ...access } }, words) =>
    `Case ${reference} (${words.caseType(caseType)}) was opened for ${words.party(clientId)}, starting on ${startDate}.` +
    (access.openTo === undefined ? '' : ` It was open to ${spokenAccess(access, words)} alone.`),
  CaseParticipantAdded: ({ data: { partyId, role } }, words) =>
    `${capitalised(words.party(partyId))} takes part in the case as ${spoken(role)}.`,
  CaseParticipantRemoved: ({ data: { partyId }, personal: { reason } }, words) =>
    `${capitalised(words.party(partyId))} takes no part in the case any more.${because(reason)}`,
  CaseworkerAssigned: ({ data: { caseworker, previous } }) =>
    previous === undefined
      ? `The case was given to ${caseworker}.`
      : `The case was handed over from ${previous} to ${caseworker}.`,
  CaseAccessChanged: ({ data, personal: { reason } }, words) =>
    `The case was opened to ${spokenAccess(data, words)}${data.openTo === 'TENANT' ? '' : ' alone'}.${because(reason)}`,
  CaseGlassBroken: ({ data: { worker, until }, personal: { reason } }) =>
    `${worker} broke the glass of the case, and sees it until ${until}.${because(reason)}`,
  CaseClosed: ({ data: { closingDate, aftercare, unmet }, personal: { reason, overrideReason } }) =>
    `The case was closed as of ${closingDate}${aftercare ? ', with aftercare' : ''}.${because(reason)}` +
    overridden(unmet, overrideReason),
  CaseReopened: ({ data: { closedOn, reopeningDate, unmet }, personal: { reason, overrideReason } }) =>
    `The case, closed as of ${closedOn}, was reopened on ${reopeningDate}.${because(reason)}` +
    overridden(unmet, overrideReason),
  CaseMarkedOpenedInError: ({ personal: { reason } }) => `The case was marked as opened in error.${because(reason)}`,
};
