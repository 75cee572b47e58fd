import type { ExportCause } from '#shared/contract/export.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CommandContext, ExportOrder, Jobs, TargetOrder } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { insertRun, interruptedNames, knownPackages, packageNames } from '../store/export-runs.ts'
import type { KnownPackage } from '../store/export-runs.ts'
import type { TargetRow } from '../store/export-targets.ts'
import { readProfile } from '../store/hall.ts'
import { builtInTargetName, packageNameText } from '../wording/exports.ts'

/** A container is one file; the other forms are folders. */
const CONTAINER_ENDING = '.zip'

export const targetName = ({ name }: Pick<TargetRow, 'name'>): string =>
  name === '' ? builtInTargetName : name

export const targetPlace = ({ place }: Pick<TargetRow, 'place'>, jobs: Pick<Jobs, 'exportPlace'>): string =>
  place ?? jobs.exportPlace

const orderFor = (
  db: ReadDb,
  target: TargetRow,
  packageName: string,
  known: readonly KnownPackage[],
  jobs: Pick<Jobs, 'exportPlace'>,
): TargetOrder => ({
  targetId: target.id,
  place: targetPlace(target, jobs),
  form: target.form,
  password: target.password,
  packageName,
  keep: target.keep,
  builtIn: target.place === null,
  elsewhere: !target.sameDisk,
  // Packages of another form were written by an earlier program: nothing is taken over from them, and they stay.
  sound: known
    .filter((one) => one.targetId === target.id && one.form === target.form && one.state === 'done')
    .map(({ name, at, bytes }) => ({ name, at, bytes })),
  names: packageNames(db, target.id),
  interrupted: interruptedNames(db, target.id),
})

/**
 * Writes a run down with all its targets waiting, and answers what its job has to do. One name for all targets, so
 * that people recognise the evening wherever its package lies.
 */
export const beginRun = (
  { db, ids, now, around, audit, touch }: CommandContext,
  run: {
    readonly cause: ExportCause
    readonly dueAt: Instant | null
    readonly startedBy: string | null
    readonly programRun: string
  },
  targets: readonly TargetRow[],
): ExportOrder => {
  const runId = ids.next()
  const name = safeFileName(packageNameText(readProfile(db).name, dateAt(now), timeAt(now), runId.slice(-4)))
  const known = knownPackages(db)
  const orders = targets.map((target) =>
    orderFor(db, target, target.form === 'container' ? name + CONTAINER_ENDING : name, known, around.jobs),
  )
  insertRun(db, { id: runId, startedAt: now, finishedAt: null, snapshotAt: null, ...run }, orders)
  audit('export.start', runId, `${run.cause} ${targets.map(({ id }) => id).join(' ')}`)
  touch('exports')
  return { runId, startedAt: now, targets: orders }
}
