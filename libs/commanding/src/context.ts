/** Gathers what a decision may know: the time, the day at the agency, the actor, and the facts of other streams. */
import {
  type Basis,
  type CommandDeclaration,
  type CommandInput,
  dateIn,
  type DecisionContext,
  derivedUuid,
  type Fact,
  type FactReference,
  idOfTenantStream,
  later,
  type RuleSet,
  startOfDay,
  type Uuid,
} from '@caseledger/kernel';
import type { Caller } from './caller';
import type { Loaded } from './load';
import type { GatewayParts } from './parts';

export interface Gathered {
  readonly context: DecisionContext;
  /** The other streams that were read, and their revisions. */
  readonly basis: readonly Basis[];
  /** The configuration that was read. */
  readonly ruleSet: RuleSet | undefined;
}

/** The stream that the preceding command of an act creates, as that command leaves it. */
export type Preceding = Loaded & { readonly category: string };

/** Reads the facts that a command declares, and puts the context of its decision together. */
export async function gather(
  parts: GatewayParts,
  declaration: CommandDeclaration,
  input: CommandInput,
  loaded: Loaded,
  caller: Caller,
  preceding?: Preceding,
): Promise<Gathered> {
  const { tenant } = caller.actor;
  const streams = parts.store.forTenant(tenant);
  const references = (declaration.reads?.(input, loaded.state, preceding?.id) ?? {}) as Readonly<
    Record<string, FactReference | undefined>
  >;
  const facts: Record<string, Fact<unknown> | undefined> = {};
  const basis: Basis[] = [];
  let ruleSet: RuleSet | undefined;
  for (const [name, reference] of Object.entries(references)) {
    if (reference === undefined) continue;
    const { category, id = idOfTenantStream(tenant, category) } = reference;
    const read =
      preceding?.category === category && preceding.id === id
        ? preceding
        : await parts.loader.load(streams, category, id);
    facts[name] = { id, revision: read.revision, state: read.state };
    if (category === 'configuration') ruleSet = { id: category, version: read.revision + 1 };
    else basis.push({ stream: read.name, revision: read.revision });
  }

  const timeZone = await parts.timeZoneOf(tenant);
  const now = later(parts.now(), loaded.last?.recordedAt);
  const today = dateIn(timeZone, now);
  const reference =
    declaration.needsReference === true ? await parts.references.next(tenant, Number(today.slice(0, 4))) : undefined;
  const context: DecisionContext = {
    tenant,
    streamId: loaded.id,
    revision: loaded.revision,
    now,
    today,
    timeZone,
    actor: caller.actor,
    facts: facts as DecisionContext['facts'],
    newId: <Of extends Uuid>(name: string) => derivedUuid(input.commandId, tenant, 'entry', name) as Uuid as Of,
    occurredOn: (date) => (date === today ? now : startOfDay(timeZone, date)),
    reference,
  };
  return { context, basis, ruleSet };
}
