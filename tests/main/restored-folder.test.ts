import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rename, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  forgetRestore,
  giveUpRestore,
  hasRestore,
  moveRestoredIn,
  settleRestore,
} from '#electron/main/restored-folder.ts'

/** A disk that makes so many changes before the power goes. */
const diskFor = (changes: number) => {
  let left = changes
  const spend = (): void => {
    if (left <= 0) throw new Error('the power is gone')
    left -= 1
  }
  return {
    rename: async (from: string, to: string) => {
      spend()
      await rename(from, to)
    },
    rmdir: async (place: string) => {
      spend()
      await rmdir(place)
    },
  }
}

const HALL = ['files', 'hall.db', 'hall.json', 'key.json'] as const
const note = JSON.stringify({
  format: 1,
  id: '5f0cbb5c-19c4-4f5d-8a6c-9a3f5c3a0001',
  packageName: 'p',
  snapshotAt: 1,
  restoredAt: 2,
  setAside: '恢复前',
})

let folder: string
const write = (place: string, text: string): void => {
  mkdirSync(join(folder, place, 'files'), { recursive: true })
  writeFileSync(join(folder, place, 'files', 'a'), text)
  for (const name of ['hall.db', 'hall.json', 'key.json']) writeFileSync(join(folder, place, name), text)
}
const read = (place: string): string[] => [
  readFileSync(join(folder, place, 'files', 'a'), 'utf8'),
  ...['hall.db', 'hall.json', 'key.json'].map((name) => readFileSync(join(folder, place, name), 'utf8')),
]
const ready = (): void => {
  write('restore.ready', 'new')
  writeFileSync(join(folder, 'restore.ready', 'restored.json'), note)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'restored-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a restored hall that lies ready', () => {
  it('moves into an empty folder', async () => {
    ready()
    expect(await hasRestore(folder)).toBe(true)
    expect(await moveRestoredIn(folder)).toEqual([])
    expect(read('.')).toEqual(['new', 'new', 'new', 'new'])
    expect(readdirSync(folder).toSorted()).toEqual([...HALL, 'restored.json'].toSorted())
    expect(await hasRestore(folder)).toBe(false)
    expect(await moveRestoredIn(folder)).toBeNull()
  })

  it('comes whole into its place, and the old hall whole aside, whenever the power goes', async () => {
    for (let changes = 0; ; changes += 1) {
      rmSync(folder, { recursive: true })
      write('.', 'old')
      writeFileSync(join(folder, 'hall.db-wal'), 'old')
      writeFileSync(join(folder, 'restored.json'), 'old')
      mkdirSync(join(folder, 'exports'))
      ready()
      const cut = await moveRestoredIn(folder, diskFor(changes)).then(
        () => false,
        () => true,
      )
      // A hall.json in its place says that the folder is one hall, the old one or the new one.
      if (existsSync(join(folder, 'hall.json'))) {
        const [file, ...rest] = read('.')
        expect(rest.every((text) => text === file)).toBe(true)
      }
      await settleRestore(folder)
      expect(read('.')).toEqual(['new', 'new', 'new', 'new'])
      expect(read('恢复前')).toEqual(['old', 'old', 'old', 'old'])
      expect(readFileSync(join(folder, '恢复前', 'hall.db-wal'), 'utf8')).toBe('old')
      expect(readFileSync(join(folder, 'restored.json'), 'utf8')).toBe(note)
      expect(readdirSync(folder).toSorted()).toEqual(
        [...HALL, 'exports', 'restored.json', '恢复前'].toSorted(),
      )
      if (!cut) {
        expect(changes).toBeGreaterThan(10)
        return
      }
    }
  })
})

describe('a restore that was cut off before it was ready', () => {
  it('leaves the hall as it was', async () => {
    write('.', 'old')
    write('restore.partial', 'half')
    expect(await hasRestore(folder)).toBe(true)
    await settleRestore(folder)
    expect(read('.')).toEqual(['old', 'old', 'old', 'old'])
    expect(readdirSync(folder).toSorted()).toEqual([...HALL])
  })

  it('is forgotten also when there is none', async () => {
    await forgetRestore(folder)
    expect(readdirSync(folder)).toEqual([])
  })
})

it('what was given up in its last moment does not come back with the next start', async () => {
  write('.', 'old')
  ready()
  await giveUpRestore(folder)
  await settleRestore(folder)
  expect(read('.')).toEqual(['old', 'old', 'old', 'old'])
})
