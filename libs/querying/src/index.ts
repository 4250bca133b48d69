export * from './query';
export * from './query-gateway';
