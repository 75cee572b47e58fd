import type { PrintProblem } from './print-problem.ts'

/** What was seen of a printer itself; null when it was never asked. `unknown`: reached, but it tells nothing. */
export interface SeenPrinter {
  readonly state: 'ready' | 'trouble' | 'unknown'
  readonly problem: PrintProblem
  readonly paperLow: boolean
}

export interface PrinterStanding {
  readonly state: 'ready' | 'trouble'
  readonly problem: PrintProblem
  readonly paperLow: boolean
}

/** Problems that lie in our own house: a printer in order says nothing about them. */
const OURS: ReadonlySet<PrintProblem> = new Set(['render', 'disk'])

/** Problems that are over once the printer can be reached, whatever else it keeps to itself. */
const OF_REACH: ReadonlySet<PrintProblem> = new Set(['no-printer', 'offline', 'refused', 'busy', 'no-access'])

/**
 * Whether paper can be expected of a printer: what it says of itself goes before how its latest paper ended, and a
 * failure is forgotten as soon as the printer shows that its cause is gone.
 */
export const printerStanding = (
  seen: SeenPrinter | null,
  latest: { readonly failed: boolean; readonly problem: PrintProblem } | null,
): PrinterStanding => {
  const paperLow = seen?.paperLow ?? false
  if (seen?.state === 'trouble') return { state: 'trouble', problem: seen.problem, paperLow }
  if (latest?.failed !== true) return { state: 'ready', problem: 'none', paperLow }
  const over =
    (seen?.state === 'ready' && !OURS.has(latest.problem)) ||
    (seen?.state === 'unknown' && OF_REACH.has(latest.problem))
  return over
    ? { state: 'ready', problem: 'none', paperLow }
    : { state: 'trouble', problem: latest.problem, paperLow }
}
