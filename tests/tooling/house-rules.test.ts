import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '../..')
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const packageFile = (name: string): string => JSON.stringify({ name, version: '1.0.0', main: 'index.js' })

/** A house of the same shape, in a folder of its own, with packages that hold nothing. */
const GROUND = {
  'package.json': JSON.stringify({
    name: 'small-house',
    type: 'module',
    dependencies: { zod: '1.0.0', 'better-sqlite3': '1.0.0' },
    devDependencies: { electron: '1.0.0', react: '1.0.0' },
    imports: { '#shared/*.ts': './shared/*.ts' },
  }),
  ...Object.fromEntries(
    ['zod', 'better-sqlite3', 'electron', 'react'].flatMap((name) => [
      [`node_modules/${name}/package.json`, packageFile(name)],
      [`node_modules/${name}/index.js`, 'export const thing = 1\n'],
    ]),
  ),
  'shared/kernel/word.ts': 'export const word = 1\n',
  'shared/domain/rule.ts': "import { word } from '../kernel/word.ts'\nexport const rule = word\n",
  'shared/contract/channel.ts':
    "import { thing } from 'zod'\nimport { rule } from '../domain/rule.ts'\nexport const channel = [thing, rule]\n",
  'electron/backend/store/table.ts': "import { thing } from 'better-sqlite3'\nexport const table = thing\n",
  'electron/backend/services/visit.ts':
    "import { table } from '../store/table.ts'\nimport { channel } from '#shared/contract/channel.ts'\nexport const visit = [table, channel]\n",
  'electron/main/main.ts':
    "import { thing } from 'electron'\nimport { channel } from '#shared/contract/channel.ts'\nexport const main = [thing, channel]\n",
  'electron/preload/bridge.ts': "import { thing } from 'electron'\nexport const bridge = thing\n",
  'renderer/screens/desk/desk.ts':
    "import { button } from '../../ui/button.ts'\nimport { channel } from '#shared/contract/channel.ts'\nexport const desk = [button, channel]\n",
  'renderer/screens/queue/queue.ts': 'export const queue = 1\n',
  'renderer/ui/button.ts': "import { thing } from 'react'\nexport const button = thing\n",
  'tests/desk.test.ts':
    "import { desk } from '../renderer/screens/desk/desk.ts'\nexport const tested = desk\n",
} as const

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

/** Rule and file of every violation in the small house with these files added to it or changed in it. */
const judge = (changed: Readonly<Record<string, string>>): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'small-house-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ ...GROUND, ...changed })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.base.json'])
    cpSync(join(project, file), join(folder, file))
  let answer: string
  try {
    const tops = ['shared', 'electron', 'renderer', 'tests']
    answer = execFileSync(process.execPath, [cruiser, ...tops, '--output-type', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    answer = (error as { stdout: string }).stdout
  }
  const { modules, summary } = JSON.parse(answer) as Cruise
  expect(modules.length).toBeGreaterThanOrEqual(11)
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
}

const importing = (path: string): string => `import * as other from '${path}'\nexport const it = other\n`

/** Rule, a folder that breaks it, and what it must not import. */
const BREACHES = [
  ['1-no-cycles', 'shared/kernel', './round-9.ts'],
  ['1-shared-is-alone', 'shared/domain', 'node:fs'],
  ['1-shared-is-alone', 'shared/contract', 'react'],
  ['2-domain-before-contract', 'shared/domain', '../contract/channel.ts'],
  ['2-kernel-before-all', 'shared/kernel', '../domain/rule.ts'],
  ['3-electron-in-main-and-preload', 'electron/backend', 'electron'],
  ['3-electron-in-main-and-preload', 'renderer/ui', 'electron'],
  ['4-backend-stands-alone', 'electron/backend', '../main/main.ts'],
  ['4-backend-stands-alone', 'electron/backend', '../../renderer/ui/button.ts'],
  ['4-backend-through-contract', 'electron/main', '../backend/services/visit.ts'],
  ['4-main-and-preload-apart', 'electron/preload', '../main/main.ts'],
  ['5-renderer-outside-electron', 'renderer/ui', '../../electron/preload/bridge.ts'],
  ['5-renderer-without-node', 'renderer/ui', 'node:fs'],
  ['6-sql-in-store-and-jobs', 'electron/backend/services', 'better-sqlite3'],
  ['6-sql-in-store-and-jobs', 'electron/main', 'better-sqlite3'],
  ['6-store-below-services', 'electron/backend/store', '../services/visit.ts'],
  ['7-screens-apart', 'renderer/screens/desk', '../queue/queue.ts'],
  ['7-ui-and-api-below-screens', 'renderer/ui', '../screens/queue/queue.ts'],
  ['8-no-tests-in-production', 'renderer/ui', '../../tests/desk.test.ts'],
  ['resolvable', 'renderer/ui', './nowhere.ts'],
  ['shipped-dependencies', 'electron/main', 'react'],
] as const

const breaches = BREACHES.map(([rule, folder, target], place) => ({
  rule,
  file: `${folder}/bad-${place}.ts`,
  target,
}))

describe('the dependency rules of the house', { timeout: 60_000 }, () => {
  it('have nothing to say about a house that keeps them', () => {
    expect(judge({})).toEqual([])
  })

  const broken = Object.fromEntries(breaches.map(({ file, target }) => [file, importing(target)]))
  let violations: readonly string[] = []
  beforeAll(() => {
    violations = judge({ ...broken, 'shared/kernel/round-9.ts': importing('./bad-0.ts') })
  }, 60_000)

  it.each(breaches)('$rule: not $target in $file', ({ rule, file }) => {
    expect(violations).toContain(`${rule} ${file}`)
  })
})
