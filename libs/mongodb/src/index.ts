export * from './connection';
export * from './failures';
