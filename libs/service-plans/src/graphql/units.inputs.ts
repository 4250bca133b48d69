/** What the mutations on service units take. */
import { LocalDateScalar, MoneyInput, MOST_CHARACTERS, QuantityScalar, UuidScalar } from '@caseledger/graphql';
import type { LocalDate } from '@caseledger/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { Attendance } from '../domain/units/units.events';
import type { UnitDeliveryId } from '../domain/units/units.rules';
import { PlanItemCommandInput } from './items.inputs';
import { AttendanceEnum } from './plan.enums';
import { PlanCommandInput } from './plan.inputs';

@InputType({ description: 'Says how many units of an item may be delivered in all.' })
export class AuthoriseUnitsInput extends PlanItemCommandInput {
  @Field(() => QuantityScalar, {
    description: 'How many in all, from now on, up to 99,999.99. Never fewer than stand delivered.',
  })
  authorised!: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({
  description: 'Says what one unit of an item costs from a day on. What is recorded already keeps its rate.',
})
export class ChangeUnitRateInput extends PlanItemCommandInput {
  @ValidateNested()
  @Type(() => MoneyInput)
  @Field(() => MoneyInput, { description: "What one unit costs, in the plan's currency." })
  rate!: MoneyInput;

  @Field(() => LocalDateScalar, { description: 'The first day of delivery that it is the rate of.' })
  from!: LocalDate;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'Why; for the history.' })
  reason?: string;
}

@InputType({ description: 'Records that units of an item of an active plan were delivered.' })
export class RecordUnitDeliveryInput extends PlanItemCommandInput {
  @Field(() => QuantityScalar, { description: 'How many: more than none, up to 9,999.99.' })
  quantity!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When: not after today, nor before the item started. Default: today.',
  })
  deliveredOn?: LocalDate;

  @IsOptional()
  @Field(() => AttendanceEnum, { nullable: true, description: 'Whether whom it was for came. Default: PRESENT.' })
  attendance?: Attendance;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { nullable: true, description: 'What was done, in 1 to 4,000 characters.' })
  comment?: string;

  @IsOptional()
  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, {
    nullable: true,
    description: 'Why more is delivered than is authorised, where the organisation allows that.',
  })
  beyondReason?: string;
}

@InputType({ description: 'Takes a delivery back that was recorded in error. The history keeps it.' })
export class ReverseUnitDeliveryInput extends PlanCommandInput {
  @Field(() => UuidScalar, { description: 'The id of the delivery.' })
  deliveryId!: UnitDeliveryId;

  @MaxLength(MOST_CHARACTERS)
  @Field(() => String, { description: 'Why, in 1 to 4,000 characters.' })
  reason!: string;
}
