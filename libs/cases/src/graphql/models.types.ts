/** Models of case management, caseloads and suspensions in the schema. */
import { enumOf, LocalDateScalar } from '@caseledger/graphql';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FIDELITY_CHECKS, type FidelityCheck as Check, type FidelityCheckCode } from '../domain/models/fidelity';

export const FidelityCheckEnum = enumOf<FidelityCheckCode>(FIDELITY_CHECKS);
export const SatisfiedEnum = enumOf<Check['satisfied']>(['YES', 'NO', 'NOT_ASSESSABLE']);

registerEnumType(FidelityCheckEnum, {
  name: 'FidelityCheckCode',
  description: 'Something that a model of case management asks for. A check warns, and blocks nothing.',
  valuesMap: {
    CONTACT_IN_TIME: { description: 'That the next contact is not overdue.' },
    CASELOAD_WITHIN_LIMIT: { description: 'That the caseworker has no more cases of the model than it allows.' },
    STRENGTHS_ASSESSED: { description: "That the client's strengths and resources are recorded." },
    ACCOMPANIED: { description: 'That the client was accompanied to an appointment in the present period.' },
    DELIVERED_BY_OWN_TEAM: {
      description:
        'That most items of the active plans, ended ones too, are carried out by the case manager or workers of their teams. Not assessable before there are any.',
    },
    MINOR_HAS_GUARDIAN: { description: 'That a parent or guardian of a client under 18 takes part in the case.' },
  },
});
registerEnumType(SatisfiedEnum, {
  name: 'Satisfied',
  description: 'Whether something that is asked for is there.',
  valuesMap: {
    YES: { description: 'It is there.' },
    NO: { description: 'It is missing.' },
    NOT_ASSESSABLE: { description: 'What it depends on is not known.' },
  },
});

@ObjectType({ description: 'A model of case management that a case is worked by.' })
export class WorkedBy {
  @Field(() => String, { description: 'The code of the model.' })
  model!: string;

  @Field(() => LocalDateScalar, { description: 'Since when.' })
  from!: string;

  @Field(() => Int, { description: 'How many days may pass between two contacts.' })
  contactIntervalDays!: number;
}

@ObjectType({ description: 'The models of case management that a case is worked by.' })
export class CaseModels {
  @Field(() => WorkedBy, { nullable: true, description: 'The primary model; null where there is none.' })
  primary?: WorkedBy | undefined;

  @Field(() => [WorkedBy], { description: 'The models that are worked by beside it.' })
  secondary!: readonly WorkedBy[];
}

@ObjectType({ description: 'One check of whether a case is worked as its model says.' })
export class FidelityCheck {
  @Field(() => FidelityCheckEnum, { description: 'What is asked for.' })
  code!: string;

  @Field(() => SatisfiedEnum, { description: 'Whether it is there.' })
  satisfied!: string;
}

@ObjectType({ description: 'Whether a case is worked as its primary model says. Its checks warn, and block nothing.' })
export class Fidelity {
  @Field(() => String, { description: 'The code of the primary model.' })
  model!: string;

  @Field(() => [FidelityCheck], { description: 'What the model asks for, and whether it is there.' })
  checks!: readonly FidelityCheck[];
}

@ObjectType({ description: 'The open cases of a worker under one model.' })
export class ModelLoad {
  @Field(() => String, { nullable: true, description: 'The code of the primary model; null for cases without one.' })
  model?: string | undefined;

  @Field(() => Int, { description: 'How many open cases.' })
  cases!: number;

  @Field(() => Int, { nullable: true, description: 'How many the model allows; null for cases without a model.' })
  limit?: number | undefined;
}

@ObjectType({ description: 'The open cases of a worker.' })
export class Caseload {
  @Field(() => String, { description: 'The worker, as the issuer of tokens names them.' })
  worker!: string;

  @Field(() => Int, { description: 'How many open cases they have.' })
  cases!: number;

  @Field(() => [ModelLoad], { description: 'The same by model.' })
  byModel!: readonly ModelLoad[];

  @Field(() => Int, {
    description: "How full their days are, in percent: the shares of each model's limit, added up.",
  })
  percent!: number;

  @Field({ description: 'Whether that is more than their models allow. A warning: nothing is refused because of it.' })
  overLimit!: boolean;
}

@ObjectType({ description: 'A time in which help rests. What was due is due as many days later once it goes on.' })
export class Suspension {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When help is expected to go on; null if not known.' })
  expectedUntil?: string | undefined;
}
