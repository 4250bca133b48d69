/** The serving half of the gRPC library that the EventStoreDB client brings along, and of its protocol buffers. */
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { Status } from '@eventstore/db-client/generated/status_pb';

type UnaryCallback = Parameters<IStreamsServer['delete']>[1];
/** What a failed call is ended with. */
export type Failure = Extract<NonNullable<Parameters<UnaryCallback>[0]>, { metadata?: unknown }>;
export type Metadata = Parameters<IStreamsServer['delete']>[0]['metadata'];
export type GrpcAny = NonNullable<ReturnType<Status['getDetails']>>;

/** As much of the library's server as is used here; the library itself is the client's dependency, and not ours. */
interface GrpcServer {
  addService(definition: object, handlers: object): void;
  createConnectionInjector(credentials: unknown): { injectConnection(socket: Socket): void };
  forceShutdown(): void;
}
interface Grpc {
  readonly Server: new (options: Record<string, number>) => GrpcServer;
  readonly ServerCredentials: { createInsecure(): unknown };
  readonly credentials: { createInsecure(): unknown };
  readonly Metadata: new () => Metadata;
}

// A direct import would need a dependency of our own, which could be another version than the client's.
const ofTheClient = createRequire(createRequire(__filename).resolve('@eventstore/db-client'));
export const grpc = ofTheClient('@grpc/grpc-js') as Grpc;
const anyModule = ofTheClient('google-protobuf/google/protobuf/any_pb.js') as { readonly Any: new () => GrpcAny };

/** The gRPC status codes that are used here. */
export const CODES = {
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  failedPrecondition: 9,
  aborted: 10,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/** A message packed the way `google.rpc.Status` carries details. */
export function packed(message: { serializeBinary(): Uint8Array }, typeName: string): GrpcAny {
  const details = new anyModule.Any();
  details.pack(message.serializeBinary(), typeName);
  return details;
}

/** A failure with the trailers by which the client tells which error it is. */
export function failure(code: number, details: string, trailers: Readonly<Record<string, string>> = {}): Failure {
  const metadata = new grpc.Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
}

export const streamDeleted = (stream: string): Failure =>
  failure(CODES.failedPrecondition, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

/** A client without TLS, for tests that look at the messages themselves. */
export const grpcInsecure = (): never => grpc.credentials.createInsecure() as never;
