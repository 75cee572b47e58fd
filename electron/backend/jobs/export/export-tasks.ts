import type { ExportProgress } from '../../context.ts'
import { clearPackages, discardPackage, packagesSharing } from './tend-packages.ts'
import type { ClearTask, SharedTask, TendTask } from './tend-packages.ts'
import { takeSnapshot } from './take-snapshot.ts'
import type { SnapshotTask, TakenSnapshot } from './take-snapshot.ts'
import type { WriteTask, WrittenExport } from './write-export.ts'
import type { Problem } from './export-failure.ts'

/** What a worker does for a run; one task, one worker, so that each can be ended at once. */
export type ExportTask =
  | ({ readonly task: 'snapshot' } & SnapshotTask)
  | ({ readonly task: 'write' } & WriteTask)
  | ({ readonly task: 'clear' } & ClearTask)
  | ({ readonly task: 'shared' } & SharedTask)
  | ({ readonly task: 'discard' } & TendTask)

export interface TaskResults {
  readonly snapshot: TakenSnapshot
  readonly write: WrittenExport
  readonly clear: string[]
  readonly shared: string[]
  readonly discard: null
}

export type TaskProgress = Omit<ExportProgress, 'targetId'>

/** What the worker tells the backend. */
export type TaskReport =
  | ({ readonly kind: 'progress' } & TaskProgress)
  | { readonly kind: 'done'; readonly result: TaskResults[keyof TaskResults] }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly detail: string }

/** Does it; rejects with whatever went wrong. */
export const runTask = async (
  task: ExportTask,
  report: (progress: TaskProgress) => void,
): Promise<TaskResults[keyof TaskResults]> => {
  switch (task.task) {
    case 'snapshot':
      return takeSnapshot(task)
    case 'write': {
      // Everything that makes the content of a package; the short tasks begin without it.
      const { writeExport } = await import('./write-export.ts')
      return writeExport(task, report)
    }
    case 'clear':
      return clearPackages(task)
    case 'shared':
      return packagesSharing(task)
    case 'discard':
      discardPackage(task)
      return null
  }
}
