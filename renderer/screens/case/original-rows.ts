import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { OriginalRow } from './case-forms.ts'

/**
 * Lines of which an original may be taken in, none ticked. Where several people hand in the same paper, the list that
 * is signed has to say whose it is; `ofOwner` puts that into words.
 */
export const takeable = (
  { keepable, lines }: Pick<CaseDetail, 'keepable' | 'lines'>,
  ofOwner: (name: string, owner: string) => string,
): readonly OriginalRow[] =>
  keepable.map(({ key, name }) => {
    const shared = keepable.filter((other) => other.name === name).length > 1
    const owner = shared ? (lines.find((line) => line.key === key)?.owner ?? '') : ''
    return { key, name: owner === '' ? name : ofOwner(name, owner), most: null, chosen: false, pieces: '1' }
  })

/** What is kept: everything goes back unless the clerk keeps something. */
export const returnable = (kept: CaseDetail['originals']): readonly OriginalRow[] =>
  kept.map(({ key, name, pieces }) => ({ key, name, most: pieces, chosen: true, pieces: String(pieces) }))
