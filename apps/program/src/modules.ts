/** What the modules of the field declare: their streams, commands, queries and views. */
import { accessCommands, accessQueries, accessStream, accessesView } from '@caseledger/audit';
import {
  caseCommands,
  caseHistory,
  caseQueries,
  casesView,
  caseStream,
  contactMomentsView,
  measurementsView,
} from '@caseledger/cases';
import { processStream, referenceStream } from '@caseledger/commanding';
import { configurationCommands, configurationQueries, configurationStream } from '@caseledger/configuration';
import { shortContactCommands, shortContactQueries, shortContactStream, shortContactsView } from '@caseledger/intake';
import { catalogueOf, type CommandDeclaration } from '@caseledger/kernel';
import {
  organisationCommands,
  organisationQueries,
  teamStream,
  teamsView,
  tenantStream,
  workerStream,
  workersView,
} from '@caseledger/organisation';
import { outcomeQueries, outcomesView } from '@caseledger/outcomes';
import { partyCommands, partyQueries, partyStream, personsView } from '@caseledger/parties';
import type { ViewDeclaration } from '@caseledger/projecting';
import type { QueryDeclaration } from '@caseledger/querying';
import { planCommands, planQueries, planStream, plansView, unitDeliveriesView } from '@caseledger/service-plans';
import { worklist } from '@caseledger/worklist';

export const catalogue = catalogueOf([
  tenantStream,
  workerStream,
  teamStream,
  configurationStream,
  partyStream,
  caseStream,
  shortContactStream,
  planStream,
  referenceStream,
  processStream,
  accessStream,
]);

export const commands: readonly CommandDeclaration[] = [
  ...organisationCommands,
  ...configurationCommands,
  ...partyCommands,
  ...caseCommands,
  ...shortContactCommands,
  ...planCommands,
  ...accessCommands,
] as unknown as readonly CommandDeclaration[];

export const queries: readonly QueryDeclaration[] = [
  ...organisationQueries,
  ...configurationQueries,
  ...partyQueries,
  ...caseQueries,
  caseHistory,
  ...shortContactQueries,
  ...planQueries,
  ...outcomeQueries,
  worklist,
  ...accessQueries,
] as unknown as readonly QueryDeclaration[];

export const views: readonly ViewDeclaration[] = [
  casesView,
  measurementsView,
  contactMomentsView,
  shortContactsView,
  plansView,
  unitDeliveriesView,
  outcomesView,
  personsView,
  teamsView,
  workersView,
  accessesView,
];
