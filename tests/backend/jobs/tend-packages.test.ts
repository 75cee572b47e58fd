import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  clearPackages,
  discardPackage,
  packagesSharing,
} from '#electron/backend/jobs/export/tend-packages.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tend-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const HASH = 'ab'.repeat(32)
/** A package of one file, whose bytes may be another package's. */
const lay = (name: string, file: string, linkedTo: string | null = null): void => {
  mkdirSync(join(place, name, 'data'), { recursive: true })
  if (linkedTo === null) writeFileSync(join(place, name, file), 'bytes')
  else linkSync(linkedTo, join(place, name, file))
  writeFileSync(join(place, name, 'manifest-sha256.txt'), `${HASH}  ${file}\n`)
}

describe('clearing away', () => {
  const KEEP = { daily: 1, weekly: 0, monthly: 0 }
  const sound = (...names: string[]) =>
    names.map((name, back) => ({ name, at: -back * 86_400_000, bytes: 1 }))

  it('removes folders and files of the rule and nothing else that lies there', () => {
    lay('tonight', 'data/a')
    lay('yesterday', 'data/a')
    writeFileSync(join(place, 'before.zip'), '')
    lay('another hall', 'data/a')
    const task = {
      place,
      packageName: 'tonight',
      keep: KEEP,
      sound: sound('tonight', 'yesterday', 'before.zip'),
      interrupted: [],
    }
    expect(clearPackages(task)).toEqual(['yesterday', 'before.zip'])
    expect(readdirSync(place).toSorted()).toEqual(['another hall', 'tonight'])
    expect(clearPackages(task)).toEqual([])
  })

  it('counts only what really lies there: another stick has its own packages', () => {
    lay('tonight', 'data/a')
    lay('last month', 'data/a')
    const keep = { daily: 2, weekly: 0, monthly: 0 }
    const known = sound('tonight', 'not here', 'nor this', 'last month')
    expect(clearPackages({ place, packageName: 'tonight', keep, sound: known, interrupted: [] })).toEqual([])
  })

  it('what an interrupted run has left under its name goes too, unless it was read back since', () => {
    for (const name of ['tonight', 'cut off', 'cut off and read since', 'another hall']) lay(name, 'data/a')
    const task = {
      place,
      packageName: 'tonight',
      keep: { daily: 7, weekly: 0, monthly: 0 },
      sound: sound('tonight', 'cut off and read since'),
      interrupted: ['cut off', 'cut off and read since', 'not here'],
    }
    expect(clearPackages(task)).toEqual(['cut off'])
    expect(readdirSync(place).toSorted()).toEqual(['another hall', 'cut off and read since', 'tonight'])
  })

  it('what was half cleared away when the power went is cleared away whole', () => {
    lay('yesterday.partial', 'data/a')
    lay('yesterday', 'data/a')
    discardPackage({ place, packageName: 'yesterday' })
    expect(readdirSync(place)).toEqual([])
    expect(() => discardPackage({ place, packageName: 'yesterday' })).not.toThrow()
  })
})

describe('packages that share a damaged file', () => {
  it('are those with the very same file, under whatever name', () => {
    lay('monday', 'data/a')
    lay('tuesday', 'data/b', join(place, 'monday', 'data/a'))
    lay('wednesday', 'data/b', join(place, 'monday', 'data/a'))
    lay('copied', 'data/b')
    const task = { place, packageName: 'wednesday', file: 'data/b' }
    expect(packagesSharing({ ...task, sound: ['tuesday', 'monday', 'copied', 'gone'] })).toEqual([
      'tuesday',
      'monday',
    ])
  })

  it('are none when the file is the package’s own, or is gone', () => {
    lay('monday', 'data/a')
    lay('tuesday', 'data/a')
    expect(packagesSharing({ place, packageName: 'tuesday', file: 'data/a', sound: ['monday'] })).toEqual([])
    rmSync(join(place, 'tuesday', 'data/a'))
    expect(packagesSharing({ place, packageName: 'tuesday', file: 'data/a', sound: ['monday'] })).toEqual([])
    expect(existsSync(join(place, 'monday'))).toBe(true)
  })
})
