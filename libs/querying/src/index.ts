export * from './as-of';
export * from './entries';
export * from './query';
export * from './query-gateway';
