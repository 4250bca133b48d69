/** The enumerations of the access record in the schema. */
import { enumOf } from '@caseledger/graphql';
import { registerEnumType } from '@nestjs/graphql';
import { REFUSAL_CODES, WATCHED_BECAUSE } from '../domain/access.events';
import type { AccessKind } from '../views/accesses.view';

export const AccessKindEnum = enumOf<AccessKind>(['REFUSED', 'WATCHED']);
export const RefusalCodeEnum = enumOf(REFUSAL_CODES);
export const WatchedBecauseEnum = enumOf(WATCHED_BECAUSE);

registerEnumType(AccessKindEnum, {
  name: 'AccessKind',
  description: 'Why something is on the access record.',
  valuesMap: {
    REFUSED: { description: 'Somebody was refused what they asked for.' },
    WATCHED: { description: 'Somebody whose reading is watched was shown something.' },
  },
});
registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: 'How something was refused: as the `code` of the error that was answered.',
  valuesMap: {
    FORBIDDEN: { description: 'The roles of the token do not allow it.' },
    NOT_FOUND: { description: 'It does not exist, or it is closed to the one who asked.' },
    RULE_VIOLATION: { description: 'A rule refused it; `rule` names it.' },
    BAD_USER_INPUT: { description: 'The id of the command was that of another one.' },
  },
});
registerEnumType(WatchedBecauseEnum, {
  name: 'WatchedBecause',
  description: 'Why a reading is watched.',
  valuesMap: {
    ROLE: { description: 'The roles of the token see every case and every client: an auditor or an administrator.' },
    BROKEN_GLASS: { description: 'It was closed to the one who read it, who had broken the glass.' },
    LOOK_UP: { description: 'The id of a case was asked for by its reference, so that its glass can be broken.' },
  },
});
