import type { OutputOf } from '#shared/contract/index.ts'
import type { SaveReply } from '#shared/contract/save-file.ts'
import { ask } from './client.ts'

/** What became of a workbook; `gone` when it was not fetched in time or the backend has restarted since. */
export type WorkbookReply = SaveReply | { readonly kind: 'gone' }

/** Fetches a workbook piece by piece and has it saved where the person chooses. */
export const saveWorkbook = async ({
  fileId,
  name,
  total,
}: OutputOf<'register.workbook'>): Promise<WorkbookReply> => {
  const whole = new Uint8Array(total)
  let length = 0
  while (length < total) {
    const piece = await ask('register.file', { fileId, offset: length })
    if (!piece.ok || piece.value.total !== total || piece.value.bytes.byteLength === 0)
      return { kind: 'gone' }
    whole.set(piece.value.bytes, length)
    length += piece.value.bytes.byteLength
  }
  return window.yichuangtong.saveFile(name, whole)
}
