/** The enumeration of short contacts in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import type { ShortContactStatus } from '../views/short-contacts.view';

export const ShortContactStatusEnum = enumOf<ShortContactStatus>(['OPEN', 'CLOSED', 'PROMOTED']);

registerEnumType(ShortContactStatusEnum, {
  name: 'ShortContactStatus',
  description: 'Where a short contact stands.',
  valuesMap: {
    OPEN: { description: 'Something is still to be done about it.' },
    CLOSED: { description: 'Closed.' },
    PROMOTED: { description: 'It has become a case.' },
  },
});
