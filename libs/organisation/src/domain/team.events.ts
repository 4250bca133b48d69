/** The events of a team. Their names and shapes are storage: never changed, only followed by a new version. */
import { event, field } from '@caseledger/kernel';

const name = field.label();

export const teamCreated = event('TeamCreated', { version: 1, fields: { name } });

export const teamRenamed = event('TeamRenamed', { version: 1, fields: { name } });

export const teamDissolved = event('TeamDissolved', { version: 1, fields: {} });

export const teamEvents = [teamCreated, teamRenamed, teamDissolved] as const;
