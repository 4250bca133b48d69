/** The enumerations of needs and measurements in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import type { Direction } from '../domain/measurements/measurement-change';
import { MEASUREMENT_PHASES, type MeasurementPhase } from '../domain/measurements/measurements.events';
import {
  NEED_OUTCOMES,
  NEED_SEVERITIES,
  NEED_SOURCES,
  type NeedOutcome,
  type NeedSeverity,
  type NeedSource,
} from '../domain/needs/needs.events';
import type { HelpQuestion } from '../domain/needs/needs.state';

export const HelpQuestionStatusEnum = enumOf<HelpQuestion['status']>(['OPEN', 'ANSWERED', 'RETURNED']);
export const NeedSeverityEnum = enumOf<NeedSeverity>(NEED_SEVERITIES);
export const NeedSourceEnum = enumOf<NeedSource>(NEED_SOURCES);
export const NeedOutcomeEnum = enumOf<NeedOutcome>(NEED_OUTCOMES);
export const MeasurementPhaseEnum = enumOf<MeasurementPhase>(MEASUREMENT_PHASES);
export const DirectionOfChangeEnum = enumOf<Direction>(['IMPROVED', 'SAME', 'WORSE']);

registerEnumType(HelpQuestionStatusEnum, {
  name: 'HelpQuestionStatus',
  description: 'Where a help question stands.',
  valuesMap: {
    OPEN: { description: 'It was raised.' },
    ANSWERED: { description: 'It was answered.' },
    RETURNED: { description: 'It was answered, and is there again.' },
  },
});
registerEnumType(NeedSeverityEnum, {
  name: 'NeedSeverity',
  description: 'How much a need weighs on the client.',
  valuesMap: {
    LOW: { description: 'Little.' },
    MODERATE: { description: 'Noticeably.' },
    HIGH: { description: 'Heavily.' },
    ACUTE: { description: 'So that it cannot wait.' },
  },
});
registerEnumType(NeedSourceEnum, {
  name: 'NeedSource',
  description: 'From whom a need is known.',
  valuesMap: {
    CLIENT: { description: 'From the client.' },
    FAMILY: { description: 'From family or friends.' },
    CASEWORKER: { description: 'The caseworker saw it.' },
    PROFESSIONAL: { description: 'From another professional.' },
    MEASUREMENT: { description: 'A measurement or questionnaire showed it.' },
  },
});
registerEnumType(NeedOutcomeEnum, {
  name: 'NeedOutcome',
  description: 'What came of a need.',
  valuesMap: {
    MET: { description: 'It is met.' },
    PARTLY_MET: { description: 'It is met in part.' },
    NOT_MET: { description: 'It is not met, and nothing more is done about it.' },
    WITHDRAWN: { description: 'The client wants no help with it, or it was none.' },
  },
});
registerEnumType(MeasurementPhaseEnum, {
  name: 'MeasurementPhase',
  description: 'When in the course of the help a measurement was taken.',
  valuesMap: {
    BASELINE: { description: 'At the start.' },
    INTERIM: { description: 'In between.' },
    CLOSING: { description: 'At the closing.' },
    AFTERCARE: { description: 'In aftercare.' },
  },
});
registerEnumType(DirectionOfChangeEnum, {
  name: 'DirectionOfChange',
  description: 'Which way something changed for the client.',
  valuesMap: {
    IMPROVED: { description: 'It is better.' },
    SAME: { description: 'It is as it was.' },
    WORSE: { description: 'It is worse.' },
  },
});
