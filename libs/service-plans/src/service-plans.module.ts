/** Nest wiring of the service plans. */
import { OrganisationModule } from '@caseledger/organisation';
import { PartiesModule } from '@caseledger/parties';
import { Module } from '@nestjs/common';

@Module({ imports: [OrganisationModule, PartiesModule], providers: [] })
export class ServicePlansModule {}
