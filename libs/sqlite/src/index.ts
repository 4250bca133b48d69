export * from './database';
export * from './file-faults';
