import type { OutputOf } from '#shared/contract/index.ts'
import type { SystemCall } from '../system-call.ts'
import { uncertain } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { startWorkLoop } from './work-loop.ts'
import type { Turn, WorkLoop } from './work-loop.ts'

const SAME_JOB_WAIT = 5_000

type PrintJob = NonNullable<OutputOf<'print.take'>['job']>
export type TicketJob = Extract<PrintJob, { kind: 'ticket' }>
export type DocumentJob = Extract<PrintJob, { kind: 'document' }>

/**
 * Takes one print job of a kind after another and reports what became of it. What is not certain is answered as
 * uncertain, and a person decides. Each kind has a loop of its own.
 */
export const startPrintLoop = <K extends PrintJob['kind']>(
  call: SystemCall,
  kind: K,
  attempt: (job: Extract<PrintJob, { kind: K }>) => Promise<Outcome>,
): WorkLoop => {
  let failed: { readonly id: string; readonly at: number } | null = null

  const isOurs = (job: PrintJob): job is Extract<PrintJob, { kind: K }> => job.kind === kind

  const turn = async (): Promise<Turn> => {
    const taken = await call('print.take', { kind })
    if (!taken.ok) return 'pause'
    const { job } = taken.value
    if (job === null || !isOurs(job)) return 'nothing'
    if (failed?.id === job.id) {
      const since = Date.now() - failed.at
      if (since < SAME_JOB_WAIT) await new Promise((resolve) => setTimeout(resolve, SAME_JOB_WAIT - since))
    }
    // An attempt that broke off in an unforeseen place may have sent something.
    const { outcome, problem } = await attempt(job).catch((): Outcome => uncertain)
    failed = outcome === 'sent' || outcome === 'printed' ? null : { id: job.id, at: Date.now() }
    const told = await call('print.outcome', { jobId: job.id, outcome, problem })
    return told.ok ? 'more' : 'pause'
  }

  return startWorkLoop(turn)
}
