import type { PrinterStatus } from '#shared/contract/printer.ts'

/** The four questions of DLE EOT. A printer answers them at once, whatever else it is doing. */
export const QUESTIONS = { printer: 1, offlineCause: 2, errorCause: 3, paper: 4 } as const
export type Question = keyof typeof QUESTIONS

export const questionBytes = (question: Question): Uint8Array =>
  Uint8Array.of(0x10, 0x04, QUESTIONS[question])

/** GS r 1: about the paper, and answered only after everything sent before has been carried out. */
export const IN_ORDER = Uint8Array.of(0x1d, 0x72, 1)

/** Bits that every answer to DLE EOT has; anything else on the wire is not one. */
export const isAnswer = (byte: number): boolean => (byte & 0x93) === 0x12

/** An answer to GS r never has these bits, so neither kind is taken for the other. */
export const isInOrderAnswer = (byte: number): boolean => (byte & 0x90) === 0

export type Answers = Partial<Record<Question, number>>

const has = (byte: number | undefined, mask: number): boolean => ((byte ?? 0) & mask) !== 0

/** What the answers say, the cause that a person can mend first. Questions that were not answered say nothing. */
export const statusOf = (answers: Answers): PrinterStatus => {
  const { printer, offlineCause, errorCause, paper } = answers
  const paperLow = has(paper, 0x0c)
  const trouble = (problem: PrinterStatus['problem']): PrinterStatus => ({
    state: 'trouble',
    problem,
    paperLow,
  })
  if (has(offlineCause, 0x04)) return trouble('cover-open')
  if (has(paper, 0x60) || has(offlineCause, 0x20)) return trouble('no-paper')
  if (has(errorCause, 0x08)) return trouble('cutter')
  if (has(errorCause, 0x64) || has(offlineCause, 0x40)) return trouble('other')
  if (has(printer, 0x08)) return trouble('offline')
  return { state: 'ready', problem: 'none', paperLow }
}

/** What GS r 1 says: whether there is paper, and whether it runs low. */
export const paperOf = (byte: number): { readonly out: boolean; readonly low: boolean } => ({
  out: has(byte, 0x0c),
  low: has(byte, 0x03),
})
