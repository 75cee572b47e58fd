import type { ExportRun } from '#shared/contract/export.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'

export interface ExportWork {
  readonly runs: readonly ExportRun[] | null
  readonly busy: 'start' | 'cancel' | 'verify' | null
  readonly failure: FailureWords | null
  readonly start: () => Promise<boolean>
  readonly cancel: (run: ExportRun) => Promise<void>
  readonly verify: (run: ExportRun) => Promise<void>
}

/** Exports, newest first, and what can be done about them. */
export const useExports = (): ExportWork => {
  const words = useAreaFailure('duty')
  const found = useQuery('export.runs', {}, ['exports'])
  const starting = useCommand('export.start')
  const cancelling = useCommand('export.cancel')
  const verifying = useCommand('export.verify')
  const commands = [starting, cancelling, verifying]
  const failure = commands.find((command) => command.failure !== null)?.failure ?? null
  const begin = (): void => {
    for (const command of commands) command.clear()
  }
  return {
    runs: found.value?.runs ?? null,
    busy: starting.busy ? 'start' : cancelling.busy ? 'cancel' : verifying.busy ? 'verify' : null,
    failure: failure === null ? null : words(failure),
    start: async () => {
      begin()
      const reply = await starting.run({ readable: true })
      found.refetch()
      return reply?.ok === true
    },
    cancel: async (run) => {
      begin()
      await cancelling.run({ runId: run.id })
      found.refetch()
    },
    verify: async (run) => {
      begin()
      await verifying.run({ runId: run.id })
      found.refetch()
    },
  }
}
