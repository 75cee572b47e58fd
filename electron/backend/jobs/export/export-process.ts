import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { CACHE_WORDS } from '#shared/contract/export.ts'
import type { Handshake } from '#shared/contract/wire.ts'
import { ExportFailure } from './export-failure.ts'
import type { ExportTask, TaskProgress, TaskReport, TaskResults } from './export-tasks.ts'
import type { Readback } from './run-export.ts'

/** A share that has gone away lets a call wait for ever; after this long without a sign the target is lost. */
export const LONGEST_SILENCE = 10 * 60_000
/** A thread that hangs in a call to the system ends when the call does; nobody waits for it. */
const ENDS_WITHIN = 3000

/** Calls `onSilence` when nothing was heard for a while. */
const listen = (silence: number, onSilence: () => void): { heard: () => void; stop: () => void } => {
  let timer = setTimeout(onSilence, silence)
  return {
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(onSilence, silence)
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * Has one task done by a worker of its own. Rejects with {@link ExportFailure}, and with the signal's reason when it
 * was ended; then the worker does nothing more, or hangs in a call of the system.
 */
export const doInWorker = <K extends keyof TaskResults>(
  script: string,
  task: Extract<ExportTask, { task: K }>,
  options: {
    readonly ended: AbortSignal
    readonly silence: number
    readonly report?: (progress: TaskProgress) => void
  },
): Promise<TaskResults[K]> =>
  new Promise((resolve, reject) => {
    const { ended, report } = options
    const worker = new Worker(script, { workerData: task })
    const settle = (settled: () => void): void => {
      silence.stop()
      ended.removeEventListener('abort', onEnd)
      worker.removeAllListeners('message')
      settled()
    }
    const stop = (reason: unknown): void => {
      const settled = (): void => settle(() => reject(reason))
      const timer = setTimeout(settled, ENDS_WITHIN)
      void worker.terminate().finally(() => {
        clearTimeout(timer)
        settled()
      })
    }
    const onEnd = (): void => stop(ended.reason)
    const silence = listen(options.silence, () => stop(new ExportFailure('lost', 'no sign of life')))
    worker.on('message', (message: TaskReport) => {
      silence.heard()
      if (message.kind === 'progress') report?.(message)
      // The task and its result are tied by the worker's own table.
      else if (message.kind === 'done') settle(() => resolve(message.result as TaskResults[K]))
      else settle(() => reject(new ExportFailure(message.problem, message.detail)))
    })
    // A worker that dies without a word has written nothing under the package's name.
    const died = (error: unknown): void => {
      if (!ended.aborted) settle(() => reject(new ExportFailure('other', 'the worker died', error)))
    }
    worker.on('error', died)
    worker.on('exit', died)
    if (ended.aborted) onEnd()
    else ended.addEventListener('abort', onEnd, { once: true })
  })

/** The verifier's lines for programs: progress while it reads, one verdict at the end (see run-command-line). */
const lineSchema = z.union([
  z.object({ ok: z.literal(true), cache: z.enum(CACHE_WORDS).nullable().catch(null) }),
  z.object({
    ok: z.literal(false),
    firstDamaged: z.string().optional(),
    reason: z.string().optional(),
    cache: z.enum(CACHE_WORDS).nullable().catch(null),
  }),
  z.object({
    progress: z.object({ files: z.int(), totalFiles: z.int(), bytes: z.int(), totalBytes: z.int() }),
  }),
])
type Line = z.infer<typeof lineSchema>

const readLine = (text: string): Line | null => {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** A verifier that was cut off has not verified, whatever it had said before. */
const verdictOf = (line: Line | null, code: number | null): Readback => {
  if (line === null || !('ok' in line))
    throw new ExportFailure('verify-failed', `the verifier ended with ${code}`)
  if (line.ok) {
    if (code !== 0) throw new ExportFailure('verify-failed', `the verifier ended with ${code}`)
    return { kind: 'sound', cache: line.cache }
  }
  switch (line.reason) {
    case 'not-found':
    case 'not-a-package':
      throw new ExportFailure('not-found')
    case 'needs-password':
    case 'wrong-password':
      throw new ExportFailure('no-password', line.reason)
    default:
  }
  if (line.firstDamaged === undefined) throw new ExportFailure('verify-failed', line.reason)
  return { kind: 'damaged', file: line.firstDamaged, cache: line.cache }
}

/**
 * Has a package read back by a process of its own, which shares no memory with the writer. The password of a container
 * goes to its standard input, so that it stands in no list of processes.
 */
export const readBackInProcess = (
  { file, args, env }: Handshake['verifier'],
  place: string,
  password: string | null,
  options: {
    readonly ended: AbortSignal
    readonly silence: number
    readonly report: (progress: TaskProgress) => void
  },
): Promise<Readback> =>
  new Promise((resolve, reject) => {
    const { ended, report } = options
    const child = spawn(file, [...args, 'verify-export', place], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let last: Line | null = null
    let why: { readonly reason: unknown } | null = null
    const stop = (reason: unknown): void => {
      why = { reason }
      child.kill('SIGKILL')
    }
    const onEnd = (): void => stop(ended.reason)
    const silence = listen(options.silence, () => stop(new ExportFailure('lost', 'no sign of life')))
    const settle = (settled: () => void): void => {
      silence.stop()
      ended.removeEventListener('abort', onEnd)
      settled()
    }
    createInterface({ input: child.stdout }).on('line', (text) => {
      silence.heard()
      const line = text.startsWith('{') ? readLine(text) : null
      if (line === null) return
      last = line
      if ('ok' in line) return
      const { files, totalFiles, bytes, totalBytes } = line.progress
      report({ step: 'verify', doneFiles: files, totalFiles, doneBytes: bytes, totalBytes })
    })
    // It may have ended before it read the password; how it ended is what counts.
    child.stdin.on('error', () => undefined)
    child.stdin.end(password === null ? '' : `${password}\n`)
    child.on('error', (error) =>
      settle(() => reject(new ExportFailure('verify-failed', 'the verifier could not be started', error))),
    )
    child.on('close', (code) =>
      settle(() => {
        if (why !== null) {
          reject(why.reason)
          return
        }
        try {
          resolve(verdictOf(last, code))
        } catch (error) {
          reject(error)
        }
      }),
    )
    child.on('spawn', () => {
      try {
        if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
      } catch {
        // It has ended already, or the system does not let us: it reads a little less gently.
      }
    })
    if (ended.aborted) onEnd()
    else ended.addEventListener('abort', onEnd, { once: true })
  })
