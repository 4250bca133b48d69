/**
 * The engines on servers. Each is loaded when it is opened: the drivers are hundreds of modules, and whoever has everything in
 * files starts without them.
 */
import type * as eventStore from '@caseledger/event-store/eventstoredb/event-store';
import type * as keyRecords from '@caseledger/privacy/mongodb/key-records';
import type * as keyStore from '@caseledger/privacy/mongodb/key-store';
import type * as readStore from '@caseledger/read-store/mongodb/read-store';

export const openEventStoreDb: typeof eventStore.openEventStoreDb = async (settings) =>
  (await import('@caseledger/event-store/eventstoredb/event-store.js')).openEventStoreDb(settings);

export const openMongoReadStore: typeof readStore.openMongoReadStore = async (settings) =>
  (await import('@caseledger/read-store/mongodb/read-store.js')).openMongoReadStore(settings);

export const openMongoKeyStore: typeof keyStore.openMongoKeyStore = async (settings) =>
  (await import('@caseledger/privacy/mongodb/key-store.js')).openMongoKeyStore(settings);

export const openMongoKeyRecords: typeof keyRecords.openMongoKeyRecords = async (url) =>
  (await import('@caseledger/privacy/mongodb/key-records.js')).openMongoKeyRecords(url);
