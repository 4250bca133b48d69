/** RecordResource: a strength of the client or a source of support around them (R8, R118). */
import { command, type CommandInput, type PartyId, rejected, textRejection } from '@caseledger/kernel';
import { resourceRecorded } from '../party.events';
import { goneRejection, MOST_ENTRIES } from '../party.rules';
import { partyStream } from '../party.state';
import { RESOURCE_KINDS, type ResourceKind } from '../resources';

export interface RecordResource extends CommandInput {
  readonly partyId: PartyId;
  readonly kind: ResourceKind;
  readonly description: string;
}

export const recordResource = command('RecordResource', {
  permission: 'party.resource',
  stream: partyStream,
  target: (input: RecordResource) => input.partyId,
  decide: (state, { kind, description }, { newId }) => {
    const fault = goneRejection(state, 'partyId') ?? textRejection(description, 'description');
    if (fault !== undefined) return fault;
    if (!RESOURCE_KINDS.includes(kind)) {
      return rejected('ResourceKindUnknown', '{kind} is no kind of resource.', { field: 'kind', values: { kind } });
    }
    if (Object.keys(state.resources).length >= MOST_ENTRIES) {
      return rejected('TooManyResources', 'A party can have at most {most} resources.', {
        values: { most: MOST_ENTRIES },
      });
    }
    return resourceRecorded({ resourceId: newId('resource'), kind, description });
  },
});
