/** The rows of the table, in its order. */
import type { Row } from './row';
import { asOf } from './rows/as-of';
import { caseByIdRow } from './rows/case-by-id';
import { caseLists } from './rows/case-lists';
import { coldCommand } from './rows/cold-command';
import { memory } from './rows/memory';
import { openCase } from './rows/open-case';
import { openCaseAlone } from './rows/open-case-alone';
import { peer } from './rows/peer';
import { personSearch } from './rows/person-search';
import { rebuild } from './rows/rebuild';
import { viewLag } from './rows/view-lag';

export const rows: readonly Row[] = [
  openCase,
  openCaseAlone,
  caseByIdRow,
  caseLists,
  personSearch,
  coldCommand,
  rebuild,
  asOf,
  viewLag,
  peer,
  memory,
];
