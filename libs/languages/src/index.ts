export * from './language';
export * from './say';
