/** Plain sentences for every event of a case, for those who read its history (R165). A new event is one entry, here or in its part. */
import { capitalised, type Forgotten, type Sentence, told, type Word } from '@caseledger/kernel';
import { accessOf, type FlatAccess } from '../domain/case-access';
import type { caseEvents, ParticipantRole, UnmetClosingRule, UnmetReopeningRule } from '../domain/case.events';
import { aftercareSentences } from './sentences/aftercare.sentences';
import { closingSentences } from './sentences/closing.sentences';
import { contactSentences } from './sentences/contacts.sentences';
import { measurementSentences } from './sentences/measurements.sentences';
import { modelSentences } from './sentences/models.sentences';
import { needSentences } from './sentences/needs.sentences';
import { stepSentences } from './sentences/steps.sentences';
import { suspensionSentences } from './sentences/suspension.sentences';
import { because, type Tellings, type Words } from './sentences/telling';

const ROLES: Readonly<Record<ParticipantRole, Sentence>> = {
  PARTNER: told('partner'),
  PARENT: told('parent'),
  CHILD: told('child'),
  GUARDIAN: told('guardian'),
  RELATIVE: told('relative'),
  FRIEND: told('friend'),
  CARER: told('carer'),
  PROFESSIONAL: told('professional'),
  OTHER: told('other'),
};

/** What an actor passed over, with a permission and a reason (R78, R100). */
const RULES: Readonly<Record<UnmetClosingRule | UnmetReopeningRule, Sentence>> = {
  CLOSING_DATE_BEFORE_START: told('that a case is not closed before it starts'),
  CLOSING_DATE_BEFORE_LATEST_ENTRY: told('that a case is not closed before its latest entry'),
  CLOSING_ITEMS_UNMET: told('that a case is closed with all that its type asks for'),
  DELIVERIES_NOT_ENDED: told('that a case is closed when its deliveries have ended'),
  REOPENING_WINDOW_PASSED: told('that a case is reopened within its time'),
};

function overridden(
  unmet: readonly (UnmetClosingRule | UnmetReopeningRule)[] | undefined,
  reason: string | Forgotten | undefined,
): readonly Sentence[] {
  if (unmet === undefined) return [];
  return [told('This passed over the rule {rules}.', { rules: unmet.map((rule) => RULES[rule]) }), ...because(reason)];
}

/** To whom a case is open. */
function openedTo(flat: FlatAccess, words: Words): Word {
  const access = accessOf(flat);
  if (access.openTo === 'TENANT') return told('the whole organisation');
  return access.openTo === 'TEAM'
    ? told('the team {team}', { team: words.team(access.teamId) })
    : access.workers.join(', ');
}

export const caseSentences: Tellings<typeof caseEvents> = {
  CaseOpened: (
    { data: { reference, caseType, clientId, startDate, shortContactId, startedFrom, ...access } },
    words,
  ) => [
    told('Case {reference} ({caseType}) was opened for {client}, starting on {startDate}.', {
      reference,
      caseType: words.caseType(caseType),
      client: words.party(clientId),
      startDate,
    }),
    ...(access.openTo === undefined
      ? []
      : [told('It was open to {openTo} alone.', { openTo: openedTo(access, words) })]),
    ...(shortContactId === undefined ? [] : [told('It followed from a short contact.')]),
    ...(startedFrom === undefined ? [] : [told('It was started from another case.')]),
  ],
  CaseParticipantAdded: ({ data: { partyId, role } }, words) => [
    told('{party} takes part in the case as {role}.', { party: capitalised(words.party(partyId)), role: ROLES[role] }),
  ],
  CaseParticipantRemoved: ({ data: { partyId }, personal: { reason } }, words) => [
    told('{party} takes no part in the case any more.', { party: capitalised(words.party(partyId)) }),
    ...because(reason),
  ],
  CaseworkerAssigned: ({ data: { caseworker, previous } }) => [
    previous === undefined
      ? told('The case was given to {caseworker}.', { caseworker })
      : told('The case was handed over from {previous} to {caseworker}.', { previous, caseworker }),
  ],
  CaseAccessChanged: ({ data, personal: { reason } }, words) => [
    data.openTo === 'TENANT'
      ? told('The case was opened to the whole organisation.')
      : told('The case was opened to {openTo} alone.', { openTo: openedTo(data, words) }),
    ...because(reason),
  ],
  CaseGlassBroken: ({ data: { worker, until }, personal: { reason } }) => [
    told('{worker} broke the glass of the case, and sees it until {until}.', { worker, until }),
    ...because(reason),
  ],
  CaseClosed: ({ data: { closingDate, aftercare, unmet }, personal: { reason, overrideReason } }) => [
    aftercare
      ? told('The case was closed as of {closingDate}, with aftercare.', { closingDate })
      : told('The case was closed as of {closingDate}.', { closingDate }),
    ...because(reason),
    ...overridden(unmet, overrideReason),
  ],
  CaseReopened: ({ data: { closedOn, reopeningDate, unmet }, personal: { reason, overrideReason } }) => [
    told('The case, closed as of {closedOn}, was reopened on {reopeningDate}.', { closedOn, reopeningDate }),
    ...because(reason),
    ...overridden(unmet, overrideReason),
  ],
  CaseMarkedOpenedInError: ({ personal: { reason } }) => [
    told('The case was marked as opened in error.'),
    ...because(reason),
  ],
  PlanLinked: ({ data: { planType } }, words) => [
    told('A service plan was begun: {planType}.', { planType: words.listed('PLAN_TYPE', planType) }),
  ],
  ...stepSentences,
  ...contactSentences,
  ...needSentences,
  ...measurementSentences,
  ...closingSentences,
  ...aftercareSentences,
  ...modelSentences,
  ...suspensionSentences,
};
