/** The organisation over GraphQL. */
import { type Asking, FromCaller, LocalDateScalar, Queries } from '@caseledger/graphql';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { organisation } from '../organisation.queries';

@ObjectType({
  description: 'The organisation whose token this is: a tenant, with its own clients, cases and settings.',
})
export class Organisation {
  @Field(() => String, { description: 'The name of the tenant in tokens and streams.' })
  tenant!: string;

  @Field(() => String, { description: 'The name of the organisation.' })
  name!: string;

  @Field(() => String, { description: 'The time zone (IANA) that its days are days of.' })
  timeZone!: string;

  @Field(() => String, { description: 'The currency (ISO 4217) of its amounts.' })
  currency!: string;

  @Field(() => String, { description: 'Its language and region (BCP 47).' })
  locale!: string;

  @Field(() => LocalDateScalar, { description: 'The day that it is there now.' })
  today!: string;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(private readonly queries: Queries) {}

  @Query(() => Organisation, { description: "The caller's own organisation." })
  organisation(@FromCaller() asking: Asking) {
    return this.queries.ask(organisation(undefined), asking);
  }
}
