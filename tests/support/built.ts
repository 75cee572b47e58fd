import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * Processes and workers that tests begin again and again, built as the product builds its own: from the sources each of
 * them would first read and strip hundreds of modules, which takes longer than most of what is proven. A build is found
 * by the bytes of its sources, so none is ever stale; two test workers that begin at once may make the same one twice,
 * and the first to be named stays.
 */
const PROJECT = join(import.meta.dirname, '../..')
const PLACE = join(PROJECT, 'node_modules/.cache/built-for-tests')
const DAY = 24 * 3600_000

/** The folder of each entry's source. */
const JOBS = 'electron/backend/jobs'
const FAULTS = 'tests/faults'
const ENTRIES = {
  'command-line': JOBS,
  'export-worker': `${JOBS}/export`,
  'verify-worker': JOBS,
  'workbook-worker': JOBS,
  'statistics-worker': JOBS,
  'export-process': FAULTS,
  'faulty-export-worker': FAULTS,
  'hall-process': FAULTS,
  'package-process': FAULTS,
  'recount-process': FAULTS,
  'restore-process': FAULTS,
  'storm-process': FAULTS,
} as const

export type BuiltEntry = keyof typeof ENTRIES

/** Whatever may come into an entry, and what it is made with. */
const SOURCES = [
  'electron/backend',
  'resources',
  'shared',
  'tests/faults',
  'tests/support',
  'package.json',
  'package-lock.json',
] as const

const filesOf = (source: string): string[] =>
  statSync(join(PROJECT, source)).isFile()
    ? [source]
    : readdirSync(join(PROJECT, source), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length + 1))
        .toSorted()

const printOfSources = (): string => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) {
    const bytes = readFileSync(join(PROJECT, file))
    hash.update(`${file}\0${bytes.byteLength}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 32)
}

/** Builds that nothing has used for a day. */
const clearOld = (): void => {
  for (const name of readdirSync(PLACE)) {
    const folder = join(PLACE, name)
    // Undefined when another worker has just cleared it away.
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (Date.now() - used > DAY) rmSync(folder, { recursive: true, force: true })
  }
}

const provide = async (): Promise<string> => {
  const folder = join(PLACE, printOfSources())
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date())
    return folder
  }
  mkdirSync(PLACE, { recursive: true })
  const aside = mkdtempSync(join(PLACE, 'aside-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: aside,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(ENTRIES).map(([name, source]) => [name, join(PROJECT, source, `${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  try {
    renameSync(aside, folder)
  } catch (error) {
    // Another worker has built the same meanwhile.
    if (!existsSync(folder)) throw error
    rmSync(aside, { recursive: true })
  }
  clearOld()
  return folder
}

let provided: Promise<string> | null = null

/**
 * The file of each entry, all in one folder, as node runs it; built when no build of these very sources is there yet.
 * Rejects when the sources cannot be built.
 */
export const builtEntries = async (): Promise<(name: BuiltEntry) => string> => {
  provided ??= provide()
  const folder = await provided
  return (name) => join(folder, `${name}.js`)
}
