export * from './event-store';
export * from './snapshot-store';
