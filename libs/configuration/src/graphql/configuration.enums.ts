/** The enumerations of the configuration in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import type { AttributeKind } from '../domain/client-attribute';
import { CODE_LISTS } from '../domain/code-list';
import { INSTRUMENT_KINDS, SCALE_DIRECTIONS } from '../domain/instrument';
import { DELIVERERS } from '../domain/model-profile';
import { DEFINED_ITEM_KINDS } from '../domain/plan-item-definition';

export const AttributeKindEnum = { CODE: 'code', TEXT: 'text', DATE: 'date', FLAG: 'flag' } as const satisfies Readonly<
  Record<string, AttributeKind>
>;
export const CodeListEnum = enumOf(CODE_LISTS);
export const InstrumentKindEnum = enumOf(INSTRUMENT_KINDS);
export const ScaleDirectionEnum = enumOf(SCALE_DIRECTIONS);
export const DeliveredByEnum = enumOf(DELIVERERS);
export const DefinedItemKindEnum = enumOf(DEFINED_ITEM_KINDS);

registerEnumType(AttributeKindEnum, {
  name: 'ClientAttributeKind',
  description: 'What the values of an attribute are.',
  valuesMap: {
    CODE: { description: "A code of the attribute's own list." },
    TEXT: { description: 'A free text.' },
    DATE: { description: 'A date, of which only a part may be known.' },
    FLAG: { description: 'true or false.' },
  },
});
registerEnumType(CodeListEnum, {
  name: 'CodeListName',
  description: 'A list of words that the organisation can add to, and that something in a case is chosen from.',
  valuesMap: {
    CLOSING_REASON: { description: 'Why a case is closed.' },
    CLOSING_RESULT: { description: 'What came of a case.' },
    REFERRED_TO: { description: 'To whom a client is referred when a case is closed.' },
    PRODUCT: { description: 'What a client was given.' },
    TRACK: { description: 'The kind of a run of help within a case.' },
    NEED_DOMAIN: { description: 'The part of life that a need is about.' },
    HELP_QUESTION_CATEGORY: { description: 'What a help question is about.' },
    CONTACT_LOCATION: { description: 'Where a contact moment took place.' },
    PLAN_TYPE: { description: 'The kind of a service plan.' },
    SERVICE: { description: 'What a plan item is a part of, and what analysts group by.' },
    UNIT_TYPE: { description: 'What the units of a plan item are counted in.' },
  },
});
registerEnumType(InstrumentKindEnum, {
  name: 'InstrumentKind',
  description: 'Who gives the scores of an instrument.',
  valuesMap: {
    MEASUREMENT: { description: 'A measurement: the worker, of how the client is.' },
    QUESTIONNAIRE: { description: 'A questionnaire: the client.' },
  },
});
registerEnumType(ScaleDirectionEnum, {
  name: 'ScaleDirection',
  description: 'Which end of a scale is the good one.',
  valuesMap: {
    HIGHER_IS_BETTER: { description: 'A higher score is an improvement.' },
    LOWER_IS_BETTER: { description: 'A lower score is an improvement.' },
  },
});
registerEnumType(DeliveredByEnum, {
  name: 'DeliveredBy',
  description: 'Who mostly delivers what a client gets under a model.',
  valuesMap: {
    OTHERS: { description: 'Other professionals.' },
    OTHERS_ACCOMPANIED: { description: 'Other professionals; the case manager often goes along.' },
    OWN_TEAM: { description: 'The case manager and their own team.' },
    OTHERS_AND_CLIENT: { description: "Professionals, and the client's own resources and skills." },
  },
});
registerEnumType(DefinedItemKindEnum, {
  name: 'DefinedPlanItemKind',
  description: 'What a plan item of the organisation is tracked by.',
  valuesMap: {
    BASIC: { description: 'Its dates, outcome and cost.' },
    SERVICE_UNIT: { description: 'Also the units that are delivered.' },
  },
});
