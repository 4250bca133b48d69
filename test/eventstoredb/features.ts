/** What the server says of itself: the calls it supports, and the cluster that it is a node of. */
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import type { IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import type { IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { Node } from './node';

const STREAMS = 'event_store.client.streams.streams';
const METHODS: readonly (readonly [string, string, readonly string[]])[] = [
  [STREAMS, 'read', ['position', 'events']],
  [STREAMS, 'append', []],
  [STREAMS, 'delete', []],
  [STREAMS, 'tombstone', []],
  [STREAMS, 'batchappend', ['deadline_duration']],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

export const handleGetSupportedMethods =
  (node: Node): IServerFeaturesServer['getSupportedMethods'] =>
  (_call, callback) => {
    const methods = METHODS.map(([service, method, features]) =>
      new SupportedMethod()
        .setServiceName(service)
        .setMethodName(method)
        .setFeaturesList([...features]),
    );
    callback(null, new SupportedMethods().setEventStoreServerVersion(node.version).setMethodsList(methods));
  };

export const handleGossip =
  ({ cluster }: Node): IGossipServer['read'] =>
  (_call, callback) => {
    const { LEADER, FOLLOWER, INITIALIZING } = MemberInfo.VNodeState;
    const members = [...cluster.members].map((member) =>
      new MemberInfo()
        .setInstanceId(new UUID().setString('6f6a5f6e-0000-4000-8000-000000000000'))
        .setTimeStamp(`${Date.now()}`)
        .setState(!member.ready ? INITIALIZING : member === cluster.leader ? LEADER : FOLLOWER)
        .setIsAlive(member.ready || cluster.members.size === 1)
        .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(member.port)),
    );
    callback(null, new ClusterInfo().setMembersList(members));
  };
