import { z } from 'zod'
import { setupSchema } from './setup.ts'
import type { StartupTrouble } from './wire.ts'

/** How the key of a real hall is kept: by the system's keyring, under a start-up passphrase, or not at all. */
export const ENCRYPTION_CHOICES = ['keyring', 'passphrase', 'none'] as const
export type EncryptionChoice = (typeof ENCRYPTION_CHOICES)[number]

/** Windows beside the desk that a machine may open by itself. */
export const EXTRA_WINDOWS = ['kiosk', 'display'] as const
export type ExtraWindow = (typeof EXTRA_WINDOWS)[number]

/** Shorter ones are guessed in hours by whoever has the file. */
export const SHORTEST_PASSPHRASE = 12

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
  | {
      readonly kind: 'unlock'
      readonly by: 'passphrase' | 'recovery-code'
      readonly refused: boolean
      readonly passphrase: boolean
    }
  | {
      readonly kind: 'setup'
      /** The key exists from a setup that was cut off; its way is not asked again. */
      readonly keyMade: boolean
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

export const setupActionSchema = z.strictObject({
  kind: z.literal('setup'),
  setup: setupSchema,
  encryption: z.enum(ENCRYPTION_CHOICES),
  /** Given with `passphrase` only. */
  passphrase: z.string().min(SHORTEST_PASSPHRASE).max(200).nullable(),
  /** Given with `none` only: the person agreed, on record, that the data lies open on this disk. */
  consent: z.boolean(),
  windows: z.array(z.enum(EXTRA_WINDOWS)).max(EXTRA_WINDOWS.length),
})
export type SetupAction = z.infer<typeof setupActionSchema>

export const startupActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('retry') }),
  z.strictObject({ kind: z.literal('open-folder') }),
  z.strictObject({ kind: z.literal('quit') }),
  z.strictObject({ kind: z.literal('use-recovery-code') }),
  z.strictObject({ kind: z.literal('use-passphrase') }),
  z.strictObject({ kind: z.literal('unlock'), secret: z.string().min(1).max(200) }),
  setupActionSchema,
  z.strictObject({ kind: z.literal('print-recovery-code') }),
  z.strictObject({ kind: z.literal('confirm-recovery-code'), lastGroup: z.string().max(40) }),
])
export type StartupAction = z.infer<typeof startupActionSchema>
