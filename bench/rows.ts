/** The rows of the table, in its order. */
import type { Row } from './row';
import { asOf } from './rows/as-of';
import { caseByIdRow } from './rows/case-by-id';
import { caseLists } from './rows/case-lists';
import { catchUp } from './rows/catch-up';
import { coldCommand } from './rows/cold-command';
import { contactMoments } from './rows/contact-moments';
import { memory } from './rows/memory';
import { openCase } from './rows/open-case';
import { openCaseAlone } from './rows/open-case-alone';
import { openCaseElsewhere } from './rows/open-case-elsewhere';
import { outcomes } from './rows/outcomes';
import { peer } from './rows/peer';
import { personSearch } from './rows/person-search';
import { rebuild } from './rows/rebuild';
import { unitDeliveries } from './rows/unit-deliveries';
import { viewLag } from './rows/view-lag';

export const rows: readonly Row[] = [
  // First: it goes through the whole log, which the others fill.
  catchUp,
  openCase,
  openCaseAlone,
  caseByIdRow,
  caseLists,
  personSearch,
  coldCommand,
  contactMoments,
  unitDeliveries,
  rebuild,
  asOf,
  outcomes,
  viewLag,
  peer,
  memory,
  openCaseElsewhere,
];
