export { partyCommands } from './domain/commands';
export { registerPerson } from './domain/commands/register-person';
export { registerProspect } from './domain/commands/register-prospect';
export type { PartyState } from './domain/party.state';
export { partyStream } from './domain/party.state';
export type { PersonalDetails } from './domain/personal-details';
