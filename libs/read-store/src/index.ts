export * from './read-store';
export { tokenPrefixes, tokensOf } from './tokens';
export * from './lease';
