/**
 * The connection to EventStoreDB: one client, and what has to be known of its inside. Version 6.2.1 is its last release.
 *
 * Its own `appendToStream` is not used. It keeps the appends of all connections of a process in one table: when one fails,
 * the appends of the others are given up too, and their answers then end the process (`undefined is not iterable`); also
 * with one client, which has two connections for as long as one replaces the other. An append whose call the server ends
 * in good order is never answered, and nor is any after it. So the call for appends is made here (append-call.ts), over
 * the client's own channel, discovery, credentials and reconnecting.
 *
 * Its own readings are not used either: `readAll` cannot have the server leave out what is not asked for, and what they
 * read goes through streams on streams, which takes longer than all that is done with it.
 */
import { setMaxListeners } from 'node:events';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { within } from '@caseledger/waiting';
import { clientFor } from './client-url';
import { isOfServer, mayHeal, type OnTrouble, Silence } from './failures';
import { patiently } from './patience';
import type { ReadAnswer } from './read-answer';
import { callForReading, type ReadingCall, takeAll } from './read-call';
import { requestOfLog } from './read-request';

/** The call that carries all appends, as the driver makes it. */
export type AppendDuplex = ReturnType<StreamsClient['batchAppend']>;

export interface Connection {
  /** Milliseconds without a sign of the server until it is not waited for any longer. */
  readonly deadline: number;
  /** Aborted when the connection is closed. */
  readonly closed: AbortSignal;
  /** How often the client has connected to a server: what is asked at another number may be answered by another server. */
  connections(): number;
  /**
   * Does it, again for a second or two where it fails with what may heal, and tells of the connection's loss and return.
   * Throws what it failed with at last.
   */
  attempt<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Opens a reading or a subscription. What ends it unasked has the client connect anew where that is called for. */
  openReading(request: ReadReq): Promise<ReadingCall>;
  /** One reading, once: hands over each answer as it comes. It rejects with what the driver makes of a failure. */
  read(request: ReadReq, take: (answer: ReadAnswer) => void): Promise<void>;
  /** Asks the server whether it takes appends, and may be read from. */
  requireServer(): Promise<void>;
  /** Asks the server whether it takes appends, then opens the call for them: where this fails, nothing was sent. */
  openAppends(): Promise<AppendDuplex>;
  /** Has the client connect anew where the failure asks for it. Never throws. */
  failed(error: Error): void;
  /** Lets go of everything. Never hangs, never throws. */
  close(): Promise<void>;
}

/** What the client keeps to itself: how it makes its calls, and what it does after one failed. */
interface Inside {
  getGRPCClient<Client>(of: new (...all: never[]) => Client, name: string): Promise<Client>;
  callArguments(
    base: { readonly requiresLeader?: boolean; readonly deadline?: number },
    options?: { readonly deadline: number },
  ): Parameters<StreamsClient['batchAppend']>;
  handleError(client: unknown, error: Error): Promise<void>;
}

type Channel = ReturnType<StreamsClient['getChannel']>;
/** States of a channel, as gRPC numbers them. */
const [READY, SHUT_DOWN] = [2, 4];

/** How long the client may take to end what it has open. */
const LONGEST_GOODBYE = 1_000;

