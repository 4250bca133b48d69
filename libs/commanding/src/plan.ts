/** What a command comes down to: which streams it is decided on, and what its actor needs to be allowed. */
import {
  type Command,
  type CommandDeclaration,
  type CommandInput,
  idOfCreatedStream,
  idOfTenantStream,
  type StreamName,
  type Tenant,
  type Uuid,
} from '@caseledger/kernel';
import type { GatewayParts } from './parts';

export interface Plan {
  readonly declaration: CommandDeclaration;
  readonly input: CommandInput;
  readonly id: Uuid;
  readonly name: StreamName;
  /** Whether the stream must exist already. */
  readonly existing: boolean;
  /** The command of the same act that comes first, and where its input stands in this one's. */
  readonly preceding: (Plan & { readonly field: string | undefined }) | undefined;
}

/** Plans a command. Throws a TypeError for a preceding command that no module declares, or that cannot come before it. */
export function planOf(parts: GatewayParts, { declaration, input }: Command, tenant: Tenant): Plan {
  return { ...planOne(parts, declaration, input, tenant), preceding: precedingOf(parts, declaration, input, tenant) };
}

function planOne(parts: GatewayParts, declaration: CommandDeclaration, input: CommandInput, tenant: Tenant) {
  const { target, stream, begins = false } = declaration;
  const id = idOf(declaration, input, tenant);
  const name = parts.store.forTenant(tenant).name(stream.category, id);
  return { declaration, input, id, name, existing: typeof target === 'function' && !begins };
}

function precedingOf(
  parts: GatewayParts,
  declaration: CommandDeclaration,
  given: CommandInput,
  tenant: Tenant,
): Plan['preceding'] {
  const before = declaration.precededBy?.(given);
  if (before === undefined) return undefined;
  const { name, input, field } = before;
  const preceding = parts.commands.get(name);
  // A second stream that others write to could refuse its half of the act; of three streams one would be forgotten.
  if (preceding === undefined || declaration.target !== 'new' || preceding.precededBy?.(input) !== undefined) {
    throw new TypeError(`${name} cannot precede ${declaration.name}: the second creates its stream, and they are two.`);
  }
  return { ...planOne(parts, preceding, input, tenant), preceding: undefined, field };
}

function idOf({ target, stream }: CommandDeclaration, input: CommandInput, tenant: Tenant): Uuid {
  if (target === 'ofTenant') return idOfTenantStream(tenant, stream.category);
  return target === 'new' ? idOfCreatedStream(input.commandId, tenant, stream.category) : target(input);
}

/** The permissions that a plan needs, the preceding command's too. */
export function permissionsOf({ declaration, preceding }: Plan): readonly string[] {
  return [declaration.permission, ...(preceding === undefined ? [] : permissionsOf(preceding))];
}
