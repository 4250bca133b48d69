/** The commands on service plans. */
import type { CommandDeclaration } from '@caseledger/kernel';

export const planCommands: readonly CommandDeclaration[] = [];
