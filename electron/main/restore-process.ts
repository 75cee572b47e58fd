import { fromRestoreSchema } from '#shared/contract/restore-wire.ts'
import type { FromRestore, ToRestore } from '#shared/contract/restore-wire.ts'
import type { RestoreProgress } from '#shared/contract/startup.ts'

/** What is used of a forked process; tests give one of their own. */
export interface RestoreChild {
  send(message: ToRestore): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (code: number) => void): void
  kill(): void
}

export type RestoreAnswer = Exclude<FromRestore, { kind: 'progress' }> | { readonly kind: 'ended' }

export interface RestoreProcess {
  /** One thing at a time. A process that dies answers `refused`, one that was ended `ended`. */
  ask(work: ToRestore, onProgress?: (progress: RestoreProgress) => void): Promise<RestoreAnswer>
  /** Ends it, whatever it does; resolves when it is gone and writes no more. */
  end(): Promise<void>
}

/** One package being restored in a process of its own. */
export const createRestoreProcess = (child: RestoreChild): RestoreProcess => {
  let answer: ((answer: RestoreAnswer) => void) | null = null
  let progress: (progress: RestoreProgress) => void = () => {}
  let ending = false
  let exited: RestoreAnswer | null = null
  const gone = Promise.withResolvers<void>()

  const settle = (settled: RestoreAnswer): void => {
    const waiting = answer
    answer = null
    waiting?.(settled)
  }
  child.onMessage((message) => {
    const parsed = fromRestoreSchema.safeParse(message)
    if (!parsed.success || ending) return
    if (parsed.data.kind === 'progress') {
      const { kind: _kind, ...said } = parsed.data
      progress(said)
    } else settle(parsed.data)
  })
  child.onExit((code) => {
    exited = ending ? { kind: 'ended' } : { kind: 'refused', problem: 'other', detail: `exit ${code}` }
    settle(exited)
    gone.resolve()
  })

  return {
    ask: (work, onProgress = () => {}) => {
      if (exited !== null) return Promise.resolve(exited)
      progress = onProgress
      return new Promise((resolve) => {
        answer = resolve
        child.send(work)
      })
    },
    end: () => {
      ending = true
      if (exited === null) child.kill()
      return gone.promise
    },
  }
}
