import { buildSearchIndex, searchMatters } from '#shared/domain/matter/search.ts'
import type { SearchHit, SearchIndex } from '#shared/domain/matter/search.ts'
import type { ForbiddenCertificate } from '#shared/contract/matter.ts'
import { certificateList } from '../adapters/certificate-list.ts'
import { searchWordsOf } from '../adapters/pinyin.ts'

type Listed = Omit<ForbiddenCertificate, 'askedAs'>

interface Known {
  readonly byKey: ReadonlyMap<string, Listed>
  readonly index: SearchIndex
}

let known: Known | null = null

/** Read and indexed when first asked for; the list does not change while the program runs. */
const knownCertificates = (): Known => {
  if (known !== null) return known
  const { certificates, basis } = certificateList()
  known = {
    byKey: new Map(
      certificates.map(({ key, name, why, instead, certain }) => [
        key,
        { key, name, why, instead, certain, basis },
      ]),
    ),
    index: buildSearchIndex(
      certificates.map(({ key, name, aliases }) => ({
        code: key,
        name,
        words: searchWordsOf({ name, aliases }),
      })),
    ),
  }
  return known
}

/** One of the certificates the committee does not issue. */
export const findCertificate = (key: string): Listed | undefined => knownCertificates().byKey.get(key)

/**
 * What was typed may ask for a certificate the committee must not issue (民发〔2020〕20号); best first, nothing when
 * nothing was typed. `first`: the best of them fits better than the best matter, so that it is what is meant.
 */
export const searchCertificates = (
  text: string,
  matters: readonly SearchHit[],
): { readonly certificates: ForbiddenCertificate[]; readonly first: boolean } => {
  if (text.trim() === '') return { certificates: [], first: false }
  const { byKey, index } = knownCertificates()
  const hits = searchMatters(index, text)
  const best = hits[0]
  const bestMatter = matters[0]
  return {
    certificates: hits.flatMap(({ code, word }) => {
      const listed = byKey.get(code)
      return listed === undefined ? [] : [{ ...listed, askedAs: word === listed.name ? '' : word }]
    }),
    first: best !== undefined && (bestMatter === undefined || best.rank < bestMatter.rank),
  }
}
