import type { ExportOutcome, ExportRun } from '#shared/contract/export.ts'

/** One target that was written and read back, changed where a test says so. */
export const outcome = (change: Partial<ExportOutcome> = {}): ExportOutcome => ({
  targetId: 'here',
  targetName: '本机',
  place: '/hall/exports',
  form: 'sealed',
  packageName: '2026-09-17 1745',
  state: 'done',
  step: 'none',
  doneFiles: 40,
  totalFiles: 40,
  doneBytes: 4000,
  totalBytes: 4000,
  finishedAt: 2000,
  files: 40,
  bytes: 4000,
  reusedFiles: 0,
  manifestHash: '9f2c41ab77e0d1b3a5c9',
  missing: 0,
  problem: 'none',
  damagedFile: null,
  cache: 'bypassed',
  removed: [],
  ...change,
})

export const run = (
  id: string,
  outcomes: readonly ExportOutcome[],
  finishedAt: number | null = 3000,
): ExportRun => ({
  id,
  cause: 'closing',
  startedAt: 1000,
  finishedAt,
  startedBy: '王敏',
  outcomes: [...outcomes],
})
