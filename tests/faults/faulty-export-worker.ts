import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { workerData } from 'node:worker_threads'
import type { ExportTask } from '#electron/backend/jobs/export/export-tasks.ts'

/**
 * The real export worker over a file system that fails: `EXPORT_FAULT` says how, for tasks that write a package. What
 * the system would answer comes from the very calls that the writer makes.
 */
const fault = process.env['EXPORT_FAULT'] ?? ''
const task = workerData as ExportTask
const WRITES_BEFORE = 3

const failWith = (code: string): never => {
  throw Object.assign(new Error(`${code}: injected`), { code })
}

if (task.task === 'write') {
  const { place } = task.target
  const { writeSync, statfsSync, mkdirSync } = fs
  let writes = 0
  const onWrite = (): void => {
    writes += 1
    if (writes <= WRITES_BEFORE) return
    if (fault === 'disk-full') failWith('ENOSPC')
    if (fault === 'pulled-out') {
      fs.rmSync(place, { recursive: true, force: true })
      failWith('EIO')
    }
    if (fault === 'dies') process.exit(1)
  }
  fs.writeSync = ((...args: Parameters<typeof writeSync>) => {
    onWrite()
    return writeSync(...args)
  }) as typeof writeSync
  if (fault === 'no-room')
    fs.statfsSync = ((path: string) => ({ ...statfsSync(path), bavail: 1, bsize: 4096, blocks: 9 })) as never
  if (fault === 'read-only') {
    fs.mkdirSync = ((path: string, ...rest: never[]) =>
      path.includes('.partial') ? failWith('EROFS') : mkdirSync(path, ...rest)) as typeof mkdirSync
    const { mkdir } = fs.promises
    fs.promises.mkdir = ((path: string, ...rest: never[]) =>
      path.includes('.partial')
        ? Promise.resolve().then(() => failWith('EROFS'))
        : mkdir(path, ...rest)) as never
  }
}
if (task.task === 'snapshot' && fault === 'no-room-for-snapshot') {
  const { statfsSync } = fs
  fs.statfsSync = ((path: string) => ({ ...statfsSync(path), bavail: 1, bsize: 4096, blocks: 9 })) as never
}
syncBuiltinESMExports()
// Only now, over what was just put in.
await import('#electron/backend/jobs/export/export-worker.ts')
