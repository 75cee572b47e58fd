import type { ExportForm, ExportKeep, ExportOutcome, ExportProblem } from '#shared/contract/export.ts'
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

/** A package of this hall that was read back and found sound, as the database knows it. */
export interface SoundPackage {
  readonly name: string
  /** From when it speaks. */
  readonly at: Instant
  readonly bytes: number
}

/** One target of a run. */
export interface TargetOrder {
  readonly targetId: string
  readonly place: string
  readonly form: ExportForm
  /** Of a container; null where there is none, or none is known. */
  readonly password: string | null
  readonly packageName: string
  readonly keep: ExportKeep
  /** The program's own folder is made where it is missing; any other is then not there. */
  readonly builtIn: boolean
  /** It lay on another disk than the hall when it was added: found on the hall's own, the medium is not plugged in. */
  readonly elsewhere: boolean
  /** In the form of this target, the newest first. */
  readonly sound: readonly SoundPackage[]
  /** Every name under which this hall has ever begun a package there. */
  readonly names: readonly string[]
  /** Packages during which the program ended: whole or not, nobody has read them back. */
  readonly interrupted: readonly string[]
}

export interface ExportOrder {
  readonly runId: string
  readonly startedAt: Instant
  readonly targets: readonly TargetOrder[]
}

/** A package to be read back once more. */
export interface VerifyOrder {
  readonly runId: string
  readonly targetId: string
  readonly place: string
  readonly packageName: string
  readonly password: string | null
}

export interface ExportProgress {
  readonly targetId: string
  readonly step: Exclude<ExportOutcome['step'], 'none'>
  readonly doneFiles: number
  readonly totalFiles: number
  readonly doneBytes: number
  readonly totalBytes: number
}

/** What a run tells of itself. Progress is only shown; everything else is written down. */
export type ExportReport =
  | ({ readonly kind: 'progress' } & ExportProgress)
  | { readonly kind: 'snapshot'; readonly at: Instant }
  | { readonly kind: 'began'; readonly targetId: string }
  | {
      readonly kind: 'written'
      readonly targetId: string
      readonly files: number
      readonly bytes: number
      readonly reusedFiles: number
      readonly manifestHash: string
      readonly missing: number
    }
  /** Packages share a file that was found damaged with the one that was just written. */
  | {
      readonly kind: 'shared-damage'
      readonly targetId: string
      readonly names: readonly string[]
      readonly file: string
    }
  | {
      readonly kind: 'sound'
      readonly targetId: string
      readonly cache: ExportOutcome['cache']
      /** It had been taken over, was damaged, and everything was written anew. */
      readonly mended: string | null
    }
  | {
      readonly kind: 'damaged'
      readonly targetId: string
      readonly file: string
      readonly cache: ExportOutcome['cache']
    }
  | { readonly kind: 'failed'; readonly targetId: string; readonly problem: Exclude<ExportProblem, 'none'> }
  | { readonly kind: 'cancelled'; readonly targetId: string }
  | { readonly kind: 'removed'; readonly targetId: string; readonly names: readonly string[] }
  | { readonly kind: 'finished' }

/** Resolves when it is written down; a job that must not go on before that waits for it. */
export type TellExport = (report: ExportReport) => Promise<void>

/** What is found at a place now. */
export type PlaceLook =
  | {
      readonly reach: 'ready' | 'not-writable'
      readonly freeBytes: number | null
      readonly sameDisk: boolean
      /** What lies there. */
      readonly names: ReadonlySet<string>
    }
  | { readonly reach: 'not-found' | 'not-looked' }

/** A folder that somebody wants packages to go to. */
export type PlaceProbe =
  | {
      readonly ok: true
      /** Its path without links and detours. */
      readonly path: string
      readonly sameDisk: boolean
      readonly links: boolean
      readonly freeBytes: number
    }
  | { readonly ok: false; readonly problem: 'not-found' | 'not-writable' | 'inside-hall' }

export interface Jobs {
  /** Writes and reads back everything of a run; never two at a time. */
  startExport(order: ExportOrder, tell: TellExport): void
  verifyExport(order: VerifyOrder, tell: TellExport): void
  /** Ends what is under way; how it ended is told as everything else. */
  cancelExport(): void
  /** Whether packages can go there now. Never waits long: a share that does not answer is `not-looked`. */
  lookAtPlace(place: string, builtIn: boolean): Promise<PlaceLook>
  /** Tries out a folder: whether it takes files and links, and on which disk it lies. */
  probePlace(path: string): Promise<PlaceProbe>
  /** Refolds everything in a worker with a connection of its own. */
  verifyDatabase(): Promise<{ readonly ok: boolean; readonly problems: string[]; readonly checked: number }>
  /** An XLSX workbook, read and written in a worker; large ones take seconds. */
  workbook(order: WorkbookOrder): Promise<Uint8Array>
  /**
   * Counts the queue in a worker, from one moment's state. Null as soon as `overtaken` is aborted: the worker is ended.
   * Rejects when the worker could not count.
   */
  queueStatistics(order: StatisticsOrder, overtaken: AbortSignal): Promise<CountedQueue | null>
  /** The program's own folder of packages. */
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
