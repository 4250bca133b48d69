/** The enumerations of contact moments in the schema. */
import { registerEnumType } from '@nestjs/graphql';
import type { Clearable } from '../domain/contacts/commands/change-contact-moment';

export const ContactDetailEnum = {
  STARTED_AT: 'startedAt',
  LOCATION: 'location',
} as const satisfies Readonly<Record<string, Clearable>>;

registerEnumType(ContactDetailEnum, {
  name: 'ContactDetail',
  description: 'Something that need not be known of a contact moment.',
  valuesMap: {
    STARTED_AT: { description: 'When it began.' },
    LOCATION: { description: 'Where it was.' },
  },
});
