/** The enumerations of cases in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { CASE_ACTIONS, type CaseAction } from '../domain/available-actions';
import { type CaseAccess, OPENINGS } from '../domain/case-access';
import {
  FIRST_CONTACT_ROUTES,
  type FirstContactRoute,
  PARTICIPANT_ROLES,
  type ParticipantRole,
} from '../domain/case.events';
import type { CaseStatus } from '../views/case-document';

export const CaseStatusEnum = enumOf<CaseStatus>(['OPEN', 'CLOSED', 'AFTERCARE', 'OPENED_IN_ERROR']);
export const CaseStatusFilterEnum = enumOf(['OPEN', 'CLOSED', 'AFTERCARE'] as const);
export type CaseStatusFilter = keyof typeof CaseStatusFilterEnum;
export const CaseOrderEnum = { OPENED: 'opened', CLOSED: 'closed' } as const;
export const DirectionEnum = { ASCENDING: 'ascending', DESCENDING: 'descending' } as const;
export const CaseActionEnum = enumOf<CaseAction>(CASE_ACTIONS);
export const CaseOpeningEnum = enumOf<CaseAccess['openTo']>(OPENINGS);
export const FirstContactRouteEnum = enumOf<FirstContactRoute>(FIRST_CONTACT_ROUTES);
export const ParticipantRoleEnum = enumOf<ParticipantRole>(PARTICIPANT_ROLES);

registerEnumType(CaseStatusEnum, {
  name: 'CaseStatus',
  description: 'Where an integrated case stands.',
  valuesMap: {
    OPEN: { description: 'Open: since it was opened, or reopened.' },
    CLOSED: { description: 'Closed.' },
    AFTERCARE: { description: 'Closed, and followed by aftercare. It counts as closed.' },
    OPENED_IN_ERROR: { description: 'It should never have been opened, and is in no list.' },
  },
});
registerEnumType(CaseStatusFilterEnum, {
  name: 'CaseStatusFilter',
  description: 'Which cases a list shows.',
  valuesMap: {
    OPEN: { description: 'Those that are open.' },
    CLOSED: { description: 'Those that are closed, in aftercare or not.' },
    AFTERCARE: { description: 'Those that are in aftercare only.' },
  },
});
registerEnumType(CaseOrderEnum, {
  name: 'CaseOrder',
  description: 'The date that a list of cases is ordered by, and that `from` and `to` bound.',
  valuesMap: {
    OPENED: { description: 'The start date.' },
    CLOSED: { description: 'The closing date; cases that are open have none and are not in the list.' },
  },
});
registerEnumType(DirectionEnum, {
  name: 'Direction',
  description: 'Which end of a list comes first.',
  valuesMap: {
    ASCENDING: { description: 'The earliest first.' },
    DESCENDING: { description: 'The latest first.' },
  },
});
registerEnumType(CaseActionEnum, {
  name: 'CaseAction',
  description: 'Something that can be done with a case.',
  valuesMap: {
    CLOSE: { description: 'Close it: the mutation closeCase.' },
    REOPEN: { description: 'Reopen it: the mutation reopenCase.' },
    ASSIGN_CASEWORKER: { description: 'Give it to a caseworker: the mutation assignCaseworker.' },
    CHANGE_PARTICIPANTS: { description: 'Add or remove participants.' },
    MARK_OPENED_IN_ERROR: { description: 'Mark it as opened in error: the mutation markCaseOpenedInError.' },
    CHANGE_ACCESS: { description: 'Say to whom it is open: the mutation changeCaseAccess.' },
    RECORD_CLOSING_FIELDS: { description: 'Fill in the closing step: the mutation recordClosingFields.' },
    CORRECT_CLOSED_CASE: { description: 'Put right what the closing says: the mutation correctClosedCase.' },
    SEEK_AFTERCARE_CONTACT: {
      description: 'Record an attempt to learn how the client is: the mutation seekAftercareContact.',
    },
    END_AFTERCARE: { description: 'End its aftercare: the mutation endAftercare.' },
    START_CASE_FROM: { description: 'Start a new case from it: the mutation startCaseFrom.' },
    START_STEP: { description: 'Start one of its steps: the mutation startStep.' },
    END_STEP: { description: 'End one of its steps: the mutation endStep.' },
    START_TRACK: { description: 'Start a track of service provision: the mutation startTrack.' },
    RECORD_CONTACT_MOMENT: { description: 'Record a contact moment: the mutation recordContactMoment.' },
  },
});
registerEnumType(CaseOpeningEnum, {
  name: 'CaseOpening',
  description: 'To whom a case is open. Its caseworker sees it in any case, as do administrators and auditors.',
  valuesMap: {
    TENANT: { description: 'To everybody in the organisation who may see cases.' },
    TEAM: { description: 'To one team.' },
    WORKERS: { description: 'To workers by name.' },
  },
});
registerEnumType(FirstContactRouteEnum, {
  name: 'FirstContactRoute',
  description: 'How the first contact between client and agency came about.',
  valuesMap: {
    SCREENING: { description: 'A screening.' },
    INVESTIGATION: { description: 'An investigation.' },
    APPLICATION: { description: 'An intake or an application.' },
    REFERRAL_IN: { description: 'Somebody else referred the client here.' },
    WALK_IN: { description: 'The client came by, or called: a short contact.' },
  },
});
registerEnumType(ParticipantRoleEnum, {
  name: 'ParticipantRole',
  description: 'What a participant is to the client of the case.',
  valuesMap: {
    PARTNER: { description: 'The partner or spouse.' },
    PARENT: { description: 'A parent.' },
    CHILD: { description: 'A child.' },
    GUARDIAN: { description: 'The guardian.' },
    RELATIVE: { description: 'Somebody else of the family.' },
    FRIEND: { description: 'A friend.' },
    CARER: { description: 'Somebody who cares for the client.' },
    PROFESSIONAL: { description: 'A supporting professional.' },
    OTHER: { description: 'Somebody else around the client.' },
  },
});
