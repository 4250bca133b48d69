/** Help questions and needs, in sentences. */
import { type Sentence, told } from '@caseledger/kernel';
import type { needEvents, NeedOutcome, NeedSeverity, NeedSource } from '../../domain/needs/needs.events';
import { because, type Tellings } from './telling';

const SEVERITIES: Readonly<Record<NeedSeverity, Sentence>> = {
  LOW: told('low'),
  MODERATE: told('moderate'),
  HIGH: told('high'),
  ACUTE: told('acute'),
};

const SOURCES: Readonly<Record<NeedSource, Sentence>> = {
  CLIENT: told('client'),
  FAMILY: told('family'),
  CASEWORKER: told('caseworker'),
  PROFESSIONAL: told('professional'),
  MEASUREMENT: told('measurement'),
};

const OUTCOMES: Readonly<Record<NeedOutcome, Sentence>> = {
  MET: told('met'),
  PARTLY_MET: told('partly met'),
  NOT_MET: told('not met'),
  WITHDRAWN: told('withdrawn'),
};

export const needSentences: Tellings<typeof needEvents> = {
  HelpQuestionRaised: ({ data: { category, raisedOn } }, words) => [
    told('A help question on {category} was raised on {raisedOn}.', {
      category: words.listed('HELP_QUESTION_CATEGORY', category),
      raisedOn,
    }),
  ],
  HelpQuestionAnswered: ({ data: { answeredOn } }) => [
    told('A help question was answered on {answeredOn}.', { answeredOn }),
  ],
  HelpQuestionReturned: ({ data: { returnedOn }, personal: { reason } }) => [
    told('A help question that had been answered returned on {returnedOn}.', { returnedOn }),
    ...because(reason),
  ],
  NeedsAssessed: ({ data: { assessedOn } }) => [
    told('The needs of the client were assessed on {assessedOn}.', { assessedOn }),
  ],
  NeedIdentified: ({ data: { domain, severity, source, identifiedOn } }, words) => [
    told('A need in {domain} was identified on {identifiedOn} (severity: {severity}; source: {source}).', {
      domain: words.listed('NEED_DOMAIN', domain),
      identifiedOn,
      severity: SEVERITIES[severity],
      source: SOURCES[source],
    }),
  ],
  NeedRevised: ({ data: { severity, revisedOn }, personal: { reason } }) => [
    told('A need was revised on {revisedOn} (severity: {severity}).', { revisedOn, severity: SEVERITIES[severity] }),
    ...because(reason),
  ],
  NeedResolved: ({ data: { outcome, resolvedOn }, personal: { reason } }) => [
    told('A need was concluded on {resolvedOn} (outcome: {outcome}).', { resolvedOn, outcome: OUTCOMES[outcome] }),
    ...because(reason),
  ],
};
