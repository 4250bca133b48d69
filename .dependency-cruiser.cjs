/** Which room may know which: the architecture, checked (docs: ARCHITECTURE.md). Each rule says what it keeps apart and why. */

/** Code that tests: it may reach what the program may not. Contract suites ship beside their ports and are run by specs. */
const TESTS = String.raw`\.spec\.ts$|^libs/[^/]+/src/contract/|^(test|bench)/`;
const ENGINES = '^libs/[^/]+/src/(embedded|eventstoredb|mongodb|file)/';
const FIELD = 'parties|intake|cases|service-plans|worklist|deliveries|outcomes|configuration|organisation';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one thing in two files; types count, because a reader follows them too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'What an import names must be there: a path that only a bundler could find fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses and that uses nothing is forgotten work.',
      severity: 'error',
      from: { orphan: true, pathNot: ['(^|/)index\\.ts$', '^apps/[^/]+/src/main\\.ts$', TESTS, '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'What is installed for development only is absent where the program runs.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'A package that package.json does not name is there by accident and goes with the next install.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-folder-for-leftovers',
      comment:
        'A thing lives with what it serves; a folder named common, shared, utils, helpers or core serves nothing.',
      severity: 'error',
      from: { path: '/(common|shared|utils|helpers|core)/', pathNot: 'node_modules' },
      to: {},
    },
    {
      name: 'tests-stay-outside',
      comment: 'The program must run without its tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Applications put libraries together; a library that knows one can serve no other.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-know-no-app',
      comment:
        'Each application stands on the program, which is put together in one place, and on no other application.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/program/'] },
    },
    {
      name: 'kernel-knows-no-lib',
      comment: 'The kernel is what all others are written in; it stands on nothing of ours.',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^libs/', pathNot: '^libs/kernel/' },
    },
    {
      name: 'carriers-know-no-field',
      comment: 'What carries events serves every module of the field alike, so it is written in terms of none of them.',
      severity: 'error',
      from: {
        path: '^libs/(event-store|read-store|commanding|querying|projecting|privacy|security|telemetry|graphql|languages|waiting|files|sqlite)/',
        pathNot: TESTS,
      },
      to: { path: `^libs/(${FIELD})/` },
    },
    {
      name: 'engines-behind-ports',
      comment:
        'Nothing above a port knows which engine it has. Only composition roots (apps), tests and the engine itself name one.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [TESTS, ENGINES] },
      to: { path: ENGINES },
    },
    {
      name: 'engines-know-no-other-engine',
      comment: 'An engine can be replaced by itself: it knows its port and its driver, and no engine of another port.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/(embedded|eventstoredb|mongodb|file)/', pathNot: TESTS },
      to: { path: ENGINES, pathNot: '^libs/$1/src/$2/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A decision can be tested and replayed with nothing but its arguments: domain/ stands on the kernel and its own module.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: TESTS },
      to: { pathNot: ['^libs/kernel/src/index\\.ts$', '^libs/$1/src/domain/', `^libs/(?!$1/)(${FIELD})/src/`] },
    },
    {
      name: 'domain-knows-types-of-others',
      comment:
        'Facts of other modules reach a decision as events and states that it was handed; of their code it knows the types.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: TESTS },
      to: {
        path: `^libs/(?!$1/)(${FIELD})/src/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'views-fold-their-own-events',
      comment:
        'A view is a pure fold: it stands on the events of its domain, the kernel, and the declaration of views and documents.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/views/.+\\.view\\.ts$' },
      to: { pathNot: ['^libs/(kernel|projecting|read-store)/src/[^/]+\\.ts$', '^libs/$1/src/(views|domain)/'] },
    },
    {
      name: 'queries-read-through-ports',
      comment:
        'What stands beside a view asks ports and what other modules offer; it knows no framework and no room of theirs.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/views/', pathNot: [TESTS, '\\.view\\.ts$'] },
      to: {
        pathNot: [
          '^libs/(kernel|projecting|read-store|querying)/src/[^/]+\\.ts$',
          '^libs/$1/src/(views|domain)/',
          `^libs/(${FIELD})/src/index\\.ts$`,
        ],
      },
    },
    {
      name: 'graphql-knows-its-own-domain',
      comment: 'A resolver maps: what it knows of another module is what that module offers, not the rooms inside.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/graphql/', pathNot: TESTS },
      to: { path: '^libs/[^/]+/src/(domain|views|graphql)/', pathNot: '^libs/$1/src/' },
    },
    {
      name: 'domain-and-views-know-no-boundary',
      comment:
        'Imports point inwards: graphql/ knows domain/ and views/, and neither knows graphql/ or the Nest wiring.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(domain|views)/', pathNot: TESTS },
      to: { path: '^libs/[^/]+/src/graphql/|\\.(module|resolver)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
