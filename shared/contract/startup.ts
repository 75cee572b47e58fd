import { z } from 'zod'
import type { RestoreProblem, RestoreReport, RestoreStep } from './restore-wire.ts'
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

export type TroubleButton = 'retry' | 'open-folder' | 'use-recovery-code' | 'restore' | 'quit'

/** How far reading or writing is; null before the first word of it. */
export interface RestoreProgress {
  readonly step: RestoreStep
  readonly doneBytes: number
  readonly totalBytes: number
}

/** 从导出包恢复, one page after the other. */
export type RestorePage =
  | { readonly step: 'choose'; readonly cancelled: boolean }
  | { readonly step: 'password'; readonly packageName: string; readonly refused: boolean }
  | {
      readonly step: 'code'
      readonly packageName: string
      readonly snapshotAt: number
      /** `mistyped`: the check group says so. `other`: a code, and not this hall's. */
      readonly refused: 'mistyped' | 'other' | null
    }
  | { readonly step: 'reading'; readonly packageName: string; readonly progress: RestoreProgress | null }
  | {
      readonly step: 'report'
      readonly report: RestoreReport
      readonly now: number
      /** Something lies in the data folder that will be set aside. */
      readonly replaces: boolean
    }
  | {
      readonly step: 'keep'
      readonly hallName: string
      /** A hall without encryption has no key to keep; it asks for consent again, on this machine. */
      readonly sealed: boolean
      readonly keyring: boolean
    }
  | { readonly step: 'restoring'; readonly hallName: string; readonly progress: RestoreProgress | null }
  | {
      readonly step: 'done'
      readonly report: RestoreReport
      /** The folder that took what lay there before; null when nothing did. */
      readonly setAside: string | null
    }
  | {
      readonly step: 'failed'
      readonly problem: RestoreProblem
      readonly detail: string
      readonly packageName: string | null
    }

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
  | { readonly kind: 'restore'; readonly page: RestorePage }

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

const restoreActions = [
  /** Begins, from the setup page or from a trouble. */
  z.strictObject({ kind: z.literal('restore') }),
  z.strictObject({ kind: z.literal('restore-choose'), what: z.enum(['folder', 'container']) }),
  z.strictObject({ kind: z.literal('restore-password'), password: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('restore-code'), code: z.string().min(1).max(200) }),
  /** From the report on. */
  z.strictObject({ kind: z.literal('restore-go-on') }),
  z.strictObject({
    kind: z.literal('restore-keep'),
    encryption: z.enum(ENCRYPTION_CHOICES),
    passphrase: z.string().min(SHORTEST_PASSPHRASE).max(200).nullable(),
    /** Given with `none` only: who agrees that the data lies open on this disk. */
    consentBy: z.string().trim().min(1).max(200).nullable(),
  }),
  /** Stops what is being read or written. */
  z.strictObject({ kind: z.literal('restore-cancel') }),
  /** Another package. */
  z.strictObject({ kind: z.literal('restore-again') }),
  /** Back to where it began. */
  z.strictObject({ kind: z.literal('restore-leave') }),
  z.strictObject({ kind: z.literal('restore-open') }),
] as const
export type RestoreAction = z.infer<(typeof restoreActions)[number]>

export const startupActionSchema = z.discriminatedUnion('kind', [
  ...restoreActions,
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
