export * from './bell';
export * from './pauses';
export * from './within';
