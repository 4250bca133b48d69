/** Puts refused commands on the access record. What was accepted says by its events who did it, and a conflict is no refusal. */
import type { Gateway, Outcome } from '@caseledger/commanding';
import type { Access, Command, RecordAccess, Uuid } from '@caseledger/kernel';
import { notRecorded } from './not-recorded';

/** A gateway that answers a refusal only once it is on the record. Throws a PublicError UNAVAILABLE where it cannot be. */
export function recordingGateway(gateway: Gateway, record: RecordAccess): Gateway {
  return {
    execute: async (command, caller) => {
      const outcome = await gateway.execute(command, caller);
      const because = refusalIn(outcome);
      if (because === undefined) return outcome;
      const { actor, correlationId } = caller;
      const { name: operation } = command.declaration;
      const targets = targetsOf(command, outcome);
      await record([{ actor, correlationId, operation, targets, because }]).catch(notRecorded);
      return outcome;
    },
  };
}

function refusalIn(outcome: Outcome): Access['because'] | undefined {
  switch (outcome.kind) {
    case 'forbidden':
      return { refused: 'FORBIDDEN' };
    case 'notFound':
      return { refused: 'NOT_FOUND' };
    case 'rejected':
      return { refused: 'RULE_VIOLATION', rule: outcome.rejection.rule };
    case 'commandIdReused':
      return { refused: 'BAD_USER_INPUT', rule: 'CommandIdReused' };
    case 'accepted':
    case 'conflict':
      return undefined;
  }
}

/** The stream that the input names, and what was not found where that is another. */
function targetsOf({ declaration: { target }, input }: Command, outcome: Outcome): readonly Uuid[] {
  const named = typeof target === 'function' ? [target(input)] : [];
  return [...new Set([...named, ...(outcome.kind === 'notFound' ? [outcome.id] : [])])];
}
