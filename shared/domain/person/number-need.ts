import type { NumberVerdict } from './id-number.ts'
import type { IdDocumentType } from './party.ts'

/**
 * What a document number still needs before it can be recorded: the number itself, or a reason why one that fails its
 * check is right all the same (GB 11643: warn, never block). Somebody without any document is entered as `other` with
 * the reason; of every other kind the number is wanted.
 */
export const numberNeed = (
  { verdict }: { readonly verdict: NumberVerdict },
  { documentType, numberRemark }: { readonly documentType: IdDocumentType; readonly numberRemark: string },
): 'number' | 'remark' | null => {
  const explained = numberRemark.trim() !== ''
  if (verdict === 'empty') return documentType === 'other' && explained ? null : 'number'
  return verdict.startsWith('bad-') && !explained ? 'remark' : null
}
