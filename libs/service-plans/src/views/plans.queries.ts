/** The queries that the view of plans answers. */
import type { QueryDeclaration } from '@caseledger/querying';

export const planQueries: readonly QueryDeclaration[] = [];