/** Makes a connection; the first attempt at something says whether there is a server. Throws an Error for a wrong URL. */
export function connect(url: string, deadline: number, onTrouble: OnTrouble): Connection {
  const client = clientFor(url, onTrouble);
  const inside = client as unknown as Inside;
  const closing = new AbortController();
  // As many as wait at a time listen to it.
  setMaxListeners(0, closing.signal);
  // While a cluster cannot be found this fails too, and the client leaves the failure to nobody: the process would end.
  const handleError = inside.handleError;
  inside.handleError = (of, error) => handleError(of, error).catch(() => undefined);
  // Before anything has succeeded there is no connection that could be lost.
  let lost: boolean | undefined;

  let connections = 0;
  const watched = new WeakSet<Channel>();
  const watch = (channel: Channel): void => {
    const state = channel.getConnectivityState(false);
    const number: number = state;
    if (number === SHUT_DOWN) return;
    if (number === READY) connections += 1;
    channel.watchConnectivityState(state, Infinity, () => watch(channel));
  };
  const clientOf = async <Client extends { getChannel(): Channel }>(
    of: new (...all: never[]) => Client,
    name: string,
  ): Promise<Client> => {
    // Until all nodes of a cluster have been silent for all its attempts, the client would say nothing.
    const finding = inside.getGRPCClient(of, name);
    const found = await within(2 * deadline, finding, () => new Silence('No node of the cluster says anything.'));
    const channel = found.getChannel();
    if (!watched.has(channel)) watch(channel);
    watched.add(channel);
    return found;
  };

  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      // Whoever asks while it is known to be lost is told so at once.
      const result = await patiently(work, (error) => mayHeal(error) && lost !== true, closing.signal);
      if (lost) onTrouble('The connection to EventStoreDB is back.');
      lost = false;
      return result;
    } catch (error) {
      if (lost === false && mayHeal(error) && !closing.signal.aborted) {
        lost = true;
        onTrouble('The connection to EventStoreDB is lost; it is tried again until it is back.', error);
      }
      throw error;
    }
  };

  const requireAppends = async (): Promise<void> => {
    const features = await clientOf(ServerFeaturesClient, 'ServerFeatures');
    const [metadata, options] = inside.callArguments({ deadline });
    if (metadata === undefined || options === undefined) throw new TypeError('A call has metadata and options.');
    const answer = new Promise<void>((resolve, reject) => {
      features.getSupportedMethods(new Empty(), metadata, options, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
    await answer.catch((error: unknown) => {
      if (isOfServer(error)) void inside.handleError(features, error);
      throw error;
    });
  };

  const openReading = async (request: ReadReq): Promise<ReadingCall> => {
    const from = await clientOf(StreamsClient, 'Streams');
    const call = callForReading(from, request, inside.callArguments({ requiresLeader: true }, { deadline: Infinity }));
    return call.on('error', (error: Error) => void inside.handleError(from, error));
  };
  const read: Connection['read'] = async (request, take) =>
    takeAll(await openReading(request), { deadline, closed: closing.signal }, take);

  const requireServer = async (): Promise<void> => {
    await requireAppends();
    await read(requestOfLog({ from: 'start', direction: 'forwards', limit: 1, filtered: false }), () => undefined);
  };

  let streams: StreamsClient | undefined;
  const requireStreams = async (): Promise<StreamsClient> => {
    await requireAppends();
    return clientOf(StreamsClient, 'Streams');
  };
  const openAppends = async (): Promise<AppendDuplex> => {
    streams = await requireStreams();
    const duplex = streams.batchAppend(...inside.callArguments({ requiresLeader: true }, { deadline: Infinity }));
    // A failure that nobody listens to would end the process.
    return duplex.on('error', () => undefined);
  };

  const close = async (): Promise<void> => {
    closing.abort();
    await within(LONGEST_GOODBYE, client.dispose(), () => new Silence('The client does not end.')).catch(
      () => undefined,
    );
    // Where none is connected the client looks for a cluster first, however long that takes.
    const found = inside.getGRPCClient(StreamsClient, 'Streams');
    const last = await within(LONGEST_GOODBYE, found, () => new Silence('There is no channel.')).catch(() => undefined);
    last?.close();
  };

  return {
    deadline,
    closed: closing.signal,
    connections: () => connections,
    attempt,
    openReading,
    read,
    requireServer: () => attempt(requireServer),
    openAppends: () => attempt(openAppends),
    failed: (error) => {
      if (streams !== undefined) void inside.handleError(streams, error);
    },
    close,
  };
}
