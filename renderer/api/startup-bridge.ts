import type { Setup } from '#shared/contract/setup.ts'
import type { StartupTrouble } from '#shared/contract/wire.ts'

/** How the key of a real hall is kept: by the system's keyring, under a start-up passphrase, or not at all. */
export type EncryptionChoice = 'keyring' | 'passphrase' | 'none'

export type ExtraWindow = 'kiosk' | 'display'

export type TroubleButton = 'retry' | 'open-folder' | 'use-recovery-code' | 'quit'

/** What the startup window shows; main decides, the page only draws and asks. */
export type StartupState =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'trouble'
      readonly trouble: StartupTrouble
      /** One short technical phrase for whoever is asked for help; never a stack. */
      readonly detail: string
      readonly folder: string
      readonly buttons: readonly TroubleButton[]
    }
  /** The hall's key waits for its passphrase, or for the recovery code. */
  | { readonly kind: 'unlock'; readonly by: 'passphrase' | 'recovery-code'; readonly refused: boolean }
  | {
      readonly kind: 'setup'
      /** Whether this machine has a real keyring. */
      readonly keyring: boolean
      /** A hall for trying out, opened by a runtime that must not hold a real one. */
      readonly test: boolean
    }
  /** Shown once; gone when the person has shown that it is written down. */
  | {
      readonly kind: 'recovery-code'
      readonly code: string
      readonly hallName: string
      readonly printing: 'idle' | 'sent' | 'failed'
      readonly refused: boolean
    }

export type StartupAction =
  | { readonly kind: 'retry' }
  | { readonly kind: 'open-folder' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'use-recovery-code' }
  | { readonly kind: 'use-passphrase' }
  | { readonly kind: 'unlock'; readonly secret: string }
  | {
      readonly kind: 'setup'
      readonly setup: Setup
      readonly encryption: EncryptionChoice
      /** Given with `passphrase` only. */
      readonly passphrase: string | null
      /** Given with `none` only: the person agreed, on record, that the data lies open on this disk. */
      readonly consent: boolean
      readonly windows: readonly ExtraWindow[]
    }
  | { readonly kind: 'print-recovery-code' }
  | { readonly kind: 'confirm-recovery-code'; readonly lastGroup: string }

export interface StartupBridge {
  state(): Promise<StartupState>
  /** Answers what to show next. On success main closes this window. */
  act(action: StartupAction): Promise<StartupState>
  /** Main changed its mind without being asked; returns how to stop listening. */
  onChange(listener: (state: StartupState) => void): () => void
  /** Told once the page has drawn its first real content. */
  ready(): void
}

declare global {
  interface Window {
    readonly yichuangtongStartup: StartupBridge
  }
}
