import type { FoundBy, FoundRow } from '#shared/contract/case-list.ts'
import { maskName } from '#shared/domain/person/mask.ts'
import { foundIn } from '#shared/domain/search/found-in.ts'
import type { TypedText } from '#shared/domain/search/typed-text.ts'
import { characters } from '../adapters/characters.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { readCasePeople } from './case-people.ts'
import { caseRows } from './case-rows.ts'
import { papersOf, partiesOf } from './case-search.ts'

/** By what this case was found, for the eye: masked like everything else in a list. */
export const foundBy = (db: ReadDb, file: CaseFile, typed: TypedText): FoundBy => {
  const people = readCasePeople(db, file.payloadId)
  const papers = papersOf(db, file.id)
  const parties = partiesOf(people)
  const found = foundIn(typed, { ...file, parties, papers }, characters)
  const represented = people !== null && people.representative !== null
  return {
    number: found.number,
    matter: found.matter,
    applicant: found.parties.includes(0),
    others: found.parties
      .filter((at) => at > 0)
      .map((at) => ({
        who: at === 1 && represented ? 'representative' : 'member',
        nameMasked: maskName(parties[at]?.name ?? ''),
      })),
    papers: [...new Set(found.papers.map((at) => papers[at]?.number ?? ''))],
  }
}

/** Rows for a list, with what each was found by. */
export const foundRows = (
  context: Parameters<typeof caseRows>[0],
  files: readonly CaseFile[],
  typed: TypedText | null,
): FoundRow[] =>
  caseRows(context, files).map((row, at) => {
    const file = files[at]
    return { ...row, found: typed === null || file === undefined ? null : foundBy(context.db, file, typed) }
  })
