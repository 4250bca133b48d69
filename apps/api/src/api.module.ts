/** The Nest application: the modules of the field, GraphQL, and the program that they stand on. */
import { AuditModule } from '@caseledger/audit';
import { CasesModule } from '@caseledger/cases';
import { ConfigurationModule } from '@caseledger/configuration';
import { GATEWAY, GraphqlBasics, PROJECTIONS, QUERY_GATEWAY } from '@caseledger/graphql';
import { IntakeModule } from '@caseledger/intake';
import { ERASE_WORKER, OrganisationModule } from '@caseledger/organisation';
import { OutcomesModule } from '@caseledger/outcomes';
import { ERASE_PERSON, PartiesModule } from '@caseledger/parties';
import { ServicePlansModule } from '@caseledger/service-plans';
import type { Metrics } from '@caseledger/telemetry';
import { WorklistModule } from '@caseledger/worklist';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { graphqlOptions, schemaOptions } from './graphql-options';
import type { ApiLimits } from './limits';
import type { Logger } from '../../program/src/logging';
import type { Program } from '../../program/src/program';

/** The modules that have resolvers. */
export const FIELD_MODULES = [
  OrganisationModule,
  ConfigurationModule,
  PartiesModule,
  CasesModule,
  IntakeModule,
  ServicePlansModule,
  OutcomesModule,
  WorklistModule,
  AuditModule,
];

@Global()
@Module({})
class ProgramModule {}

@Module({})
export class ApiModule {
  /** The application on a program. `introspection` is whether clients may ask for the schema. */
  static on(program: Program, log: Logger, introspection: boolean, metrics: Metrics, limits: ApiLimits): DynamicModule {
    const providers = [
      { provide: GATEWAY, useValue: program.gateway },
      { provide: QUERY_GATEWAY, useValue: program.queries },
      { provide: PROJECTIONS, useValue: program.projections },
      { provide: ERASE_PERSON, useValue: program.erasePerson },
      { provide: ERASE_WORKER, useValue: program.eraseWorker },
    ];
    return {
      module: ApiModule,
      imports: [
        { module: ProgramModule, providers, exports: providers },
        GraphQLModule.forRoot<MercuriusDriverConfig>({
          driver: MercuriusDriver,
          autoSchemaFile: true,
          ...schemaOptions,
          // Asking the schema all about itself finds what is wrong with it when it is printed; no start finds anything else.
          buildSchemaOptions: { ...schemaOptions.buildSchemaOptions, skipCheck: true },
          ...graphqlOptions({ authenticate: program.authenticate, log, introspection, metrics, limits }),
        }),
        GraphqlBasics,
        ...FIELD_MODULES,
      ],
    };
  }
}
