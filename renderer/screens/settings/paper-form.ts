import { documentChannels } from '#shared/contract/document.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { NUMBERED_KINDS } from '#shared/domain/document/document-kind.ts'
import type { NumberedKind } from '#shared/domain/document/document-kind.ts'
import type { Check } from './layout-form.ts'

type Paragraph = OutputOf<'documents.paragraphs'>['paragraphs'][number]

/** A kind of paper with the paragraph the hall prints on it; version 0: never written. */
export interface PaperRow extends Omit<Paragraph, 'kind'> {
  readonly id: NumberedKind
}

export interface PaperForm {
  readonly id: NumberedKind
  readonly text: string
}

/** The contract's bound, in characters. */
export const LONGEST_PARAGRAPH = 400

/** Blank forms and printed lists are no papers of the hall's own and carry none. */
export const paperRows = (paragraphs: readonly Paragraph[]): PaperRow[] =>
  NUMBERED_KINDS.flatMap((id) => {
    const found = paragraphs.find(({ kind }) => kind === id)
    if (found === undefined) return []
    const { text, version, savedBy, savedAt } = found
    return [{ id, text, version, savedBy, savedAt }]
  })

export const toPaperForm = (row: PaperRow | null): PaperForm => ({
  id: row?.id ?? NUMBERED_KINDS[0],
  text: row?.text ?? '',
})

/** Blanks at the edges are not printed, so they make no new version. */
export const samePaperForm = (a: PaperForm, b: PaperForm): boolean =>
  a.id === b.id && a.text.trim() === b.text.trim()

export const checkPaper = (form: PaperForm): Check<PaperForm, InputOf<'documents.saveParagraph'>> => {
  const input = documentChannels['documents.saveParagraph'].input.safeParse({
    kind: form.id,
    text: form.text,
  })
  return input.success ? { ok: true, input: input.data } : { ok: false, wrong: { text: 'paragraph' } }
}
