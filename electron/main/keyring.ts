import { safeStorage } from 'electron'
import type { HallKey } from './key-wrap.ts'
import type { Keyring } from './vault.ts'

/** Electron's safeStorage, where it stands on a real keyring of the system. */
export const systemKeyring = (): Keyring => {
  const real = (): boolean => {
    if (!safeStorage.isEncryptionAvailable()) return false
    if (process.platform !== 'linux') return true
    const backend = safeStorage.getSelectedStorageBackend()
    return backend !== 'basic_text' && backend !== 'unknown'
  }
  const seal = (key: Uint8Array): Uint8Array => safeStorage.encryptString(Buffer.from(key).toString('base64'))
  const open = (sealed: Uint8Array): HallKey =>
    Uint8Array.from(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64'))
  return {
    available: () => {
      if (!real()) return Promise.resolve(false)
      try {
        // A keyring that is locked or broken shows only when it is used.
        const probe = Uint8Array.of(1, 2, 3)
        return Promise.resolve(Buffer.compare(open(seal(probe)), probe) === 0)
      } catch {
        return Promise.resolve(false)
      }
    },
    seal: (key) => Promise.resolve(seal(key)),
    open: (sealed) => Promise.resolve(open(sealed)),
  }
}
