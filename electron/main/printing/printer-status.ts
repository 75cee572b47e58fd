/** What the system tells of a printer; CUPS writes its attributes into `options`. */
export interface PrinterFacts {
  readonly name: string
  readonly options: object
}

export type PrinterProblem = 'none' | 'no-printer' | 'no-paper' | 'paused' | 'offline' | 'other'

const STOPPED = '5'

const textOf = (facts: PrinterFacts, name: string): string => {
  const value = new Map<string, unknown>(Object.entries(facts.options)).get(name)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).toLowerCase()
    : ''
}

/** Reasons that stop paper, by the beginning of their keyword (RFC 8011, 5.4.12); warnings do not. */
const REASONS: readonly (readonly [string, PrinterProblem])[] = [
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
  ['cover-open', 'other'],
  ['door-open', 'other'],
  ['toner-empty', 'other'],
  ['marker-supply-empty', 'other'],
]

/**
 * What keeps a printer from printing, as far as the system says. Windows says nothing of it through Electron; then
 * the answer is `none` and the paper is called sent, never printed.
 */
export const printerProblem = (facts: PrinterFacts): PrinterProblem => {
  const reasons = textOf(facts, 'printer-state-reasons')
    .split(',')
    .map((reason) => reason.trim())
    .filter((reason) => reason !== '' && reason !== 'none' && !reason.endsWith('-warning'))
  for (const [keyword, problem] of REASONS) {
    if (reasons.some((reason) => reason.startsWith(keyword))) return problem
  }
  if (textOf(facts, 'printer-is-accepting-jobs') === 'false') return 'paused'
  if (textOf(facts, 'printer-state') === STOPPED)
    return reasons.some((reason) => reason.endsWith('-error')) ? 'other' : 'paused'
  return 'none'
}

/** The problem of the named printer; `no-printer` when the machine has no such printer any more. */
export const problemOf = (printers: readonly PrinterFacts[], name: string): PrinterProblem => {
  const found = printers.find((printer) => printer.name === name)
  return found === undefined ? 'no-printer' : printerProblem(found)
}

export type PrintOutcome = 'sent' | 'not-sent' | 'uncertain'

/**
 * What a finished print call proves. True means handed to the system, no more. False with a named reason means
 * that nothing left; any other end may have left half a page.
 */
export const outcomeOf = (
  success: boolean,
  reason: string,
): { readonly outcome: PrintOutcome; readonly problem: 'none' | 'no-printer' | 'uncertain' | 'other' } => {
  if (success) return { outcome: 'sent', problem: 'none' }
  if (/device ?name|no printer|printer settings/i.test(reason))
    return { outcome: 'not-sent', problem: 'no-printer' }
  if (/cancel/i.test(reason)) return { outcome: 'not-sent', problem: 'other' }
  return { outcome: 'uncertain', problem: 'uncertain' }
}
