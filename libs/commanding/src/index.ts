export { completeAct, intendedBy } from './act';
export type { Caller } from './caller';
export { type Gateway, openGateway } from './gateway';
export { type Loaded, type Loader, openLoader, SNAPSHOT_EVERY } from './load';
export type { Accepted, Change, Outcome, Refused } from './outcome';
export type { GatewayParts } from './parts';
export { processStream } from './process.stream';
export { referenceStream } from './reference.stream';
export { openReferences, type References } from './references';
