/**
 * A stand-in for an EventStoreDB server, for tests alone. It speaks the real protocol over a real connection and answers as
 * two real servers (22.10.4 and 23.10.8, one insecure node each) were seen to answer, with the client's quirks left to the
 * client. It keeps everything in memory, and it is no proof of a real server: what was not observed is guessed here, nothing
 * is durable, and a test that passes on it has still to pass where EVENTSTOREDB_URL names a real one.
 *
 * Persistent subscriptions, projections, scavenging, access control lists and TLS are absent. Of a cluster there is what its
 * clients see: gossip, and that followers refuse what needs the leader. Its nodes have one log, so that nothing is replicated.
 */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { handleAppend, handleDelete, handleTombstone } from './appending';
import { handleBatchAppend } from './batch-appending';
import type { Faults } from './faults';
import { handleGetSupportedMethods, handleGossip } from './features';
import { CODES, failure, grpc } from './grpc';
import {
  type Cluster,
  type Counts,
  createCluster,
  createNode,
  type Credentials,
  type Node,
  type ServerVersion,
} from './node';
import { handleRead } from './reading';

/** The largest message the server takes: 17 MiB. */
const LARGEST_MESSAGE = 17 * 1024 * 1024;

export interface Restart {
  /** Keeps the memory of event ids, which a real server loses: a repeat as `any` is told only by it. */
  readonly keepIds?: boolean;
  /** For how long the new start refuses calls with "Server Is Not Ready". Default: not at all. */
  readonly notReadyMilliseconds?: number;
  /** Breaks open calls as SIGTERM does, not as kill -9. */
  readonly gracefully?: boolean;
}

export interface StandIn {
  /** `esdb://127.0.0.1:PORT?tls=false`; the same for as long as the stand-in lives. */
  readonly url: string;
  readonly faults: Faults;
  /** What has been asked of it until now. */
  readonly counts: Readonly<Counts>;
  /** Stops and starts again, on the same port and with the same log. */
  restart(options?: Restart): Promise<void>;
  /** Breaks all connections and refuses new ones. The log stays until `start`. */
  stop(options?: Pick<Restart, 'gracefully'>): Promise<void>;
  start(options?: Pick<Restart, 'keepIds' | 'notReadyMilliseconds'>): Promise<void>;
}

export interface StandInOptions extends Partial<Credentials> {
  readonly version?: ServerVersion;
  /** Default: one that is free. */
  readonly port?: number;
}

interface Running {
  readonly port: number;
  stop(reset: boolean): Promise<void>;
}

/** Several stand-ins that have one log together, and of which at most one leads. */
export interface StandInCluster {
  /** Names all of them. */
  readonly url: string;
  readonly nodes: readonly StandIn[];
  /** From now on this one leads; who did follows it, where it has not stopped. */
  elect(node: StandIn): void;
  stop(): Promise<void>;
}

/** Starts a cluster with an empty log; its first node leads. */
export async function startStandInCluster(size: number): Promise<StandInCluster> {
  const cluster = createCluster();
  const nodes: StandIn[] = [];
  while (nodes.length < size) nodes.push(await startNode(cluster, {}));
  const members = [...cluster.members];
  return {
    url: `esdb://${members.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`,
    nodes,
    elect: (node) => {
      cluster.leader = members[nodes.indexOf(node)];
      // A leader remembers the ids that it was given itself.
      cluster.log.remembered.clear();
    },
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

/** Starts a stand-in with an empty log. */
export function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  return startNode(createCluster(), options);
}

/** The first node of a cluster leads it. Whoever stops does not; a node alone leads again when it has started. */
async function startNode(cluster: Cluster, options: StandInOptions): Promise<StandIn> {
  const { version = '23.10.8', username, password } = options;
  const node = createNode(
    version,
    username !== undefined && password !== undefined ? { username, password } : undefined,
    cluster,
  );
  cluster.members.add(node);
  let running: Running | undefined = await listening(node, options.port ?? 0);
  const { port } = running;
  Object.assign(node, { port, ready: true });
  cluster.leader ??= node;

  const stop: StandIn['stop'] = async ({ gracefully = false } = {}) => {
    const stopping = running;
    running = undefined;
    node.ready = false;
    if (cluster.leader === node && cluster.members.size > 1) cluster.leader = undefined;
    if (gracefully && version === '23.10.8') await endCalls(node);
    await stopping?.stop(!gracefully);
  };
  const start: StandIn['start'] = async ({ keepIds = false, notReadyMilliseconds = 0 } = {}) => {
    if (running) return;
    if (!keepIds) node.log.remembered.clear();
    running = await listening(node, port);
    const started = running;
    if (notReadyMilliseconds === 0) node.ready = true;
    else setTimeout(() => (node.ready ||= running === started), notReadyMilliseconds).unref();
  };
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    faults: node.faults.switches,
    counts: node.counts,
    stop,
    start,
    restart: async (how = {}) => {
      await stop(how);
      await start(how);
    },
  };
}

/** The later version ends its subscriptions by itself when it is asked to stop. */
async function endCalls({ subscriptions }: Node): Promise<void> {
  for (const subscription of [...subscriptions]) {
    subscription.fail(failure(CODES.internal, 'Received RST_STREAM with code 0'));
  }
  await later(20);
}

/** Listens, with sockets of our own: only so can a connection be broken as a killed process breaks it. */
async function listening(node: Node, port: number): Promise<Running> {
  const calls = new grpc.Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
  const server: Server = createServer();
  const ownPort = (): number => (server.address() as AddressInfo).port;
  calls.addService(StreamsService, {
    read: handleRead(node),
    append: handleAppend(node),
    batchAppend: handleBatchAppend(node),
    delete: handleDelete(node),
    tombstone: handleTombstone(node),
  });
  calls.addService(ServerFeaturesService, { getSupportedMethods: handleGetSupportedMethods(node) });
  calls.addService(GossipService, { read: handleGossip(node) });
  const injector = calls.createConnectionInjector(grpc.ServerCredentials.createInsecure());
  const sockets = new Map<string, Socket>();
  server.on('connection', (socket) => {
    const peer = `${socket.remoteAddress}:${socket.remotePort}`;
    sockets.set(peer, socket);
    socket.on('close', () => sockets.delete(peer));
    socket.on('error', () => undefined);
    injector.injectConnection(socket);
  });
  node.drop = (peer) => sockets.get(peer)?.resetAndDestroy();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: ownPort(),
    stop: async (reset) => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets.values()) {
        if (reset) socket.resetAndDestroy();
        else socket.destroy();
      }
      calls.forceShutdown();
      await closed;
    },
  };
}
