import type { ExportOutcome } from '#shared/contract/export.ts'
import type { ExportOrder, Log, SoundPackage, TargetOrder, TellExport } from '../../context.ts'
import { ExportFailure, problemOf } from './export-failure.ts'
import type { TaskProgress } from './export-tasks.ts'
import type { TakenSnapshot } from './take-snapshot.ts'
import type { WrittenExport } from './write-export.ts'

export type Readback =
  | { readonly kind: 'sound'; readonly cache: ExportOutcome['cache'] }
  | { readonly kind: 'damaged'; readonly file: string; readonly cache: ExportOutcome['cache'] }

/** The steps of a run. Each rejects when it comes to nothing, also when it is ended by the signal. */
export interface ExportSteps {
  snapshot(order: ExportOrder): Promise<TakenSnapshot>
  write(
    target: TargetOrder,
    snapshot: TakenSnapshot,
    options: { readonly startedAt: number; readonly reuse: boolean },
    report: (progress: TaskProgress) => void,
  ): Promise<WrittenExport>
  /** By a process that shares nothing with the writer. */
  readBack(
    target: Pick<TargetOrder, 'place' | 'packageName' | 'password'>,
    report: (progress: TaskProgress) => void,
  ): Promise<Readback>
  /** Earlier packages that share a damaged file with this one. */
  sharing(target: TargetOrder, file: string): Promise<readonly string[]>
  clear(target: TargetOrder, sound: readonly SoundPackage[]): Promise<readonly string[]>
  /** Removes what bears the package's name, finished or not. Never rejects: a medium that is gone keeps it. */
  discard(target: TargetOrder): Promise<void>
  /** Removes the snapshot. Never rejects. */
  dropSnapshot(): Promise<void>
}

const NOTHING_DONE = { doneFiles: 0, totalFiles: 0, doneBytes: 0, totalBytes: 0 }

/**
 * One run: one snapshot, then one target after the other, each with its own outcome; what goes wrong at one never
 * stops the others. A package counts only when it was read back, and nothing is cleared away before that is written
 * down: were the program to end in between, the newest package known to be sound would still be there.
 */
export const runExport = async (
  order: ExportOrder,
  steps: ExportSteps,
  tell: TellExport,
  ended: AbortSignal,
  log: Pick<Log, 'note' | 'fault'>,
): Promise<void> => {
  /** Writes and reads back; answers what was found, told as far as it is told while it goes on. */
  const writeAndRead = async (
    target: TargetOrder,
    snapshot: TakenSnapshot,
    reuse: boolean,
  ): Promise<{ readonly written: WrittenExport; readonly found: Readback }> => {
    const { targetId } = target
    const report = (progress: TaskProgress): void => void tell({ kind: 'progress', targetId, ...progress })
    const written = await steps.write(target, snapshot, { startedAt: order.startedAt, reuse }, report)
    ended.throwIfAborted()
    const { files, bytes, reusedFiles, manifestHash, missing } = written
    await tell({ kind: 'written', targetId, files, bytes, reusedFiles, manifestHash, missing })
    report({ ...NOTHING_DONE, step: 'verify', totalFiles: files, totalBytes: bytes })
    const found = await steps.readBack(target, report).catch((error: unknown) => {
      // It was there a moment ago.
      throw problemOf(error) === 'not-found'
        ? new ExportFailure('lost', 'gone while read back', error)
        : error
    })
    ended.throwIfAborted()
    return { written, found }
  }

  const exportTo = async (target: TargetOrder, snapshot: TakenSnapshot): Promise<void> => {
    const { targetId } = target
    await tell({ kind: 'began', targetId })
    let { written, found } = await writeAndRead(target, snapshot, true)
    let mended: string | null = null
    if (found.kind === 'damaged' && written.reusedFiles > 0) {
      const { file } = found
      const names = await steps.sharing(target, file)
      ended.throwIfAborted()
      // A file that was taken over has rotted since: what shares it is damaged too, and this night is written anew
      // without taking anything over. Once; what is damaged then is damaged by this medium now.
      if (names.length > 0) {
        log.note('export.written-again', { runId: order.runId, targetId, sharing: names.length })
        await tell({ kind: 'shared-damage', targetId, names, file })
        await steps.discard(target)
        mended = file
        ;({ written, found } = await writeAndRead(target, snapshot, false))
      }
    }
    const { cache } = found
    if (found.kind === 'damaged') {
      await tell({ kind: 'damaged', targetId, file: found.file, cache })
      return
    }
    await tell({ kind: 'sound', targetId, cache, mended })
    await tidy(target, snapshot, written.bytes, mended !== null)
  }

  /** Older packages make room only after the new one is known, on the disk, to be sound. */
  const tidy = async (
    target: TargetOrder,
    snapshot: TakenSnapshot,
    bytes: number,
    isAnyDamaged: boolean,
  ): Promise<void> => {
    const { targetId, packageName } = target
    // Which of the others are sound was put in doubt tonight; the next run clears away what may go.
    if (isAnyDamaged || ended.aborted) return
    void tell({ kind: 'progress', targetId, ...NOTHING_DONE, step: 'retention' })
    try {
      const sound = [{ name: packageName, at: snapshot.at, bytes }, ...target.sound]
      const names = await steps.clear(target, sound)
      if (names.length > 0) await tell({ kind: 'removed', targetId, names })
    } catch (error) {
      // The package is there and sound; what is not cleared away tonight is tomorrow.
      log.fault('export.clear', error)
    }
  }

  const failed = async (target: TargetOrder, error: unknown, isBegun: boolean): Promise<void> => {
    const { targetId } = target
    if (ended.aborted) {
      if (isBegun) await steps.discard(target)
      await tell({ kind: 'cancelled', targetId })
      return
    }
    log.fault('export', error)
    await tell({ kind: 'failed', targetId, problem: problemOf(error) })
  }

  let snapshot: TakenSnapshot | null = null
  try {
    for (const { targetId } of order.targets.slice(0, 1))
      void tell({ kind: 'progress', targetId, ...NOTHING_DONE, step: 'snapshot' })
    snapshot = await steps.snapshot(order)
    await tell({ kind: 'snapshot', at: snapshot.at })
  } catch (error) {
    for (const target of order.targets) await failed(target, error, false)
  }
  if (snapshot !== null)
    for (const target of order.targets) {
      const isBegun = !ended.aborted
      try {
        ended.throwIfAborted()
        await exportTo(target, snapshot)
      } catch (error) {
        await failed(target, error, isBegun)
      }
    }
  await steps.dropSnapshot()
  await tell({ kind: 'finished' })
}
