import type { ExportOutcome, ExportRun } from '#shared/contract/export.ts'
import type { TagTone } from '../status-tag.tsx'

type State = ExportOutcome['state']

/** Colour beside the word: sound is quiet, what has to be looked after is amber, what must not be used is red. */
export const OUTCOME_TONES: Readonly<Record<State, TagTone>> = {
  waiting: 'provisional',
  writing: 'selected',
  verifying: 'selected',
  done: 'plain',
  failed: 'near',
  damaged: 'overdue',
  cancelled: 'provisional',
}

export const isUnderWay = ({ state }: Pick<ExportOutcome, 'state'>): boolean =>
  state === 'waiting' || state === 'writing' || state === 'verifying'

/** No sound package came of it, and nobody wanted that. */
export const isTrouble = ({ state }: Pick<ExportOutcome, 'state'>): boolean =>
  state === 'failed' || state === 'damaged'

/** A package that was written to its end can be read back again, whatever became of it since. */
export const mayVerify = ({ state, manifestHash }: Pick<ExportOutcome, 'state' | 'manifestHash'>): boolean =>
  manifestHash !== null && !isUnderWay({ state })

/** A run of which something is still written or read back; also one whose finished package is read back again. */
export const isRunning = ({ finishedAt, outcomes }: Pick<ExportRun, 'finishedAt' | 'outcomes'>): boolean =>
  finishedAt === null || outcomes.some(isUnderWay)

/**
 * How far one target is, 0–1; null while how much there is to do is not known. By bytes where they are known: a hall
 * of few large files would otherwise seem to stand still.
 */
export const progressOf = ({
  doneFiles,
  totalFiles,
  doneBytes,
  totalBytes,
}: Pick<ExportOutcome, 'doneFiles' | 'totalFiles' | 'doneBytes' | 'totalBytes'>): number | null => {
  if (totalBytes > 0) return Math.min(1, doneBytes / totalBytes)
  return totalFiles > 0 ? Math.min(1, doneFiles / totalFiles) : null
}

/** How many things the package of a run does not have that should be in it; packages of one run lack the same. */
export const mostMissing = ({ outcomes }: Pick<ExportRun, 'outcomes'>): number =>
  Math.max(0, ...outcomes.map(({ missing }) => missing))

/** How a run ended as a whole; null while it has not. */
export const runEnd = (
  run: Pick<ExportRun, 'finishedAt' | 'outcomes'>,
): 'sound' | 'partly' | 'bad' | 'cancelled' | null => {
  if (isRunning(run)) return null
  const good = run.outcomes.filter(({ state }) => state === 'done').length
  if (good > 0) return good === run.outcomes.length ? 'sound' : 'partly'
  return run.outcomes.some(isTrouble) ? 'bad' : 'cancelled'
}
