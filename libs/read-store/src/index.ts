export * from './read-store';
export type { CollectionDeclaration, IndexDeclaration, SearchDeclaration } from './declarations';
export { tokenPrefixes, tokensOf } from './tokens';
export * from './lease';
export * from './partitions';
export * from './while-held';
export { tenantsIn } from './tenants';
