import type { ExportRun } from '#shared/contract/export.ts'

/** A size in the largest unit that keeps a digit before the point; the key stands under `duty:size`. */
export const sizeParts = (
  bytes: number,
): { readonly key: 'bytes' | 'kb' | 'mb' | 'gb'; readonly count: string } => {
  const units = ['bytes', 'kb', 'mb', 'gb'] as const
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const count = unit === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1)
  return { key: units[unit] ?? 'gb', count }
}

/** The head of a SHA-256, enough for two people to compare by voice; the whole is one look away. */
export const shortHash = (hash: string): string => hash.slice(0, 12)

export const isRunning = (run: Pick<ExportRun, 'state'>): boolean =>
  run.state === 'running' || run.state === 'verifying'

/** A package that is written can be read back again, whatever the last reading said. */
export const mayVerify = (run: Pick<ExportRun, 'state'>): boolean =>
  run.state === 'done' || run.state === 'damaged'

/** How far a run is, 0–1; null while the number of files is not known yet. */
export const progressOf = ({
  doneFiles,
  totalFiles,
}: Pick<ExportRun, 'doneFiles' | 'totalFiles'>): number | null =>
  totalFiles <= 0 ? null : Math.min(1, doneFiles / totalFiles)
