/** What commands on a plan are made of when chance gives them: few ids and revisions, so that they meet what others have made. */
import type { Command, CommandId, Id, PlanId } from '@caseledger/kernel';
import { newEntryId } from '@caseledger/kernel/circumstances';
import fc from 'fast-check';

/** What the commands are about. */
export interface PlanGround {
  readonly planId: PlanId;
  /** The ids that the commands have. */
  readonly commandIds: readonly CommandId[];
  /** The last revision of the events whose entries are named. */
  readonly lastRevision: number;
}

type Inputs<Input> = {
  readonly [Name in keyof Omit<Input, 'commandId' | 'planId' | 'expectedRevision'>]: fc.Arbitrary<Input[Name]>;
};

/** Revisions from the first one, ids of entries that the commands made at them, and commands that are given the rest of their input. */
export function planArbitraries({ planId, commandIds, lastRevision }: PlanGround, firstRevision = 1) {
  const ids = fc.constantFrom(...commandIds);
  const revision = fc.integer({ min: firstRevision, max: lastRevision });
  const made = <Of extends Id<string>>(): fc.Arbitrary<Of> =>
    fc.tuple(ids, revision).map(([commandId, at]) => newEntryId<Of>({ commandId }, at));
  const given = <Input extends { readonly commandId: CommandId; readonly planId: PlanId }>(
    make: (input: Input) => Command,
    input: Inputs<Input>,
  ): fc.Arbitrary<Command> =>
    fc
      .tuple(ids, fc.record(input as Record<string, fc.Arbitrary<unknown>>))
      .map(([commandId, rest]) => make({ ...rest, commandId, planId } as Input));
  return { revision, made, given };
}

/** A value, or none. */
export const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });
