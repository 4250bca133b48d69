export * from './read-store';
export { tokenPrefixes, tokensOf } from './tokens';
export * from './lease';
export * from './partitions';
export * from './while-held';
export { tenantsIn } from './tenants';
