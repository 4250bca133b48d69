/** Tenants and the names of streams: `case-<tenant>.<uuid>`, the tenant is there from the first event. */
import { type Branded, type CommandId, derivedUuid, type Id, isUuid, type Uuid, type WorkerId } from './ids';

/** The organisation that a stream, a token and a document belong to: `[a-z0-9]{1,32}`. */
export type Tenant = Branded<string, 'Tenant'>;

/** Holds the streams of the program itself, such as its processes. No tenant can be created under this name. */
export const SYSTEM_TENANT = 'system' as Tenant;

export const STREAM_CATEGORIES = [
  'party',
  'case',
  'contact',
  'plan',
  'referral',
  'delivery',
  'application',
  'configuration',
  'tenant',
  'worker',
  'team',
  'process',
  'access',
  'claim',
  'reference',
] as const;
export type StreamCategory = (typeof STREAM_CATEGORIES)[number];

/** `<category>-<tenant>.<uuid>` */
export type StreamName = Branded<string, 'StreamName'>;

export interface StreamAddress {
  readonly category: StreamCategory;
  readonly tenant: Tenant;
  readonly id: Uuid;
}

const TENANT = /^[a-z0-9]{1,32}$/;
const STREAM = /^([a-z]+)-([a-z0-9]{1,32})\.([0-9a-f-]{36})$/;

/** Whether the text can name a tenant. */
export function isTenant(text: string): text is Tenant {
  return TENANT.test(text);
}

/** The name of a stream. */
export function streamName({ category, tenant, id }: StreamAddress): StreamName {
  return `${category}-${tenant}.${id}` as StreamName;
}

/** The parts of a stream's name, or undefined when the text is not one. */
export function parseStreamName(name: string): StreamAddress | undefined {
  const [, category, tenant, id] = STREAM.exec(name) ?? [];
  if (category === undefined || tenant === undefined || id === undefined || !isUuid(id)) return undefined;
  if (!(STREAM_CATEGORIES as readonly string[]).includes(category)) return undefined;
  return { category: category as StreamCategory, tenant: tenant as Tenant, id };
}

const ONE_OF_A_TENANT = '00000000-0000-8000-8000-000000000000' as Uuid;
/** Every command asks for the same few. */
const tenantStreams = new Map<Tenant, Partial<Record<StreamCategory, Uuid>>>();
const MOST_TENANTS = 10_000;

/** The id of the stream that a tenant has only one of (its settings, its configuration): follows from both names. */
export function idOfTenantStream(tenant: Tenant, category: StreamCategory): Uuid {
  const known = tenantStreams.get(tenant)?.[category];
  if (known !== undefined) return known;
  const id = derivedUuid(ONE_OF_A_TENANT, tenant, category);
  if (tenantStreams.size >= MOST_TENANTS) tenantStreams.clear();
  tenantStreams.set(tenant, { ...tenantStreams.get(tenant), [category]: id });
  return id;
}

/** The id of the stream that a command creates: follows from the command, so that the command sent again creates no other. */
export function idOfCreatedStream<Of extends string>(
  commandId: CommandId,
  tenant: Tenant,
  category: StreamCategory,
): Id<Of> {
  return derivedUuid<Of>(commandId, tenant, category);
}

/** Names a worker's stream and document; the subject of their tokens is a `WorkerId`. */
export type WorkerStreamId = Id<'WorkerStream'>;

/** The id of the stream of whoever has tokens with this subject: another one in each tenant. */
export function workerStreamIdOf(tenant: Tenant, worker: WorkerId | string): WorkerStreamId {
  return derivedUuid<'WorkerStream'>(idOfTenantStream(tenant, 'worker'), worker);
}
