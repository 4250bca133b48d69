export * from './read-store';
export { tokenPrefixes, tokensOf } from './tokens';
