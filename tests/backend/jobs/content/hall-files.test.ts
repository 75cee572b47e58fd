import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packageKeyOf } from '#electron/backend/jobs/content/hall-files.ts'
import { makeKey, unlockWith } from '#electron/main/vault.ts'
import type { KeyFile } from '#electron/main/vault.ts'
import { packageKeySchema } from '#shared/contract/package-key.ts'

const CHEAP = { N: 1024, r: 8, p: 1 }
const keyring = {
  available: () => Promise.resolve(true),
  seal: (key: Uint8Array) => Promise.resolve(Buffer.from(key).reverse()),
  open: () => Promise.reject(new Error('not asked')),
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const partOf = async (file: unknown) => {
  writeFileSync(join(folder, 'key.json'), typeof file === 'string' ? file : JSON.stringify(file))
  return packageKeyOf(folder)
}

describe('what a package says of the hall’s key', () => {
  it.each([
    ['keyring', () => makeKey({ by: 'keyring', keyring }, CHEAP)],
    ['passphrase', () => makeKey({ by: 'passphrase', passphrase: '青禾-2026-passphrase' }, CHEAP)],
  ] as const)('of a hall under a %s: only what the recovery code opens', async (_way, make) => {
    const { key, file, recoveryCode } = await make()
    const found = await partOf(file)
    if (!('text' in found)) throw new Error(found.reason)
    const part = packageKeySchema.parse(JSON.parse(found.text))
    expect(Object.keys(part)).toEqual(['format', 'check', 'recovery'])
    if (!('recovery' in part)) throw new Error('no recovery')
    // As main would open it: whatever else stands in a key file is not needed.
    const passphrase = part.recovery
    const again: KeyFile = { ...part, encryption: 'passphrase', passphrase }
    expect(await unlockWith(again, 'recovery-code', recoveryCode)).toEqual(key)
  })

  it.each([
    [
      { format: 1, encryption: 'demo' },
      { format: 1, encryption: 'demo' },
    ],
    [
      { format: 1, encryption: 'none', consent: { by: '赵倩', at: '2026-01-05T00:00:00Z' } },
      { format: 1, encryption: 'none' },
    ],
  ])('%o', async (file, part) => {
    const found = await partOf(file)
    expect('text' in found && JSON.parse(found.text)).toEqual(part)
  })

  it.each([
    ['no JSON', 'x'],
    ['another format', { format: 2, encryption: 'demo' }],
    ['no recovery part', { format: 1, encryption: 'keyring', sealed: 'AA==' }],
    [
      'a recovery part that is none',
      { format: 1, encryption: 'keyring', check: 'AA==', recovery: { kdf: 'md5' } },
    ],
    ['a list', []],
  ])('%s is damage', async (_what, file) => {
    expect(await partOf(file)).toEqual({ reason: 'file-damaged' })
  })

  it('no file is gone', async () => {
    expect(await packageKeyOf(folder)).toEqual({ reason: 'file-gone' })
  })
})
