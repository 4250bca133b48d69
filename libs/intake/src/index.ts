export { shortContactCommands } from './domain/commands';
export { type ShortContactState, shortContactStream } from './domain/short-contact.state';
export { ShortContact } from './graphql/short-contact.types';
export { IntakeModule } from './intake.module';
export { shortContactById, shortContactQueries } from './views/short-contacts.queries';
export { shortContactsView } from './views/short-contacts.view';
