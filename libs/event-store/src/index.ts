export * from './event-store';
export * from './log-pages';
export * from './snapshot-store';
