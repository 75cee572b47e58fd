import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'
import type { Outcome } from './outcome.ts'

/** What the system tells of a printer; CUPS writes its attributes into `options`. */
export interface PrinterFacts {
  readonly name: string
  readonly options: object
}

const STOPPED = '5'

const textOf = (facts: PrinterFacts, name: string): string => {
  const value = new Map<string, unknown>(Object.entries(facts.options)).get(name)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).toLowerCase()
    : ''
}

/** Reasons that stop paper, by the beginning of their keyword (RFC 8011, 5.4.12); warnings do not. */
const REASONS: readonly (readonly [string, PrintProblem])[] = [
  ['media-empty', 'no-paper'],
  ['media-needed', 'no-paper'],
  ['offline', 'offline'],
  ['shutdown', 'offline'],
  ['timed-out', 'offline'],
  ['connecting-to-device', 'offline'],
  ['paused', 'paused'],
  ['moving-to-paused', 'paused'],
  ['hold-new-jobs', 'paused'],
  ['media-jam', 'other'],
  ['cover-open', 'cover-open'],
  ['door-open', 'cover-open'],
  ['interlock-open', 'cover-open'],
  ['toner-empty', 'other'],
  ['marker-supply-empty', 'other'],
]

const reasonsOf = (facts: PrinterFacts): string[] =>
  textOf(facts, 'printer-state-reasons')
    .split(',')
    .map((reason) => reason.trim())
    .filter((reason) => reason !== '' && reason !== 'none')

/**
 * What keeps a printer from printing, as far as the system says. Windows says nothing of it through Electron; then
 * the answer is `none` and the paper is called sent, never printed.
 */
export const printerProblem = (facts: PrinterFacts): PrintProblem => {
  const reasons = reasonsOf(facts).filter((reason) => !reason.endsWith('-warning'))
  for (const [keyword, problem] of REASONS) {
    if (reasons.some((reason) => reason.startsWith(keyword))) return problem
  }
  if (textOf(facts, 'printer-is-accepting-jobs') === 'false') return 'paused'
  if (textOf(facts, 'printer-state') === STOPPED)
    return reasons.some((reason) => reason.endsWith('-error')) ? 'other' : 'paused'
  return 'none'
}

/** The problem of the named printer; `no-printer` when the machine has no such printer any more. */
export const problemOf = (printers: readonly PrinterFacts[], name: string): PrintProblem => {
  const found = printers.find((printer) => printer.name === name)
  return found === undefined ? 'no-printer' : printerProblem(found)
}

/** Whether the system tells the state of this printer at all; Windows does not. */
export const tellsState = (printers: readonly PrinterFacts[], name: string): boolean =>
  printers.some((printer) => printer.name === name && textOf(printer, 'printer-state') !== '')

/** Whether the named printer warns that its paper nearly ends; it still prints. */
export const paperRunsLow = (printers: readonly PrinterFacts[], name: string): boolean =>
  printers.some(
    (printer) =>
      printer.name === name && reasonsOf(printer).some((reason) => /^media-(low|near)/.test(reason)),
  )

/**
 * What a finished print call proves. True means handed to the system, no more. False with a named reason means
 * that nothing left; any other end may have left half a page.
 */
export const outcomeOf = (success: boolean, reason: string): Outcome => {
  if (success) return { outcome: 'sent', problem: 'none' }
  if (/device ?name|no printer|printer settings/i.test(reason))
    return { outcome: 'not-sent', problem: 'no-printer' }
  if (/cancel/i.test(reason)) return { outcome: 'not-sent', problem: 'other' }
  return { outcome: 'uncertain', problem: 'uncertain' }
}
