/**
 * The house's eight rules (docs/architecture.md): kernel ← domain ← contract ← { backend | main | preload |
 * renderer } ← tests. `tests/tooling/house-rules.test.ts` shows that each of them bites.
 */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const forbidden = [
  error('1-no-cycles', 'Nothing imports itself in a circle.', {}, { circular: true }),
  error(
    '1-shared-is-alone',
    'shared/ imports only shared/ and zod, and no Node module.',
    { path: '^shared/' },
    { pathNot: ['^shared/', '^node_modules/zod/'] },
  ),
  error(
    '2-domain-before-contract',
    'domain never imports contract.',
    { path: '^shared/domain/' },
    { path: '^shared/contract/' },
  ),
  error(
    '2-kernel-before-all',
    'kernel imports neither domain nor contract.',
    { path: '^shared/kernel/' },
    { path: '^shared/(domain|contract)/' },
  ),
  error(
    '3-electron-in-main-and-preload',
    'The electron package appears only in main and preload.',
    { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
    { path: ['^electron$', '^node_modules/electron/'] },
  ),
  error(
    '4-backend-stands-alone',
    'backend never imports main, preload or renderer.',
    { path: '^electron/backend/' },
    { path: '^(electron/(main|preload)|renderer)/' },
  ),
  error(
    '4-backend-through-contract',
    'main, preload and renderer reach the backend through the contract.',
    { path: '^(electron/(main|preload)|renderer)/' },
    { path: '^electron/backend/' },
  ),
  error(
    '4-main-and-preload-apart',
    'preload shares nothing with main but the contract.',
    { path: '^electron/(main|preload)/' },
    { path: '^(electron/(main|preload)|renderer)/', pathNot: '^electron/$1/' },
  ),
  error(
    '5-renderer-outside-electron',
    'renderer never enters electron/, nor Node.',
    { path: '^renderer/' },
    { path: ['^electron/', '^node:'] },
  ),
  error(
    '5-renderer-without-node',
    'Windows have no Node.',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  error(
    '6-sql-in-store-and-jobs',
    'better-sqlite3 appears only in store/ and jobs/.',
    { path: '^(electron|renderer|shared)/', pathNot: '^electron/backend/(store|jobs)/' },
    { path: '^node_modules/(better-sqlite3|@types/better-sqlite3)/' },
  ),
  error(
    '6-store-below-services',
    'store never imports services.',
    { path: '^electron/backend/store/' },
    { path: '^electron/backend/services/' },
  ),
  error(
    '7-screens-apart',
    'Screens never import each other.',
    { path: '^renderer/screens/([^/]+)/' },
    { path: '^renderer/screens/', pathNot: '^renderer/screens/$1/' },
  ),
  error(
    '7-ui-and-api-below-screens',
    'ui and api never import screens.',
    { path: '^renderer/(ui|api)/' },
    { path: '^renderer/screens/' },
  ),
  error(
    '8-no-tests-in-production',
    'Production code never imports tests.',
    { path: '^(electron|renderer|shared|scripts)/' },
    { path: '^tests/' },
  ),
  error('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  error(
    'shipped-dependencies',
    'What main, preload and backend import at run time is shipped: a dependency, not a devDependency.',
    { path: '^electron/' },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: '^node_modules/(electron|@types)/',
    },
  ),
]

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
}
