/** How contacts take place, as an enumeration of the schema: rules of closing, contact moments and short contacts name it. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { CONTACT_CHANNELS, type ContactChannel } from '../domain/case-rules';

export const ContactChannelEnum = enumOf<ContactChannel>(CONTACT_CHANNELS);

registerEnumType(ContactChannelEnum, {
  name: 'ContactChannel',
  description: 'How a contact took place.',
  valuesMap: {
    OFFICE: { description: 'At the office.' },
    HOME_VISIT: { description: 'At the home of the client.' },
    TELEPHONE: { description: 'By telephone.' },
    VIDEO: { description: 'By video.' },
    MESSAGE: { description: 'By e-mail or another message.' },
    LETTER: { description: 'By letter.' },
    ELSEWHERE: { description: 'Somewhere else.' },
  },
});
