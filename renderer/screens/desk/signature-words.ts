import type { Signature } from '#shared/domain/document/signature.ts'

/** 签名 / 捺印 / 无法签字+见证人 / 拒签+注明, in the order of their digits. */
export const SIGNATURE_KINDS = ['signed', 'fingerprint', 'witnessed', 'refused'] as const
export type SignatureKind = (typeof SIGNATURE_KINDS)[number]

/** The witness or the remark is typed; the other two say everything by themselves. */
export const wantsWords = (kind: SignatureKind): kind is 'witnessed' | 'refused' =>
  kind === 'witnessed' || kind === 'refused'

/** What goes into the record; null while the witness or the remark is empty. */
export const signatureOf = (kind: SignatureKind, typed: string): Signature | null => {
  const words = typed.trim()
  switch (kind) {
    case 'witnessed':
      return words === '' ? null : { kind, witness: words.slice(0, 60) }
    case 'refused':
      return words === '' ? null : { kind, remark: words }
    default:
      return { kind }
  }
}
