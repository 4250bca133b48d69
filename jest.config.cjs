/** Tests run from the sources; worker threads run from `dist`, which `npm test` builds first. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { swcrc: true }] },
  // Packages that are ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs/|uuid/|temporal-polyfill/|temporal-utils/|jose/|fast-check/|pure-rand/))',
  ],
  moduleNameMapper: {
    '^@caseledger/([a-z-]+)$': '<rootDir>/libs/$1/src',
    '^@caseledger/([a-z-]+)/(.+?)(\\.js)?$': '<rootDir>/libs/$1/src/$2',
  },
  // For tests that are slow only because the machine has other things to do; none asserts how long anything takes.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // One more than the cores of a small machine: the longest specs mostly wait.
  maxWorkers: 3,
};
