export * from './compiled-file';
export * from './database';
export * from './end-process';
export * from './file-faults';
