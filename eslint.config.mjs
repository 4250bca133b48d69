/** What the linter holds: types used to the full, no promise forgotten, and purity where replaying depends on it. */
import { builtinModules } from 'node:module';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/contract/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const PURE = 'Replaying gives the same state, always, so this code';

const clock = `${PURE} may not look at the clock: the time comes with the command's context or the event.`;
const chance = `${PURE} may not roll dice: an id comes from the command's context and derives from the command.`;
const surroundings = `${PURE} may not look at the machine it runs on.`;
const waiting = `${PURE} may not wait for anything.`;
const language = `${PURE} may not depend on the machine's language: compare texts with < and leave wording to the boundary.`;

/** Globals, members and syntax that make a function answer otherwise tomorrow or elsewhere. */
const pure = {
  'no-restricted-globals': [
    'error',
    ...['Date', 'performance'].map((name) => ({ name, message: clock })),
    ...['crypto'].map((name) => ({ name, message: chance })),
    ...['process', 'globalThis', 'global', 'require', 'fetch', 'console'].map((name) => ({
      name,
      message: surroundings,
    })),
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => ({ name, message: waiting })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Temporal', property: 'Now', message: clock },
    { object: 'Math', property: 'random', message: chance },
    ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleLowerCase', 'toLocaleUpperCase'].map(
      (property) => ({ property, message: language }),
    ),
    { property: 'localeCompare', message: language },
  ],
  'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: `${PURE} is whole before it runs.` }],
};

const builtins = `^(node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;

/** Only the kernel may hash, count days and write canonical JSON; it offers that to all others. */
const pureImports = (...also) => [
  'error',
  {
    patterns: [
      ...also,
      { regex: '^uuid$', message: chance },
      { regex: '^@nestjs/|^graphql$|^libsql$', message: `${PURE} knows no framework, transport or engine.` },
    ],
  },
];

/** The first line of each file says what it is. A file of re-exports is its own explanation. */
const firstLine = {
  meta: { type: 'suggestion', messages: { missing: 'The first line of a file is a comment that says what it is.' } },
  create: (context) => ({
    Program: (node) => {
      const onlyExports = node.body.every(({ type, source }) => type.startsWith('Export') && source);
      if (!onlyExports && !/^(#!|\/\*\*|\/\/)/.test(context.sourceCode.text)) {
        context.report({ loc: { line: 1, column: 0 }, messageId: 'missing' });
      }
    },
  }),
};

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', '**/node_modules/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { caseledger: { rules: { 'first-line': firstLine } } },
    rules: {
      'caseledger/first-line': 'error',
      eqeqeq: 'error',
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'all', argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in sentences; everything else is written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A decorated class is how Nest learns of a part that has no code of its own.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Members of a payload whose shape is not known to the type are read by their names in brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `field.id<'Case'>()` names what a value means; the parameter has no other place.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `Record<never, never>` says "no other streams are read" of a command that names none.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // It also removes assertions that a type parameter is inferred from, and the program means something else then.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Objects of the schema's types are plain: a resolver gives what it has, and the class only declares the type.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // There are no enums here but a library's own.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The style would be `value!`, which says less than a type and is not allowed either.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Ports and contexts are made of closures, so that their members are taken apart where they are used.
      '@typescript-eslint/unbound-method': 'off',
      // A port promises a promise: `async` turns what an engine throws at once into a refused promise.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['libs/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // A fold and a decision are pure; the queries beside a view wait for documents, and are pure in all else.
    files: ['libs/*/src/domain/**/*.ts', 'libs/*/src/views/**/*.ts'],
    ignores: SPECS,
    rules: { ...pure, 'no-restricted-imports': pureImports({ regex: builtins, message: surroundings }) },
  },
  {
    files: ['libs/*/src/domain/**/*.ts', 'libs/*/src/views/**/*.view.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': [
        ...pure['no-restricted-syntax'],
        { selector: 'AwaitExpression', message: waiting },
        { selector: ':function[async=true]', message: waiting },
      ],
    },
  },
  {
    files: ['libs/kernel/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      ...pure,
      'no-restricted-imports': pureImports(
        { regex: '^(node:)?crypto$', allowImportNames: ['createHash', 'hash'], message: chance },
        { regex: builtins.replace('^(', '^(?!(node:)?crypto$)('), message: surroundings },
      ),
    },
  },
  {
    // The one file that turns texts into instants and back. It may use Date for that, and never ask it for the time.
    files: ['libs/kernel/src/instant.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...pure['no-restricted-globals'].slice(1).filter(({ name }) => name !== 'Date'),
      ],
      'no-restricted-syntax': [
        ...pure['no-restricted-syntax'],
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
        { selector: "CallExpression[callee.name='Date']", message: clock },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
      ],
    },
  },
  {
    files: SPECS,
    rules: {
      'max-lines': 'off',
      'no-console': 'off',
      // What a test expects to be there is checked by using it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Jest's matchers are of type any, and what a test of types expects to be refused has no type at all.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
