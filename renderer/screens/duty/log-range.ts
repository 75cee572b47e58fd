import { LOG_KINDS } from '#shared/contract/desk-log.ts'
import type { LogKind } from '#shared/contract/desk-log.ts'

/** Which days and which kind of entry are listed. */
export interface LogRange {
  readonly from: string
  readonly to: string
  readonly kind: LogKind | null
}

export const KIND_CHOICES = ['all', ...LOG_KINDS] as const
export type KindChoice = (typeof KIND_CHOICES)[number]

/** A date field that is being typed into is empty for a moment; and no list begins after its end. */
export const isRange = ({ from, to }: LogRange): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(from) && /^\d{4}-\d{2}-\d{2}$/.test(to) && from <= to
