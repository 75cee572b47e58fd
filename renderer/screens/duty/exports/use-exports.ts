import { useEffect } from 'react'
import type { ExportRun } from '#shared/contract/export.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useOrders } from '../../../api/use-orders.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import type { FailureWords } from '../../../ui/failure-words.ts'
import { isRunning } from '../../../ui/export/outcome-state.ts'

export interface ExportWork {
  readonly runs: readonly ExportRun[] | null
  readonly places: OutputOf<'export.targets'> | null
  readonly running: ExportRun | null
  readonly busy: boolean
  readonly failure: FailureWords | null
  /** Answers the run that has begun; null when none has. */
  readonly start: (targetIds: readonly string[]) => Promise<string | null>
  readonly cancel: (run: ExportRun) => void
  readonly verify: (run: ExportRun, targetId: string) => void
}

/** Exports, newest first, where they go, and what can be done about them. */
export const useExports = (): ExportWork => {
  const words = useAreaFailure('exports')
  const found = useQuery('export.runs', {}, ['exports'])
  // Looking at a target means a word with its medium: once, and again when a run has ended, not with every progress.
  const { value: places, refetch: lookAgain } = useQuery('export.targets', {}, ['settings'])
  const orders = useOrders()
  const runs = found.value?.runs ?? null
  const running = runs?.find(isRunning) ?? null
  const runningId = running?.id ?? null
  useEffect(() => {
    if (runningId === null) return undefined
    // Done when this run no longer is the running one.
    return lookAgain
  }, [runningId, lookAgain])
  return {
    runs,
    places,
    running,
    busy: orders.busy,
    failure: orders.failure === null ? null : words(orders.failure),
    start: async (targetIds) => {
      const reply = await orders.run('export.start', { cause: 'hand', targetIds: [...targetIds] })
      return reply?.ok === true ? reply.value.runId : null
    },
    cancel: (run) => void orders.run('export.cancel', { runId: run.id }),
    verify: (run, targetId) => void orders.run('export.verify', { runId: run.id, targetId }),
  }
}
