import { safeStorage } from 'electron'
import type { HallKey } from './key-wrap.ts'
import type { Keyring } from './vault.ts'

const seal = (key: Uint8Array): Promise<Uint8Array> =>
  safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'))

const open = async (sealed: Uint8Array): Promise<HallKey> => {
  const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed))
  return Uint8Array.from(Buffer.from(result, 'base64'))
}

/** On Linux a text in the open calls itself a keyring too; it is none. */
const isReal = async (): Promise<boolean> => {
  // Asked first: without a keyring the other calls bring some releases of Electron down.
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
  if (process.platform !== 'linux') return true
  const backend = safeStorage.getSelectedStorageBackend()
  return backend !== 'basic_text' && backend !== 'unknown'
}

/** Electron's safeStorage, where it stands on a real keyring of the system. */
export const systemKeyring = (): Keyring => ({
  available: async () => {
    try {
      if (!(await isReal())) return false
      // A keyring that is locked or broken shows only when it is used.
      const probe = Uint8Array.of(1, 2, 3)
      return Buffer.compare(await open(await seal(probe)), probe) === 0
    } catch {
      return false
    }
  },
  seal,
  open,
})
