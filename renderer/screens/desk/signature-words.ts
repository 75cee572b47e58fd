import type { Signature } from '#shared/domain/document/signature.ts'

export type SignatureKind = Signature['kind']

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
