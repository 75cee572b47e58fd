import type { FailureOf } from '#shared/contract/index.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { ask } from '../api/client.ts'

/** Reads a stored document piece by piece; files cross the contract only as bounded chunks. */
export const readDocumentBytes = async (
  documentId: string,
  stillWanted: () => boolean,
): Promise<Result<Uint8Array<ArrayBuffer>, FailureOf<'documents.read'>>> => {
  let whole = new Uint8Array(0)
  let offset = 0
  do {
    const reply = await ask('documents.read', { documentId, offset })
    if (!reply.ok) return reply
    const { bytes, total } = reply.value
    if (whole.length !== total) whole = new Uint8Array(total)
    whole.set(bytes.subarray(0, total - offset), offset)
    offset += bytes.length
    // A chunk without bytes would never end.
    if (bytes.length === 0 || offset >= total) break
  } while (stillWanted())
  return ok(whole)
}
