import { reusableFor } from '#shared/domain/intake/reuse.ts'
import type { HandedIn, Reusable } from '#shared/domain/intake/reuse.ts'
import type { Line } from '#shared/domain/intake/checklist.ts'
import type { CaseEvent, RecordedLine } from '#shared/domain/case/case-event.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { caseEvents, casesOfPerson } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { findMatterVersion } from '../store/matters.ts'

/** Older papers of a regular visitor are of no use, and every key press at the desk looks here. */
const CASES_LOOKED_AT = 10

/** Whose papers can be told apart over several cases: the applicant's own and the household's. */
const OWN: readonly string[] = ['applicant', 'household']

const handedInWith = (db: ReadDb, file: CaseFile): HandedIn[] => {
  const matter = findMatterVersion(db, file.matterCode, file.matterVersion)
  if (matter === undefined) return []
  const sameAs = new Map(matter.materials.map((material) => [material.key, material.sameAs]))
  const found = new Map<string, HandedIn>()
  for (const event of caseEvents(db, file.id))
    for (const line of linesOf(event)) {
      const paper = sameAs.get(line.materialKey) ?? null
      if (paper === null || !OWN.includes(line.owner)) continue
      found.set(line.key, {
        caseId: file.id,
        caseNumber: file.number,
        on: dateAt(event.at),
        sameAs: paper,
        mark: line.mark,
      })
    }
  return [...found.values()]
}

const linesOf = (event: CaseEvent): readonly RecordedLine[] =>
  event.type === 'checked' || event.type === 'supplied' ? event.lines : []

/** What the same person has handed in before, by line of this checklist; a case of its own is not looked at. */
export const reusableLines = (
  db: ReadDb,
  asked: {
    readonly matter: MatterVersion
    readonly lines: readonly Line[]
    readonly documentNumber: string
    readonly caseId: string | null
    readonly today: DateText
  },
): ReadonlyMap<string, Reusable> => {
  const { matter, lines, caseId, today } = asked
  const wanted = lines.flatMap((line) => {
    const material = matter.materials.find(({ key }) => key === line.materialKey)
    const own = OWN.includes(line.owner.kind)
    return material === undefined || material.sameAs === null || !own ? [] : [{ line, material }]
  })
  if (wanted.length === 0) return new Map()
  const earlier = casesOfPerson(db, normalizedDocumentNumber(asked.documentNumber))
    .filter((file) => file.id !== caseId)
    .slice(0, CASES_LOOKED_AT)
    .flatMap((file) => handedInWith(db, file))
  return new Map(
    wanted.flatMap(({ line, material }) => {
      const reusable = reusableFor(material, earlier, today)
      return reusable === null ? [] : [[line.key, reusable] as const]
    }),
  )
}
