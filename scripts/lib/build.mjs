import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureChild } from './children.mjs'
import { withLock } from './lock.mjs'
import { Problem, say } from './problem.mjs'
import { at } from './project.mjs'

const SOURCES = ['electron', 'renderer', 'shared']
const FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']
/**
 * When the sources were read that the build was made from. Written after a whole build only, in a folder that every
 * build empties first.
 */
const STAMP = at('out/main/built-from')

const newestIn = (folder) => {
  // A folder's own time tells of removed files.
  let newest = statSync(folder).mtimeMs
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs)
  }
  return newest
}

const newestSource = () =>
  Math.max(
    ...SOURCES.map((folder) => newestIn(at(folder))),
    ...FILES.map((file) => statSync(at(file)).mtimeMs),
  )

const isBuilt = () => {
  try {
    return Number(readFileSync(STAMP, 'utf8')) > newestSource()
  } catch {
    return false
  }
}

const build = () => {
  const started = Date.now()
  const run = captureChild(process.execPath, [at('node_modules/electron-vite/bin/electron-vite.js'), 'build'])
  if (!run.ok)
    throw new Problem({
      zh: '构建失败。',
      en: 'The build failed.',
      todo: ['按下面的提示改正后再试 / correct what is named below and try again'],
      detail: run.output.split('\n').slice(-40).join('\n'),
    })
  writeFileSync(STAMP, String(started))
  say(`✓ 已构建 / built: out/ (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

/** Builds the program where its sources are newer than what was built last. */
export const provideBuild = async () => {
  if (isBuilt()) return
  await withLock(at('node_modules/.cache/build.lock'), async () => {
    if (!isBuilt()) build()
  })
}
