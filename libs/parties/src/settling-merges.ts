/**
 * The process of merges: brings the survivor's stream in step with that of the party that was merged into it, and undoes or
 * erases what another command made impossible meanwhile (docs/adr/0015-merging-parties.md).
 */
import {
  type Gateway,
  type Outcome,
  type ProcessParts,
  type RunningProcess,
  startProcess,
  type StepOutcome,
} from '@caseledger/commanding';
import { type Command, derivedUuid, parseStreamName, type PartyId, type RecordedEvent } from '@caseledger/kernel';
import { forgetMergedPerson } from './domain/commands/forget-merged-person';
import { settleMerge } from './domain/commands/settle-merge';
import { unmergeParties } from './domain/commands/unmerge-parties';
import { partyMerged, partyUnmerged, personForgotten } from './domain/party.events';
import type { PartyState } from './domain/party.state';
import type { ErasePerson } from './erase-person';
import { mergesCaller } from './merged-persons';

export interface SettlingParts extends ProcessParts {
  readonly gateway: Gateway;
  readonly erasePerson: ErasePerson;
}

const DONE: StepOutcome = { done: true };

/** Starts the process. */
export function startSettlingMerges(parts: SettlingParts): RunningProcess {
  return startProcess(parts, {
    name: 'merges',
    handles: [partyMerged.type, partyUnmerged.type, personForgotten.type],
    step: (event) => (event.type === personForgotten.type ? eraseMerged(parts, event) : settle(parts, event)),
  });
}

/** Has the survivor note the merge or its end. Where it cannot, the merge is undone, or the erasure reaches the party. */
async function settle({ gateway, erasePerson }: SettlingParts, event: RecordedEvent): Promise<StepOutcome> {
  const { tenant, id: partyId } = partyOf(event);
  const survivorId = event.data['intoId'] as PartyId;
  const give = async (command: Command): Promise<Outcome> => {
    const { id: causationId, correlationId } = event;
    return gateway.execute(command, { ...mergesCaller(tenant), causationId, correlationId });
  };
  const commandId = (name: string) => derivedUuid<'Command'>(event.id, 'merges', name);

  const settled = await give(settleMerge({ commandId: commandId('settle'), partyId: survivorId, mergedId: partyId }));
  if (settled.kind === 'accepted') return DONE;
  if (settled.kind !== 'rejected')
    throw new Error(`The merge into ${survivorId} could not be settled: ${settled.kind}.`);
  const { rule } = settled.rejection;
  if (rule === 'PersonErased') {
    const erased = await give(forgetMergedPerson({ commandId: commandId('erase'), partyId, survivorId }));
    if (erased.kind !== 'accepted') throw new Error(`${partyId} could not be erased: ${erased.kind}.`);
    await erasePerson(tenant, partyId, erased.place);
    return DONE;
  }
  // Another revision than that of the merge means that somebody has undone it already.
  const undone = await give(
    unmergeParties({ commandId: commandId('undo'), partyId, expectedRevision: event.revision }),
  );
  if (undone.kind === 'accepted' || undone.kind === 'conflict') return { refused: rule };
  throw new Error(`The merge of ${partyId} could not be undone: ${undone.kind}.`);
}

/** Erases those who were merged into somebody who has been erased, where a crash kept the erasure itself from it. */
async function eraseMerged({ store, loader, erasePerson }: SettlingParts, event: RecordedEvent): Promise<StepOutcome> {
  const { tenant, id } = partyOf(event);
  const { state } = await loader.load(store.forTenant(tenant), 'party', id);
  if ((state as PartyState).merged.length > 0) await erasePerson(tenant, id, undefined);
  return DONE;
}

function partyOf({ stream }: RecordedEvent) {
  const address = parseStreamName(stream);
  if (address === undefined) throw new TypeError(`${stream} is no stream.`);
  return { tenant: address.tenant, id: address.id as PartyId };
}
