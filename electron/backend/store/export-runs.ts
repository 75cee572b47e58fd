import { z } from 'zod'
import type { ExportCause, ExportForm, ExportOutcome, ExportProblem } from '#shared/contract/export.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { marks } from './database.ts'
import type { ReadDb, SqlValue, WriteDb } from './database.ts'

export interface RunRow {
  readonly id: string
  readonly cause: ExportCause
  /** The moment of the schedule that it was made for; null for those that a person has started. */
  readonly dueAt: Instant | null
  /** Which start of the program made it. */
  readonly programRun: string
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly startedBy: string | null
  /** From when its packages speak; null until the snapshot was taken. */
  readonly snapshotAt: Instant | null
}

/** How one target fared in one run. How far it has come meanwhile is not stored (see services/export-progress). */
export interface OutcomeRow {
  readonly runId: string
  readonly targetId: string
  readonly form: ExportForm
  readonly packageName: string
  readonly state: ExportOutcome['state']
  readonly finishedAt: Instant | null
  readonly files: number
  readonly bytes: number
  readonly reusedFiles: number
  readonly manifestHash: string | null
  readonly missing: number
  readonly problem: ExportProblem
  readonly damagedFile: string | null
  readonly cache: ExportOutcome['cache']
  readonly removed: readonly string[]
}

type Stored = Omit<OutcomeRow, 'removed'> & { readonly removed: string }

const RUN = `SELECT id, cause, due_at AS dueAt, program_run AS programRun, started_at AS startedAt,
  finished_at AS finishedAt, started_by AS startedBy, snapshot_at AS snapshotAt FROM export_run`

const OUTCOME = `SELECT run_id AS runId, target_id AS targetId, form, package_name AS packageName, state,
  finished_at AS finishedAt, files, bytes, reused_files AS reusedFiles, manifest_hash AS manifestHash, missing, problem,
  damaged_file AS damagedFile, cache, removed FROM export_outcome`

const names = z.array(z.string())
const outcomeOf = ({ removed, ...rest }: Stored): OutcomeRow => ({
  ...rest,
  removed: names.parse(JSON.parse(removed)),
})

/** The newest first. */
export const newestRuns = (db: ReadDb, limit: number): RunRow[] =>
  db.all(`${RUN} ORDER BY started_at DESC, id DESC LIMIT ?`, limit)

export const findRun = (db: ReadDb, id: string): RunRow | undefined => db.get(`${RUN} WHERE id = ?`, id)

export const activeRun = (db: ReadDb): RunRow | undefined => db.get(`${RUN} WHERE finished_at IS NULL`)

export const outcomesOf = (db: ReadDb, runId: string): OutcomeRow[] =>
  db.all<Stored>(`${OUTCOME} WHERE run_id = ? ORDER BY position`, runId).map(outcomeOf)

export const findOutcome = (db: ReadDb, runId: string, targetId: string): OutcomeRow | undefined => {
  const found = db.get<Stored>(`${OUTCOME} WHERE run_id = ? AND target_id = ?`, runId, targetId)
  return found === undefined ? undefined : outcomeOf(found)
}

/** A run that begins, and its targets in their order. */
export const insertRun = (
  db: WriteDb,
  run: RunRow,
  targets: readonly Pick<OutcomeRow, 'targetId' | 'form' | 'packageName'>[],
): void => {
  db.one(
    `INSERT INTO export_run (id, cause, due_at, program_run, started_at, started_by) VALUES (?, ?, ?, ?, ?, ?)`,
    run.id,
    run.cause,
    run.dueAt,
    run.programRun,
    run.startedAt,
    run.startedBy,
  )
  for (const [position, target] of targets.entries())
    db.one(
      `INSERT INTO export_outcome (run_id, target_id, position, form, package_name, state)
         VALUES (?, ?, ?, ?, ?, 'waiting')`,
      run.id,
      target.targetId,
      position,
      target.form,
      target.packageName,
    )
}

export const saveRun = (db: WriteDb, run: Pick<RunRow, 'id' | 'finishedAt' | 'snapshotAt'>): void =>
  db.one(
    'UPDATE export_run SET finished_at = ?, snapshot_at = ? WHERE id = ?',
    run.finishedAt,
    run.snapshotAt,
    run.id,
  )

