export { organisationCommands } from './domain/commands';
export { createTenant } from './domain/commands/create-tenant';
export { type TenantState, tenantStream } from './domain/tenant.state';
export { OrganisationModule } from './organisation.module';
export { organisationQueries } from './organisation.queries';
