import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { demoKey } from '#shared/contract/demo-key.ts'
import {
  COST,
  isKey,
  KEY_BYTES,
  keyCheck,
  secretWrapSchema,
  unwrapWithSecret,
  wrapWithSecret,
} from './key-wrap.ts'
import type { HallKey, ScryptCost } from './key-wrap.ts'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { writeAside } from './write-aside.ts'

/** The system's own store of secrets, as far as it is a real one. */
export interface Keyring {
  /** False also where the "keyring" is a text in the open (`basic_text`). */
  available(): Promise<boolean>
  seal(key: Uint8Array): Promise<Uint8Array>
  /** Throws or answers other bytes when this keyring did not seal it. */
  open(sealed: Uint8Array): Promise<HallKey>
}

const wrapped = { check: z.base64(), recovery: secretWrapSchema }

export const keyFileSchema = z.discriminatedUnion('encryption', [
  z.strictObject({ format: z.literal(1), encryption: z.literal('demo') }),
  z.strictObject({ format: z.literal(1), encryption: z.literal('keyring'), ...wrapped, sealed: z.base64() }),
  z.strictObject({
    format: z.literal(1),
    encryption: z.literal('passphrase'),
    ...wrapped,
    passphrase: secretWrapSchema,
  }),
  z.strictObject({
    format: z.literal(1),
    encryption: z.literal('none'),
    /** Who agreed, and when, that the hall's data lies open on this disk. */
    consent: z.strictObject({ by: z.string().min(1), at: z.iso.datetime() }),
  }),
])
export type KeyFile = z.infer<typeof keyFileSchema>

const KEY_FILE = 'key.json'
export const keyFilePath = (folder: string): string => join(folder, KEY_FILE)

