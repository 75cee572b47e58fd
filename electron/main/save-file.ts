import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { isSafeFileName } from '#shared/domain/export/package-path.ts'
import { MAX_SAVED_BYTES } from '#shared/contract/save-file.ts'
import type { SaveProblem, SaveReply } from '#shared/contract/save-file.ts'
import { writeAside } from './write-aside.ts'

export interface FileToSave {
  readonly name: string
  readonly bytes: Uint8Array
}

const EXTENSION = '.xlsx'
/** A workbook is a ZIP archive with at least one entry. */
const BEGINS = [0x50, 0x4b, 0x03, 0x04]

/** Whether a window may have this put on the disk: a workbook of bounded size under a plain name; null when not. */
export const fileToSave = (name: unknown, bytes: unknown): FileToSave | null =>
  typeof name === 'string' &&
  isSafeFileName(name) &&
  name.endsWith(EXTENSION) &&
  bytes instanceof Uint8Array &&
  bytes.byteLength <= MAX_SAVED_BYTES &&
  BEGINS.every((byte, at) => bytes[at] === byte)
    ? { name, bytes }
    : null

const problemOf = (error: unknown): SaveProblem => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'disk-full'
  // A spreadsheet program that has the old file open holds it with EBUSY or EPERM.
  return ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT'].includes(String(code))
    ? 'not-writable'
    : 'other'
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Where the person wants a file of this name or path; null when the dialog was left. */
export type AskWhere = (contentsId: number, suggested: string) => Promise<string | null>

/**
 * Puts a window's file where the person at it chooses. A window has one dialog at a time; whatever becomes of the
 * file is answered, and a file that could not be written leaves the old one as it was.
 */
export const createFileSaver = (
  askWhere: AskWhere,
): ((contentsId: number, file: FileToSave) => Promise<SaveReply>) => {
  const asking = new Set<number>()

  const choose = async (contentsId: number, name: string): Promise<string | null> => {
    const chosen = await askWhere(contentsId, name)
    if (chosen === null || chosen.toLowerCase().endsWith(EXTENSION)) return chosen
    // The dialog has asked about overwriting the name without its ending, not about this one.
    const whole = chosen + EXTENSION
    return (await exists(whole)) ? choose(contentsId, whole) : whole
  }

  return async (contentsId, { name, bytes }) => {
    if (asking.has(contentsId)) return { kind: 'failed', problem: 'refused' }
    asking.add(contentsId)
    try {
      const path = await choose(contentsId, name)
      if (path === null) return { kind: 'cancelled' }
      await writeAside(path, bytes)
      return { kind: 'saved', name: basename(path) }
    } catch (error) {
      return { kind: 'failed', problem: problemOf(error) }
    } finally {
      asking.delete(contentsId)
    }
  }
}
