export * from './connection';
export * from './failures';
export * from './pauses';
