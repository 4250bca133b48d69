/** What a command comes down to: which streams it is decided on, and what its actor needs to be allowed. */
import {
  type Command,
  type CommandDeclaration,
  type CommandInput,
  derivedUuid,
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
  readonly preceding: (Plan & { readonly field: string }) | undefined;
}

/** Plans a command. Throws a TypeError for a preceding command that no module declares, or before an existing stream. */
export function planOf(parts: GatewayParts, { declaration, input }: Command, tenant: Tenant): Plan {
  const { target, stream } = declaration;
  const id = idOf(declaration, input, tenant);
  const before = declaration.precededBy?.(input);
  const preceding = before === undefined ? undefined : parts.commands.get(before.name);
  if (before !== undefined && (preceding?.target !== 'new' || target !== 'new')) {
    // A second stream that others write to could refuse its half of the act.
    throw new TypeError(`${before.name} cannot precede ${declaration.name}: both must create their streams.`);
  }
  return {
    declaration,
    input,
    id,
    name: parts.store.forTenant(tenant).name(stream.category, id),
    existing: typeof target === 'function',
    preceding:
      before === undefined || preceding === undefined
        ? undefined
        : { ...planOf(parts, { declaration: preceding, input: before.input }, tenant), field: before.field },
  };
}

function idOf({ target, stream }: CommandDeclaration, input: CommandInput, tenant: Tenant): Uuid {
  if (target === 'ofTenant') return idOfTenantStream(tenant, stream.category);
  return target === 'new' ? derivedUuid(input.commandId, tenant, stream.category) : target(input);
}

/** The permissions that a plan needs, the preceding command's too. */
export function permissionsOf({ declaration, preceding }: Plan): readonly string[] {
  return [declaration.permission, ...(preceding === undefined ? [] : permissionsOf(preceding))];
}
