/** What the server says of itself: the calls it supports, and the cluster that it alone is. */
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
  (node: Node, port: () => number): IGossipServer['read'] =>
  (_call, callback) => {
    const { LEADER, INITIALIZING } = MemberInfo.VNodeState;
    const member = new MemberInfo()
      .setInstanceId(new UUID().setString('6f6a5f6e-0000-4000-8000-000000000000'))
      .setTimeStamp(`${Date.now()}`)
      .setState(node.ready ? LEADER : INITIALIZING)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port()));
    callback(null, new ClusterInfo().setMembersList([member]));
  };
