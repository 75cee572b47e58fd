import { basename, join } from 'node:path'
import { PAPER_FOLDERS } from '../wording/paper-folders.ts'
import { writeAside } from '../write-aside.ts'

const MAX_NAME = 120

/** A file name that stays in its folder on every system; letters of any script are kept. */
export const safeFileName = (name: string): string => {
  const plain = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[\u0000-\u001f<>:"/|?*]/g, '_')
    .replace(/^\.+/, '')
    .replace(/\.pdf$/i, '')
    .slice(0, MAX_NAME)
    .replace(/[. ]+$/, '')
  return `${plain === '' ? '_' : plain}.pdf`
}

/** Puts a sheet where the hall looks for it when there is no printer. False when the disk does not take it. */
export const writePaper = async (
  folder: string,
  kind: 'tickets' | 'documents',
  fileName: string,
  pdf: Uint8Array,
): Promise<boolean> => {
  try {
    await writeAside(join(folder, PAPER_FOLDERS.printed, PAPER_FOLDERS[kind], safeFileName(fileName)), pdf)
    return true
  } catch {
    return false
  }
}
