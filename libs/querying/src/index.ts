export * from './as-of';
export * from './query';
export * from './query-gateway';
