/** What the handlers of calls know of the server they answer for. */
import { createFaults, type Disturbable, type Fault, type PlantedFaults, type Refusal } from './faults';
import { CODES, failure, type Failure, type Metadata } from './grpc';
import { createLog, type Log } from './log';

export type ServerVersion = '22.10.4' | '23.10.8';

/** Who may call: without credentials, everybody. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What was asked of the server, subscriptions apart, and how many records it has sent for that. */
export interface Counts {
  logReadings: number;
  streamReadings: number;
  records: number;
}

/** The nodes that have one log together, and which of them leads; a node alone is all of its cluster. */
export interface Cluster {
  readonly log: Log;
  readonly members: Set<Node>;
  /** Undefined until one is elected. */
  leader: Node | undefined;
}

export function createCluster(): Cluster {
  return { log: createLog(), members: new Set(), leader: undefined };
}

export interface Node {
  readonly cluster: Cluster;
  readonly log: Log;
  readonly version: ServerVersion;
  readonly credentials: Credentials | undefined;
  readonly faults: PlantedFaults;
  readonly counts: Counts;
  readonly subscriptions: Set<Subscribed>;
  /** Where it listens; 0 before it has. */
  port: number;
  /** Whether it takes calls already: a node that has just started refuses them for a moment. */
  ready: boolean;
  /** Breaks the connection from this peer, as a lost network does. */
  drop: (peer: string) => void;
}

/** An open subscription, as its server can end it. */
export interface Subscribed extends Disturbable {
  fail(reason: Failure): void;
}

export function createNode(version: ServerVersion, credentials: Credentials | undefined, cluster: Cluster): Node {
  const { log } = cluster;
  const subscriptions = new Set<Subscribed>();
  const faults = createFaults(subscriptions);
  const counts = { logReadings: 0, streamReadings: 0, records: 0 };
  const drop = (): void => undefined;
  return { cluster, log, version, credentials, faults, counts, subscriptions, port: 0, ready: false, drop };
}

/** What befalls a call before anything is done for it. */
export function befalling(node: Node, kind: Parameters<PlantedFaults['befalling']>[0], metadata: Metadata) {
  if (node.credentials) {
    const { username, password } = node.credentials;
    const right = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    const [given] = metadata.get('authorization');
    if (given !== right) return { does: 'refuse', how: given ? 'unauthenticated' : 'accessDenied' } as const;
  }
  if (!node.ready) return { does: 'refuse', how: 'notReady' } as const;
  const { leader } = node.cluster;
  if (leader !== node && metadata.get('requires-leader').includes('true')) {
    if (leader === undefined) return { does: 'refuse', how: 'noLeader' } as const;
    return { does: 'refuse', how: { leader: { host: '127.0.0.1', port: leader.port } } } as const;
  }
  return node.faults.befalling(kind);
}

type Refused = Refusal | 'unauthenticated' | 'noLeader';
export type Befalling = Fault | { readonly does: 'refuse'; readonly how: Refused };

/** How a refusal reads as the status of a call. */
export function refusal(how: Refused): Failure {
  switch (how) {
    case 'notReady':
      return failure(CODES.unavailable, 'Server Is Not Ready');
    case 'noLeader':
      return failure(CODES.unavailable, 'No leader info available in response');
    case 'unavailable':
      return failure(CODES.unavailable, 'Connection dropped');
    case 'accessDenied':
      return failure(CODES.permissionDenied, 'Access Denied', { exception: 'access-denied' });
    case 'unauthenticated':
      return failure(CODES.unauthenticated, 'Not Authenticated');
    default:
      return failure(CODES.notFound, 'Leader info available', {
        exception: 'not-leader',
        'leader-endpoint-host': how.leader.host,
        'leader-endpoint-port': `${how.leader.port}`,
      });
  }
}
