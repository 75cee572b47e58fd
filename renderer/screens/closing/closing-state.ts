import type { ExportOutcome, ExportRun, ExportTarget } from '#shared/contract/export.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { isRunning } from '../../ui/export/outcome-state.ts'

/** Where the end of the day stands: nothing begun, under way, every place sound, or something left to be decided. */
export type ClosingState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly outcomes: readonly ExportOutcome[] }
  | { readonly kind: 'sound'; readonly outcomes: readonly ExportOutcome[]; readonly missing: number }
  | {
      readonly kind: 'failed'
      readonly outcomes: readonly ExportOutcome[]
      /** The places without a sound package, to try again. */
      readonly left: readonly string[]
    }

/**
 * What the runs that are followed from here amount to, oldest first: a place that was tried again stands as it stood
 * last. Only when every place that is switched on (`wanted`) has a sound package is the day done; one that was
 * cancelled, or that a run of somebody else left out, is not.
 */
export const closingState = (
  runs: readonly ExportRun[],
  followed: readonly string[],
  wanted: readonly string[],
): ClosingState => {
  if (followed.length === 0) return { kind: 'ready' }
  const own = followed.map((id) => runs.find((run) => run.id === id))
  const byTarget = new Map<string, ExportOutcome>()
  for (const run of own) for (const outcome of run?.outcomes ?? []) byTarget.set(outcome.targetId, outcome)
  const outcomes = [...byTarget.values()]
  // A run that was just begun is not in the list yet.
  if (own.some((run) => run === undefined || isRunning(run))) return { kind: 'running', outcomes }
  const left = [...new Set([...wanted, ...byTarget.keys()])].filter(
    (id) => byTarget.get(id)?.state !== 'done',
  )
  if (left.length > 0 || outcomes.length === 0) return { kind: 'failed', outcomes, left }
  return { kind: 'sound', outcomes, missing: Math.max(...outcomes.map((outcome) => outcome.missing)) }
}

/** Nothing went wrong, but some places were not asked: a run of somebody else that was waited for left them out. */
export const isOnlyBegun = (state: ClosingState): boolean =>
  state.kind === 'failed' &&
  state.outcomes.length > 0 &&
  state.outcomes.every((outcome) => outcome.state === 'done')

/** When today's packages were sound at every place that is switched on, the earliest of them; else null. */
export const soundSince = (targets: readonly ExportTarget[], today: string): number | null => {
  const times = targets.filter(({ enabled }) => enabled).map(({ lastGood }) => lastGood?.at ?? null)
  if (times.length === 0 || times.some((at) => at === null || dateAt(at) !== today)) return null
  return Math.min(...times.filter((at) => at !== null))
}
