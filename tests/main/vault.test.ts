import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoKey } from '#shared/contract/demo-key.ts'
import {
  createKeyFile,
  keyFilePath,
  makeKey as makeKeyAtCost,
  readKeyFile,
  sealAgain,
  unlock,
  unlockWith,
} from '#electron/main/vault.ts'
import type { Keyring } from '#electron/main/vault.ts'

/** Cheap guesses, so that the test is quick; the product's cost is fixed in key-wrap.ts. */
const makeKey = (way: Parameters<typeof makeKeyAtCost>[0]) => makeKeyAtCost(way, { N: 1024, r: 8, p: 1 })

/** A keyring of one machine: what it sealed with another number it opens to other bytes. */
const keyringOf = (machine: number, real = true): Keyring => ({
  available: () => Promise.resolve(real),
  seal: (key) => Promise.resolve(key.map((byte) => byte ^ machine)),
  open: (sealed) => Promise.resolve(Uint8Array.from(sealed.map((byte) => byte ^ machine))),
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a key under a passphrase', () => {
  it('opens with the passphrase, however it was composed, and with the recovery code', async () => {
    const made = await makeKey({ by: 'passphrase', passphrase: 'Fünf Körbe voller Äpfel' })
    expect(made.key).toHaveLength(32)
    expect(await unlock(made.file, keyringOf(7))).toEqual({ kind: 'ask-passphrase' })
    const composedOtherwise = 'Fünf Körbe voller Äpfel'.normalize('NFD')
    expect(await unlockWith(made.file, 'passphrase', composedOtherwise)).toEqual(made.key)
    const asTyped = ` ${made.recoveryCode.toLowerCase().replaceAll('-', ' ')} `
    expect(await unlockWith(made.file, 'recovery-code', asTyped)).toEqual(made.key)
  })

  it('stays closed to anything else', async () => {
    const made = await makeKey({ by: 'passphrase', passphrase: 'correct horse battery' })
    const other = await makeKey({ by: 'passphrase', passphrase: 'correct horse battery' })
    expect(await unlockWith(made.file, 'passphrase', 'correct horse batterx')).toBeNull()
    expect(await unlockWith(made.file, 'passphrase', made.recoveryCode)).toBeNull()
    expect(await unlockWith(made.file, 'recovery-code', other.recoveryCode)).toBeNull()
    expect(await unlockWith(made.file, 'recovery-code', 'correct horse battery')).toBeNull()
  })

  it('does not stand in its file', async () => {
    const made = await makeKey({ by: 'passphrase', passphrase: 'correct horse battery' })
    await createKeyFile(folder, made.file)
    const written = await readFile(keyFilePath(folder), 'utf8')
    expect(written).not.toContain(Buffer.from(made.key).toString('base64'))
    expect(written).not.toContain(made.recoveryCode.slice(0, 5))
    expect(written).not.toContain('correct')
    expect(await readKeyFile(folder)).toEqual(made.file)
  })

  it('stays closed when one byte of its wrap was changed', async () => {
    const made = await makeKey({ by: 'passphrase', passphrase: 'correct horse battery' })
    if (made.file.encryption !== 'passphrase') throw new Error('unexpected way')
    for (const part of ['sealed', 'tag', 'nonce', 'salt'] as const) {
      const bytes = Buffer.from(made.file.passphrase[part], 'base64')
      bytes[0] = bytes[0]! ^ 1
      const changed = {
        ...made.file,
        passphrase: { ...made.file.passphrase, [part]: bytes.toString('base64') },
      }
      expect(await unlockWith(changed, 'passphrase', 'correct horse battery')).toBeNull()
    }
  })
})

describe('a key in the keyring', () => {
  it('opens without asking on its own machine', async () => {
    const made = await makeKey({ by: 'keyring', keyring: keyringOf(7) })
    expect(await unlock(made.file, keyringOf(7))).toEqual({ kind: 'open', key: made.key })
  })

  it('is missing where there is no real keyring', async () => {
    const made = await makeKey({ by: 'keyring', keyring: keyringOf(7) })
    expect(await unlock(made.file, keyringOf(7, false))).toEqual({
      kind: 'trouble',
      trouble: 'keyring-missing',
    })
  })

  it('is the wrong one on another machine, until the recovery code was typed there once', async () => {
    const made = await makeKey({ by: 'keyring', keyring: keyringOf(7) })
    await createKeyFile(folder, made.file)
    const elsewhere = keyringOf(9)
    expect(await unlock(made.file, elsewhere)).toEqual({ kind: 'trouble', trouble: 'wrong-key' })
    const key = await unlockWith(made.file, 'recovery-code', made.recoveryCode)
    expect(key).toEqual(made.key)
    await sealAgain(folder, made.file, key!, elsewhere)
    const again = await readKeyFile(folder)
    if (again === null || again === 'unreadable') throw new Error('the key file is gone')
    expect(await unlock(again, elsewhere)).toEqual({ kind: 'open', key: made.key })
    expect(await unlockWith(again, 'recovery-code', made.recoveryCode)).toEqual(made.key)
  })

  it('is not replaced by a key that is not the hall’s', async () => {
    const made = await makeKey({ by: 'keyring', keyring: keyringOf(7) })
    await createKeyFile(folder, made.file)
    await sealAgain(folder, made.file, new Uint8Array(32), keyringOf(9))
    expect(await readKeyFile(folder)).toEqual(made.file)
  })
})

describe('halls without a secret', () => {
  it('open with the known demo key, or with none', async () => {
    const demo = { format: 1, encryption: 'demo' } as const
    const none = { format: 1, encryption: 'none', consent: { by: 'a', at: '2026-09-18T01:00:00Z' } } as const
    expect(await unlock(demo, keyringOf(7))).toEqual({ kind: 'open', key: demoKey() })
    expect(await unlock(none, keyringOf(7))).toEqual({ kind: 'open', key: null })
    expect(await unlockWith(demo, 'recovery-code', 'x')).toBeNull()
  })
})

describe('a key file that cannot be understood', () => {
  it.each([
    ['empty', ''],
    ['half a file', '{"format":1,"encryp'],
    ['another format', '{"format":2,"encryption":"demo"}'],
    ['an extra field', '{"format":1,"encryption":"demo","key":"x"}'],
    ['no consent', '{"format":1,"encryption":"none"}'],
    ['not an object', '[]'],
  ])('is unreadable and never replaced: %s', async (_name, text) => {
    await writeFile(keyFilePath(folder), text)
    expect(await readKeyFile(folder)).toBe('unreadable')
    await expect(createKeyFile(folder, { format: 1, encryption: 'demo' })).rejects.toThrow()
    expect(await readFile(keyFilePath(folder), 'utf8')).toBe(text)
  })

  it('cannot make the program ask for all memory there is', async () => {
    const made = await makeKey({ by: 'passphrase', passphrase: 'correct horse battery' })
    const greedy = JSON.stringify(made.file).replaceAll('"N":1024', '"N":1073741824')
    expect(greedy).toContain('1073741824')
    await writeFile(keyFilePath(folder), greedy)
    expect(await readKeyFile(folder)).toBe('unreadable')
  })

  it('is not the same as none', async () => {
    expect(await readKeyFile(folder)).toBeNull()
  })
})
