import type { IntakeOutcome } from '#shared/contract/intake.ts'
import type { OutputOf } from '#shared/contract/index.ts'

/** What was committed last at this counter, while this window lives; after a restart the queue still knows the ticket. */
export interface Outcome {
  readonly kind: 'notified' | 'remaining' | 'accepted' | 'declined'
  readonly matterName: string
  readonly ticketNumber: string | null
  readonly written: IntakeOutcome
}

/** Whether this is still the last thing done: until another ticket has taken its place. */
export const isLatest = (
  { ticketNumber }: Outcome,
  current: string | undefined,
  last: string | undefined,
): boolean =>
  ticketNumber === null
    ? current === undefined
    : ticketNumber === current || (current === undefined && ticketNumber === last)

export type Job = OutputOf<'printing.outbox'>['jobs'][number]

/** The newest print job of a document; jobs carry the document's number in their title. */
export const jobOf = (jobs: readonly Job[], documentNumber: string): Job | null =>
  jobs
    .filter((job) => job.kind === 'document' && job.title.includes(documentNumber))
    .reduce<Job | null>(
      (newest, job) => (newest === null || job.createdAt >= newest.createdAt ? job : newest),
      null,
    )
