/** GraphQL of the baseline: a mutation that answers an id at once, and a query that answers a constant. */
import { UuidScalar } from '@caseledger/graphql';
import type { Caller } from '@caseledger/security';
import { graphqlErrorFormatter, graphqlLimits } from '@caseledger/security';
import { type DynamicModule, Module } from '@nestjs/common';
import { Args, GraphQLModule, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import { OpenCaseInput } from '../../libs/cases/src/graphql/case.inputs';
import { Case } from '../../libs/cases/src/graphql/case.types';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const CASE = {
  ...{ id: ID, revision: 0, reference: '2026-000001', status: 'OPEN', openedOn: '2026-01-01', caseworker: 'a.worker' },
  participants: [],
  periods: [{ openedOn: '2026-01-01' }],
  ...{ openedAt: '2026-01-01T09:30:00.000Z', changedAt: '2026-01-01T09:30:00.000Z' },
} satisfies Case;

@Resolver()
class Constants {
  @Mutation(() => UuidScalar, { description: 'An id.' })
  openCase(@Args('input') { commandId }: OpenCaseInput): string {
    return commandId;
  }

  @Query(() => Case, { nullable: true, description: 'Always the same case.' })
  case(@Args('id', { type: () => UuidScalar }) _: string): Case {
    return CASE;
  }
}

@Module({})
export class BaselineModule {
  static on(): DynamicModule {
    const limits = graphqlLimits({ introspection: true });
    const options = {
      driver: MercuriusDriver,
      autoSchemaFile: true,
      ...{ path: '/graphql', graphiql: false, jit: 0, allowBatchedQueries: false, csrfPrevention: true },
      ...{ validationRules: limits.validationRules, graphql: limits.graphql, hooks: limits.hooks },
      errorFormatter: graphqlErrorFormatter({ correlationIdOf: () => ID, record: ({ error }) => console.error(error) }),
      context: (request: FastifyRequest & { readonly caller?: Caller }) => ({ caller: request.caller }),
    } as unknown as MercuriusDriverConfig;
    return {
      module: BaselineModule,
      imports: [GraphQLModule.forRoot<MercuriusDriverConfig>(options)],
      providers: [Constants],
    };
  }
}
