export * from './erasure';
export * from './key-records';
export * from './key-store';
export * from './personal-data';
export * from './sealing';
