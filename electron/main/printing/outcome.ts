import type { InputOf } from '#shared/contract/index.ts'

/** What is reported of a print job: no more than is known. */
export type Outcome = Pick<InputOf<'print.outcome'>, 'outcome' | 'problem'>

export const sent: Outcome = { outcome: 'sent', problem: 'none' }
export const notSent = (problem: Outcome['problem']): Outcome => ({ outcome: 'not-sent', problem })
export const uncertain: Outcome = { outcome: 'uncertain', problem: 'uncertain' }
