import type { Topic } from '#shared/contract/define.ts'
import type { ChannelName, FailureOf, OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Principal } from '#shared/contract/wire.ts'
import type { Role } from '#shared/domain/staff/role.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CountedQueue, StatisticsOrder } from './services/statistics-order.ts'
import type { WorkbookOrder } from './services/workbook-order.ts'
import type { ReadDb, WriteDb } from './store/database.ts'

/** Who is signed in at the window a message came from. */
export interface Session {
  readonly id: string
  readonly staffId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly counterId: string | null
  readonly startedAt: Instant
}

/** Where the bytes of documents lie: by content, encrypted with a key from the same root as the database. */
export interface FileStore {
  /** Writes and syncs before it answers, so that a row may name the hash. Same bytes, same name. */
  put(bytes: Uint8Array): { readonly sha256: string; readonly size: number }
  /** Null when missing, damaged or not what its name says. */
  get(sha256: string): Uint8Array | null
}

export interface Log {
  note(event: string, detail?: Readonly<Record<string, unknown>>): void
  fault(event: string, error: unknown): void
}

/** What the host gives a backend. Nothing here knows Electron. */
export interface Surroundings {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly files: FileStore
  readonly demo: boolean
  readonly encryption: 'demo' | 'keyring' | 'passphrase' | 'none'
  /** Long work, off the interactive path. */
  readonly jobs: Jobs
}

export interface ExportOrder {
  readonly runId: string
  readonly packageName: string
  readonly startedAt: Instant
}

export type ExportProgress =
  | {
      readonly kind: 'progress'
      readonly step: 'snapshot' | 'documents' | 'tables' | 'manifest' | 'verify'
      readonly done: number
      readonly total: number
    }
  | {
      readonly kind: 'written'
      readonly files: number
      readonly bytes: number
      readonly manifestHash: string
      readonly missingDocuments: number
    }
  | { readonly kind: 'verified' }
  | { readonly kind: 'damaged'; readonly file: string }
  | { readonly kind: 'failed'; readonly problem: 'disk-full' | 'not-writable' | 'verify-failed' | 'other' }
  | { readonly kind: 'cancelled' }

export interface Jobs {
  startExport(order: ExportOrder, report: (progress: ExportProgress) => void): void
  verifyExport(runId: string, packageName: string, report: (progress: ExportProgress) => void): void
  cancelExport(runId: string): void
  /** Refolds everything in a worker with a connection of its own. */
  verifyDatabase(): Promise<{ readonly ok: boolean; readonly problems: string[]; readonly checked: number }>
  /** An XLSX workbook, read and written in a worker; large ones take seconds. */
  workbook(order: WorkbookOrder): Promise<Uint8Array>
  /**
   * Counts the queue in a worker, from one moment's state. Null as soon as `overtaken` is aborted: the worker is ended.
   * Rejects when the worker could not count.
   */
  queueStatistics(order: StatisticsOrder, overtaken: AbortSignal): Promise<CountedQueue | null>
  /** Where packages lie, for people to read. */
  readonly exportPlace: string
}

interface Common {
  readonly now: Instant
  readonly today: DateText
  readonly principal: Principal
  readonly session: Session | null
  readonly epoch: string
  readonly revision: number
  readonly around: Surroundings
}

export interface QueryContext extends Common {
  readonly db: ReadDb
}

export interface CommandContext extends Common {
  readonly db: WriteDb
  readonly ids: Ids
  /** These snapshots have changed; told to subscribers after the commit. */
  touch(...topics: readonly Topic[]): void
  /** One line of the audit trail: what was done to what. Identifiers only, never personal data. */
  audit(what: string, subject: string, detail?: string): void
  /** Run after the commit, when the change is on the disk. */
  afterCommit(work: () => void): void
}

export type Reply<C extends ChannelName> = Result<OutputOf<C>, FailureOf<C>>

export interface QueryHandler<C extends ChannelName> {
  readonly kind: 'query'
  readonly run: (context: QueryContext, input: ParsedInputOf<C>) => Reply<C>
}

export interface CommandHandler<C extends ChannelName, P = unknown> {
  readonly kind: 'command'
  /** Slow work that must not sit inside a transaction (password hashing); sees the same input. */
  readonly prepare?: (context: QueryContext, input: ParsedInputOf<C>) => Promise<P>
  readonly run: (context: CommandContext, input: ParsedInputOf<C>, prepared: P) => Reply<C>
}

/** Waits outside the transaction and has no effect on the database. */
export interface TaskHandler<C extends ChannelName> {
  readonly kind: 'task'
  readonly run: (context: QueryContext, input: ParsedInputOf<C>) => Promise<Reply<C>>
}

export type HandlerOf<C extends ChannelName> = QueryHandler<C> | CommandHandler<C> | TaskHandler<C>
export type Handlers = { readonly [C in ChannelName]: HandlerOf<C> }

export const answers = <C extends ChannelName>(run: QueryHandler<C>['run']): QueryHandler<C> => ({
  kind: 'query',
  run,
})
export const does = <C extends ChannelName>(run: CommandHandler<C, undefined>['run']): CommandHandler<C> => ({
  kind: 'command',
  run: (context, input) => run(context, input, undefined),
})
export const doesAfter = <C extends ChannelName, P>(
  prepare: (context: QueryContext, input: ParsedInputOf<C>) => Promise<P>,
  run: (context: CommandContext, input: ParsedInputOf<C>, prepared: P) => Reply<C>,
): CommandHandler<C> => ({
  kind: 'command',
  prepare,
  run: (context, input, prepared) => run(context, input, prepared as P),
})
export const waits = <C extends ChannelName>(run: TaskHandler<C>['run']): TaskHandler<C> => ({
  kind: 'task',
  run,
})
