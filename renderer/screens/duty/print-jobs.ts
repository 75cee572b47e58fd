import type { OutputOf } from '#shared/contract/index.ts'

type Job = OutputOf<'printing.outbox'>['jobs'][number]

/** What is still open: waiting, under way or failed. Newest trouble first, because its person still stands there. */
export const unfinishedJobs = (jobs: readonly Job[]): readonly Job[] =>
  jobs
    .filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'failed')
    .toSorted((a, b) => b.createdAt - a.createdAt)

/** Only what surely stopped is tried again by hand; what is under way is left to end. */
export const mayRetry = (job: Pick<Job, 'state'>): boolean => job.state === 'failed'

export const mayDrop = (job: Pick<Job, 'state'>): boolean => job.state === 'failed' || job.state === 'waiting'
