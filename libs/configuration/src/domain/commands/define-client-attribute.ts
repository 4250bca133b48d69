/** DefineClientAttribute: adds something that the organisation wants to know of its clients (R6). */
import { command, type CommandInput, rejected } from '@caseledger/kernel';
import { ATTRIBUTE_KINDS, type ClientAttribute } from '../client-attribute';
import { clientAttributeDefined } from '../configuration.events';
import { codeRejection, codesRejection, labelRejection, MOST_CODES, MOST_DEFINITIONS } from '../configuration.rules';
import { configurationStream } from '../configuration.state';

export interface DefineClientAttribute extends CommandInput, ClientAttribute {}

export const defineClientAttribute = command('DefineClientAttribute', {
  permission: 'config.manage',
  stream: configurationStream,
  target: 'ofTenant',
  decide: (state, { code, label, kind, codes }: DefineClientAttribute) => {
    const fault = codeRejection(code) ?? labelRejection(label);
    if (fault !== undefined) return fault;
    if (!ATTRIBUTE_KINDS.includes(kind)) {
      return rejected('AttributeKindUnknown', 'An attribute is a code, a text, a date or a flag.', { field: 'kind' });
    }
    if (state.clientAttributes[code] !== undefined) {
      return rejected('ClientAttributeExists', 'There is an attribute {code} already.', {
        field: 'code',
        values: { code },
      });
    }
    if (Object.keys(state.clientAttributes).length >= MOST_DEFINITIONS) {
      return rejected('TooManyClientAttributes', 'There can be at most {most} attributes.', {
        field: 'code',
        values: { most: MOST_DEFINITIONS },
      });
    }
    if ((kind === 'code') !== codes.length > 0) {
      return rejected(
        'CodesNotAllowed',
        'An attribute of the kind code has a list of codes, and only such an attribute.',
        {
          field: 'codes',
        },
      );
    }
    if (codes.length > MOST_CODES) {
      return rejected('TooManyCodes', 'An attribute can have at most {most} codes.', {
        field: 'codes',
        values: { most: MOST_CODES },
      });
    }
    return codesRejection(codes, 'codes') ?? clientAttributeDefined({ code, label, kind, codes });
  },
});
