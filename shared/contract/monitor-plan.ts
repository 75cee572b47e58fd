import { z } from 'zod'

/** What a monitor shows: the hall's screen, one counter's screen, or nothing of ours. */
export const monitorUseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hall') }),
  z.strictObject({ kind: z.literal('counter'), counter: z.int().min(1).max(999) }),
  z.strictObject({ kind: z.literal('kiosk') }),
  z.strictObject({ kind: z.literal('nothing') }),
])
export type MonitorUse = z.infer<typeof monitorUseSchema>

/** A monitor as the settings show it. Main alone knows them; they are of this machine, not of the hall's database. */
export interface MonitorView {
  readonly key: string
  /** The number that 找屏幕 shows on it, from 1. */
  readonly place: number
  readonly label: string
  readonly width: number
  readonly height: number
  /** The staff window is here, so nothing else may cover it. */
  readonly staff: boolean
  /** False: it was given a use once and is not plugged in now. */
  readonly present: boolean
  /** null: nobody has decided, and the usual order applies. */
  readonly use: MonitorUse | null
  /** What stands on it at this moment. */
  readonly shows: MonitorUse
}
