import type { CaseEvent, CaseState, CaseStatus } from './case-event.ts'

export type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** A case on its way through the fold: a status only once the first visit has ended. */
export interface Folding extends Omit<CaseState, 'status'> {
  readonly status: CaseStatus | null
  readonly atCounter: boolean
  /** Keys told so far; nothing may be demanded beside them. */
  readonly told: readonly string[]
}

/** A history that the table of allowed actions rules out. */
export const impossible = (why: string): never => {
  throw new Error(`impossible case history: ${why}`)
}
