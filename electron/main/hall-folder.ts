import { mkdir, readdir, readFile, statfs, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { StartupTrouble } from '#shared/contract/wire.ts'
import { WINDOW_SURFACES } from './arguments.ts'
import { writeAside } from './write-aside.ts'

export const hallFileSchema = z.strictObject({
  format: z.literal(1),
  kind: z.enum(['demo', 'hall']),
  createdAt: z.iso.datetime(),
  /** Which runtime made the folder. A real-looking hall made by a stand-in is for trying out, for ever. */
  runtime: z.enum(['standin', 'official']),
  /** Which windows this machine opens by itself. */
  windows: z.array(z.enum(WINDOW_SURFACES)).min(1),
  /** False until the backend has opened the new hall once; then its first administrator exists. */
  setUp: z.boolean(),
})
export type HallFile = z.infer<typeof hallFileSchema>

export interface Trouble {
  readonly trouble: StartupTrouble
  readonly detail: string
}

export type FolderState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'hall'; readonly file: HallFile }
  | { readonly kind: 'trouble'; readonly trouble: StartupTrouble; readonly detail: string }

/** Below this nothing is opened: a hall that fills its disk while working loses more than a start. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024

export const hallFilePath = (folder: string): string => join(folder, 'hall.json')

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** Demo folders, and halls made by a stand-in runtime: the clock may be moved there, and a stand-in may open them. */
export const isTestFolder = (file: HallFile): boolean => file.kind === 'demo' || file.runtime === 'standin'

/** Whether the folder can be written to at all; creates it where there is none. */
export const checkWritable = async (folder: string): Promise<Trouble | null> => {
  try {
    await mkdir(folder, { recursive: true })
    const probe = join(folder, '.write-probe')
    await writeAside(probe, 'x')
    await unlink(probe)
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOSPC' || code === 'EDQUOT'
      ? { trouble: 'disk-full', detail: code }
      : { trouble: 'not-writable', detail: code }
  }
  const space = await statfs(folder)
  return space.bavail * space.bsize < LEAST_FREE_BYTES ? { trouble: 'disk-full', detail: 'free space' } : null
}

/** What hall.json says; nothing is written. */
export const readHallFile = async (folder: string): Promise<FolderState> => {
  let text: string
  try {
    text = await readFile(hallFilePath(folder), 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'ENOENT') return { kind: 'trouble', trouble: 'bad-hall-file', detail: `hall.json ${code}` }
    // A key or a database without its hall file is damage or a foreign folder; nothing new may be put over it.
    const names = await readdir(folder).catch(() => [])
    const left = names.find((name) => name === 'key.json' || /\.(db|sqlite)(-wal|-shm)?$/.test(name))
    return left === undefined
      ? { kind: 'empty' }
      : { kind: 'trouble', trouble: 'bad-hall-file', detail: `no hall.json beside ${left}` }
  }
  try {
    const content: unknown = JSON.parse(text)
    const newer = z.looseObject({ format: z.int().min(2) }).safeParse(content)
    if (newer.success)
      return { kind: 'trouble', trouble: 'database-newer', detail: `hall.json format ${newer.data.format}` }
    const parsed = hallFileSchema.safeParse(content)
    if (parsed.success) return { kind: 'hall', file: parsed.data }
    return {
      kind: 'trouble',
      trouble: 'bad-hall-file',
      detail: `hall.json ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    }
  } catch {
    return { kind: 'trouble', trouble: 'bad-hall-file', detail: 'hall.json is not JSON' }
  }
}

/** What the data folder holds, without changing anything in it but an own probe. */
export const inspectFolder = async (folder: string): Promise<FolderState> => {
  const trouble = await checkWritable(folder)
  return trouble === null ? readHallFile(folder) : { kind: 'trouble', ...trouble }
}

/** A hall file as text, as it lies on the disk. */
export const hallFileText = (file: HallFile): string => `${JSON.stringify(file, null, 2)}\n`

export const writeHallFile = (folder: string, file: HallFile): Promise<void> =>
  writeAside(hallFilePath(folder), hallFileText(file))