/** The key file as it stands; null when there is none, `unreadable` when it is not one of ours. */
export const readKeyFile = async (folder: string): Promise<KeyFile | 'unreadable' | null> => {
  let text: string
  try {
    text = await readFile(keyFilePath(folder), 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : 'unreadable'
  }
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Writes the key file of a hall that has none; one that is there, readable or not, is never replaced. */
export const createKeyFile = async (folder: string, file: KeyFile): Promise<void> => {
  if ((await readKeyFile(folder)) !== null) throw new Error('a key file is already there')
  await writeAside(keyFilePath(folder), keyFileText(file))
}

export interface NewKey {
  readonly key: HallKey
  readonly file: KeyFile
  /** Shown once, kept nowhere. */
  readonly recoveryCode: string
}

/** A new random key, sealed twice: the everyday way and under a recovery code. */
export const makeKey = async (
  way:
    { readonly by: 'keyring'; readonly keyring: Keyring } | { readonly by: 'passphrase'; passphrase: string },
  cost: ScryptCost = COST,
): Promise<NewKey> => {
  const key = Uint8Array.from(randomBytes(KEY_BYTES))
  const recoveryCode = makeRecoveryCode()
  const code = readRecoveryCode(recoveryCode) ?? ''
  const common = { format: 1, check: keyCheck(key), recovery: await wrapWithSecret(key, code, cost) } as const
  if (way.by === 'passphrase') {
    const passphrase = await wrapWithSecret(key, way.passphrase, cost)
    return { key, recoveryCode, file: { ...common, encryption: 'passphrase', passphrase } }
  }
  const sealed = Buffer.from(await way.keyring.seal(key)).toString('base64')
  return { key, recoveryCode, file: { ...common, encryption: 'keyring', sealed } }
}

/** What a package carries of a key file: never what opens the key on one machine or with one passphrase. */
const packageKeySchema = z.discriminatedUnion('encryption', [
  z.strictObject({ format: z.literal(1), encryption: z.literal('recovery-code'), ...wrapped }),
  z.strictObject({ format: z.literal(1), encryption: z.literal('demo') }),
  z.strictObject({ format: z.literal(1), encryption: z.literal('none') }),
])
export type PackageKey = z.infer<typeof packageKeySchema>

/** Understands the key file of a package; null when it is none. */
export const readPackageKey = (text: string): PackageKey | null => {
  try {
    const content: unknown = JSON.parse(text)
    const bare = z.strictObject({ format: z.literal(1), ...wrapped }).safeParse(content)
    if (bare.success) return { ...bare.data, encryption: 'recovery-code' }
    return packageKeySchema.parse(content)
  } catch {
    return null
  }
}

/** The hall's key out of a package's key file, or null when the code is another hall's. */
export const unlockPackage = async (
  { check, recovery }: Extract<PackageKey, { encryption: 'recovery-code' }>,
  code: string,
): Promise<HallKey | null> => {
  const key = await unwrapWithSecret(recovery, code)
  return key !== null && isKey(key, check) ? key : null
}

/** The key file of a restored hall: the same key and the same recovery code, kept the way this machine keeps it. */
export const keepRestored = async (
  { check, recovery }: Extract<PackageKey, { encryption: 'recovery-code' }>,
  key: HallKey,
  way:
    { readonly by: 'keyring'; readonly keyring: Keyring } | { readonly by: 'passphrase'; passphrase: string },
): Promise<KeyFile> => {
  const common = { format: 1, check, recovery } as const
  if (way.by === 'passphrase')
    return { ...common, encryption: 'passphrase', passphrase: await wrapWithSecret(key, way.passphrase) }
  const sealed = Buffer.from(await way.keyring.seal(key)).toString('base64')
  return { ...common, encryption: 'keyring', sealed }
}

/** A key file as text, as it lies on the disk. */
export const keyFileText = (file: KeyFile): string => `${JSON.stringify(file, null, 2)}\n`

export type Unlocked =
  | { readonly kind: 'open'; readonly key: HallKey | null }
  | { readonly kind: 'ask-passphrase' }
  | { readonly kind: 'trouble'; readonly trouble: 'keyring-missing' | 'wrong-key' }

/** Opens the key without asking anybody, where that is possible. */
export const unlock = async (file: KeyFile, keyring: Keyring): Promise<Unlocked> => {
  if (file.encryption === 'demo') return { kind: 'open', key: demoKey() }
  if (file.encryption === 'none') return { kind: 'open', key: null }
  if (file.encryption === 'passphrase') return { kind: 'ask-passphrase' }
  if (!(await keyring.available())) return { kind: 'trouble', trouble: 'keyring-missing' }
  try {
    const key = await keyring.open(Buffer.from(file.sealed, 'base64'))
    if (isKey(key, file.check)) return { kind: 'open', key }
  } catch {
    // Sealed by the keyring of another machine or another account.
  }
  return { kind: 'trouble', trouble: 'wrong-key' }
}

/** The key under what a person typed, or null when it is not right. */
export const unlockWith = async (
  file: KeyFile,
  by: 'passphrase' | 'recovery-code',
  typed: string,
): Promise<HallKey | null> => {
  if (file.encryption === 'demo' || file.encryption === 'none') return null
  if (by === 'passphrase')
    return file.encryption === 'passphrase' ? unwrapWithSecret(file.passphrase, typed) : null
  const code = readRecoveryCode(typed)
  return code === null ? null : unwrapWithSecret(file.recovery, code)
}

/**
 * After a start with the recovery code: seals the same key in this machine's keyring, so that the next start
 * asks nothing. Everything else in the file stays; without a real keyring nothing changes.
 */
export const sealAgain = async (
  folder: string,
  file: KeyFile,
  key: Uint8Array,
  keyring: Keyring,
): Promise<void> => {
  if (file.encryption !== 'keyring' || !isKey(key, file.check) || !(await keyring.available())) return
  const sealed = Buffer.from(await keyring.seal(key)).toString('base64')
  await writeAside(keyFilePath(folder), keyFileText({ ...file, sealed }))
}
