/** The queries on parties. */
import {
  findPersons,
  idsOfSamePerson,
  personById,
  personNames,
  personRecord,
  personRecords,
  personsByIds,
} from './persons.queries';
import { possibleDuplicates } from './possible-duplicates.query';

export const partyQueries = [
  personById,
  personsByIds,
  personRecord,
  personRecords,
  idsOfSamePerson,
  personNames,
  findPersons,
  possibleDuplicates,
] as const;