/** The whole row as it now stands; outcomes are few and short, so nothing is updated piecemeal. */
export const saveOutcome = (db: WriteDb, outcome: OutcomeRow): void =>
  db.one(
    `UPDATE export_outcome SET state = ?, finished_at = ?, files = ?, bytes = ?, reused_files = ?, manifest_hash = ?,
       missing = ?, problem = ?, damaged_file = ?, cache = ?, removed = ? WHERE run_id = ? AND target_id = ?`,
    outcome.state,
    outcome.finishedAt,
    outcome.files,
    outcome.bytes,
    outcome.reusedFiles,
    outcome.manifestHash,
    outcome.missing,
    outcome.problem,
    outcome.damagedFile,
    outcome.cache,
    JSON.stringify(outcome.removed),
    outcome.runId,
    outcome.targetId,
  )

/** A package that was written to its end, as far as the database knows; whether it still lies there, its place says. */
export interface KnownPackage {
  readonly runId: string
  readonly targetId: string
  readonly name: string
  readonly form: ExportForm
  readonly state: OutcomeRow['state']
  /** From when it speaks. */
  readonly at: Instant
  readonly bytes: number
}

/** Every package that was ever written to its end, the newest first. */
export const knownPackages = (db: ReadDb): KnownPackage[] =>
  db.all(
    `SELECT run_id AS runId, target_id AS targetId, package_name AS name, form, state,
       coalesce(snapshot_at, started_at) AS at, bytes
     FROM export_outcome JOIN export_run ON id = run_id WHERE manifest_hash IS NOT NULL
     ORDER BY at DESC, run_id DESC`,
  )

/** Every name under which this hall has ever begun a package at a target. */
export const packageNames = (db: ReadDb, targetId: string): string[] =>
  db
    .all<{ name: string }>('SELECT package_name AS name FROM export_outcome WHERE target_id = ?', targetId)
    .map(({ name }) => name)

/** Packages at a target during which the program ended; what lies there under these names was never read back. */
export const interruptedNames = (db: ReadDb, targetId: string): string[] =>
  db
    .all<{ name: string }>(
      `SELECT package_name AS name FROM export_outcome
       WHERE target_id = ? AND state = 'failed' AND problem = 'interrupted'`,
      targetId,
    )
    .map(({ name }) => name)

/** How each of these targets has fared since a moment, for the schedule. */
export interface AttemptRow {
  readonly targetId: string
  readonly cause: ExportCause
  readonly startedAt: Instant
  readonly dueAt: Instant | null
  readonly programRun: string
  readonly state: OutcomeRow['state']
}

/** Everything tried for a moment of the schedule, and everything begun since another. */
export const attemptsSince = (db: ReadDb, startedAfter: Instant, dueAt: Instant): AttemptRow[] => {
  const columns = `SELECT target_id AS targetId, cause, started_at AS startedAt, due_at AS dueAt,
    program_run AS programRun, state FROM export_run JOIN export_outcome ON run_id = id`
  return db.all(`${columns} WHERE started_at >= ? OR due_at = ?`, startedAfter, dueAt)
}

/** The last outcome of each target that a person has not broken off, among runs that began up to a moment. */
export const lastOutcomes = (
  db: ReadDb,
  upTo: Instant,
): (OutcomeRow & { readonly startedAt: Instant; readonly finishedAt: Instant })[] =>
  db
    .all<Stored & { startedAt: Instant; finishedAt: Instant }>(
      `SELECT run_id AS runId, target_id AS targetId, form, package_name AS packageName, state,
         export_outcome.finished_at AS finishedAt, files, bytes, reused_files AS reusedFiles,
         manifest_hash AS manifestHash, missing, problem, damaged_file AS damagedFile, cache, removed,
         max(started_at) AS startedAt
       FROM export_outcome JOIN export_run ON id = run_id
       WHERE state IN ('done', 'failed', 'damaged') AND started_at <= ? GROUP BY target_id`,
      upTo,
    )
    .map(({ startedAt, ...rest }) => ({ ...outcomeOf(rest), startedAt, finishedAt: rest.finishedAt }))

/** Packages that share a damaged file with one in which it was found; each is what it is called from now on. */
export const markDamaged = (
  db: WriteDb,
  targetId: string,
  packageNamesFound: readonly string[],
  damagedFile: string,
): number =>
  packageNamesFound.length === 0
    ? 0
    : db.run(
        `UPDATE export_outcome SET state = 'damaged', problem = 'verify-failed', damaged_file = ?
         WHERE target_id = ? AND state = 'done' AND package_name IN (${marks(packageNamesFound)})`,
        ...([damagedFile, targetId, ...packageNamesFound] satisfies SqlValue[]),
      )
