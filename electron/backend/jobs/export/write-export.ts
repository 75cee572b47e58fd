import { lstatSync, mkdirSync, statSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { roomForPackage } from '#shared/domain/export/room.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { storedFiles } from '../../adapters/file-store.ts'
import type { SoundPackage, TargetOrder } from '../../context.ts'
import { openRaw, storeOf } from '../../store/database.ts'
import type { Store } from '../../store/database.ts'
import { fillPackage } from '../content/fill-package.ts'
import type { FillProgress } from '../content/fill-package.ts'
import { foresee } from '../content/foresee.ts'
import { ExportFailure } from './export-failure.ts'
import { openContainer } from '../package/container-package.ts'
import { openFolderPackage } from '../package/folder-package.ts'
import type { FinishedPackage, PackageWriter } from '../package/package-writer.ts'
import { CONTAINER, sweepPartials } from '../package/place.ts'

export interface WriteTask {
  /** The hall's own folder. */
  readonly folder: string
  readonly key: Uint8Array | null
  readonly snapshot: string
  readonly snapshotAt: Instant
  readonly startedAt: Instant
  readonly program: string
  readonly target: TargetOrder
  /** Whether unchanged files may be taken over from the newest sound package there. */
  readonly reuse: boolean
}

export interface WrittenExport extends FinishedPackage {
  readonly missing: number
}

export interface WriteProgress extends Omit<FillProgress, 'step'> {
  readonly step: FillProgress['step'] | 'manifest'
}

/** Whether packages can go there at all, before a byte is written. */
const reach = ({ folder, target }: Pick<WriteTask, 'folder' | 'target'>): void => {
  const { place, builtIn, elsewhere } = target
  if (builtIn) mkdirSync(place, { recursive: true })
  const found = statSync(place, { throwIfNoEntry: false })
  if (found?.isDirectory() !== true) throw new ExportFailure('not-found')
  // An empty mount point on the hall's own disk is not the stick that belongs there, and what is open must not lie here.
  if (elsewhere && found.dev === statSync(folder).dev) throw new ExportFailure('not-found')
}

/** What an interrupted run of this hall has left there; other halls may be writing to the same share. */
const sweep = ({ place, names }: TargetOrder): Promise<string[]> => {
  const ours = new Set(names)
  return sweepPartials(place, (name) => ours.has(name) || ours.has(name + CONTAINER))
}

/** The newest sound package that still lies there; of a container nothing can be taken over. */
const earlierPackage = ({ target, reuse }: WriteTask): SoundPackage | null => {
  if (!reuse || target.form === 'container') return null
  const { place, sound } = target
  const lies = ({ name }: SoundPackage): boolean =>
    lstatSync(join(place, name), { throwIfNoEntry: false })?.isDirectory() ?? false
  return sound.find(lies) ?? null
}

const checkRoom = (task: WriteTask, store: Store, earlier: SoundPackage | null): void => {
  const { form, place } = task.target
  const { bavail, bsize, blocks } = statfsSync(place)
  // Some shares do not say how large they are.
  if (blocks === 0) return
  const database = statSync(task.snapshot).size
  const need = roomForPackage({
    form,
    database,
    whole: foresee(store, form === 'sealed' ? 'sealed' : 'open', database).bytes,
    takenOverFrom: earlier?.bytes ?? null,
  })
  if (bavail * bsize < need) throw new ExportFailure('no-room')
}

const openWriter = ({ target }: WriteTask, earlier: SoundPackage | null): Promise<PackageWriter> => {
  const place = join(target.place, target.packageName)
  if (target.form !== 'container')
    return openFolderPackage(place, { reuseFrom: earlier === null ? null : join(target.place, earlier.name) })
  if (target.password === null) throw new ExportFailure('no-password')
  return openContainer(place, target.password)
}

/**
 * Writes one target's package of a run from its snapshot. Rejects with {@link ExportFailure}, PackageError or SQLite's
 * errors; then nothing stands under the package's name.
 */
export const writeExport = async (
  task: WriteTask,
  report: (progress: WriteProgress) => void,
): Promise<WrittenExport> => {
  const { target, folder, key, snapshotAt, program } = task
  reach(task)
  await sweep(target)
  const earlier = earlierPackage(task)
  const store = storeOf(openRaw(task.snapshot, key, { readonly: true }))
  try {
    checkRoom(task, store, earlier)
    const writer = await openWriter(task, earlier)
    try {
      const files = storedFiles(join(folder, 'files'), key)
      const form = target.form === 'sealed' ? 'sealed' : 'open'
      let last: FillProgress | null = null
      const filled = await fillPackage(
        { store, snapshotFile: task.snapshot, snapshotAt, folder, files, form, program },
        writer,
        (progress) => {
          last = progress
          report(progress)
        },
      )
      if (last !== null) report({ ...(last as FillProgress), step: 'manifest' })
      const finished = await writer.finish({
        ...filled,
        baggingDate: dateAt(task.startedAt),
        externalIdentifier: target.packageName,
        softwareAgent: program,
        form,
      })
      return { ...finished, missing: filled.missing }
    } catch (error) {
      await writer.abandon()
      throw error
    }
  } finally {
    store.close()
  }
}
