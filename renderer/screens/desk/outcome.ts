import type { OutputOf } from '#shared/contract/index.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import type { SignatureKind } from './signature-words.ts'

export const OUTCOME_KINDS = [
  'notified',
  'remaining',
  'accepted',
  'deferred',
  'forwarded',
  'received',
  'finished',
  'supplied',
  'declined',
  'explained',
  'redirected',
] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

/** What was committed last at this counter, while this window lives; after a restart the queue still knows the ticket. */
export interface Outcome {
  readonly kind: OutcomeKind
  readonly matterName: string
  readonly ticketNumber: string | null
  readonly written: {
    /** Null where no case was opened: 转办. */
    readonly caseId: string | null
    readonly documentId: string | null
    readonly documentNumber: string
    readonly due: CaseDue | null
  }
  /** Whether somebody at the counter takes the paper along: not when what lies here was examined, or entered late. */
  readonly handedOver: boolean
  /** How receipt of the paper was signed, once it is on record. */
  readonly signed: SignatureKind | null
}

/** A paper of a case that somebody takes along, not yet signed for. */
export const awaitsSignature = ({ kind, handedOver, written, signed }: Outcome): boolean =>
  handedOver &&
  signed === null &&
  written.caseId !== null &&
  written.documentId !== null &&
  kind !== 'finished'

/** Whether this is still the last thing done: until another ticket has taken its place. */
export const isLatest = (
  { ticketNumber }: Pick<Outcome, 'ticketNumber'>,
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
