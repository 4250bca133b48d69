/** Mutation testing of one module's rules: each is broken in every small way, and the specs beside it must notice. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jest from './jest.config.cjs';

const MODULE = process.env.MUTATED_MODULE;
if (MODULE === undefined) throw new Error('Run it by `npm run mutation -- cases`, which names the module.');
const DOMAIN = `libs/${MODULE}/src/domain`;

/** What the domain's specs need not hold: sentences (`tell` asks for one of every refusal), names and permissions (`test/matrix.spec.ts`). */
const heldElsewhere = ({ node, parent, key, listKey }) => {
  if (parent?.type === 'ObjectProperty') return key === 'value' && parent.key.name === 'permission';
  if (listKey !== 'arguments' || parent?.type !== 'CallExpression') return false;
  return parent.arguments[{ rejected: 1, command: 0 }[parent.callee.name]] === node;
};
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'held-elsewhere',
    value: { shouldIgnore: (path) => (heldElsewhere(path) ? 'Held by another spec.' : undefined) },
  },
];

export default {
  // What an event is called and holds is kept by the samples of every version, which `stored-events.spec.ts` reads.
  mutate: [`${DOMAIN}/**/*.ts`, `!${DOMAIN}/**/*.spec.ts`, `!${DOMAIN}/**/*.events.ts`],
  plugins: ['@stryker-mutator/jest-runner', import.meta.filename],
  ignorers: ['held-elsewhere'],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    config: {
      ...jest,
      roots: ['<rootDir>/libs'],
      // Examples alone: a property finds a fault by chance, so that the score would differ from run to run.
      testMatch: [`<rootDir>/${DOMAIN}/**/*.spec.ts`],
      testPathIgnorePatterns: ['\\.properties\\.spec\\.ts$', '/stored-events\\.spec\\.ts$'],
    },
  },
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: 1,
  tempDirName: join(tmpdir(), `caseledger-mutation-${MODULE}`),
  ignorePatterns: ['*', '!libs', '!libs/**', '!test/support/longest-first.cjs', '!*.json', '!*.cjs', '!.swcrc'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  htmlReporter: { fileName: `coverage/mutation/${MODULE}.html` },
  jsonReporter: { fileName: `coverage/mutation/${MODULE}.json` },
  allowConsoleColors: false,
  // A mutant of a table is run by all the specs of its module, which are few.
  warnings: { slow: false },
};
