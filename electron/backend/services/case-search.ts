import { readDocumentNumber } from '#shared/domain/document/document-number.ts'
import { caseTerms, paperTerms } from '#shared/domain/search/case-terms.ts'
import type { NumberedPaper, SearchedCase, SearchedParty } from '#shared/domain/search/case-terms.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { characters } from '../adapters/characters.ts'
import { changeWords, forgetWords, insertWords, unindexedCases } from '../store/case-words.ts'
import { findCase, forgetPerson, indexPerson, slipOfCase } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { documentsOfCase } from '../store/documents.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { erasePayload, replacePayload } from '../store/payloads.ts'
import { readCasePeople } from './case-people.ts'
import type { CasePeople } from './case-people.ts'

/**
 * What the words of a case follow from: the rules of `shared/domain/search` and the tables by which names are read and
 * written. What was put in by others cannot be taken out by these, so another version begins anew.
 */
export const WORDS_VERSION = 'rules 1, pinyin-pro 3.29.4, opencc-js 1.4.2'

const VERSION = 'case words'

/** At every start: an index made by other rules is emptied, and filled again in small pieces like a new one. */
export const keepWordsCurrent = (db: WriteDb): void => {
  if (readMeta(db, VERSION) === WORDS_VERSION) return
  forgetWords(db)
  writeMeta(db, VERSION, WORDS_VERSION)
}

/** Everybody by whose name a case is asked for: 申请人, 代办人 or 监护人, 家庭成员. */
export const partiesOf = (people: CasePeople | null): SearchedParty[] =>
  people === null
    ? []
    : [
        people.applicant,
        ...(people.representative === null ? [] : [people.representative]),
        ...people.members.map(({ name }) => ({ name })),
      ]

interface CasePaper extends NumberedPaper {
  readonly number: string
}

/** The form of an outage on which a case was taken in carries a number of the receipts. */
const slipPaper = (number: string | null): CasePaper[] => {
  const typed = number === null ? null : readDocumentNumber(number)
  return number === null || typed === null || typed.year === null
    ? []
    : [{ kind: 'receipt', number, year: typed.year, serial: typed.serial }]
}

/** The numbers a case goes by on paper. */
export const papersOf = (db: ReadDb, caseId: string): CasePaper[] => [
  ...documentsOfCase(db, caseId).map(({ kind, number, year, serial }) => ({ kind, number, year, serial })),
  ...slipPaper(slipOfCase(db, caseId)),
]

const searchedCase = (
  db: ReadDb,
  { id, number, matterCode }: Pick<CaseFile, 'id' | 'number' | 'matterCode'>,
  people: CasePeople | null,
): SearchedCase => ({ number, matterCode, parties: partiesOf(people), papers: papersOf(db, id) })

/** The words under which a case is to be found, from what it holds now. */
export const termsOf = (
  db: ReadDb,
  file: Pick<CaseFile, 'id' | 'number' | 'matterCode' | 'payloadId'>,
): string[] => caseTerms(searchedCase(db, file, readCasePeople(db, file.payloadId)), characters)

const existing = (db: ReadDb, caseId: string): CaseFile => {
  const file = findCase(db, caseId)
  if (file === undefined) throw new Error(`no case ${caseId}`)
  return file
}

/** A new case, with everything that was written for it in this transaction, is found from now on. */
export const indexCase = (db: WriteDb, caseId: string): void => {
  const file = existing(db, caseId)
  const people = readCasePeople(db, file.payloadId)
  if (people !== null) indexPerson(db, caseId, file.payloadId, people.applicant)
  insertWords(db, file, termsOf(db, file))
}

/** The people of a case as they are from now on, in its payload and wherever they are looked up by. */
export const replacePeople = (db: WriteDb, caseId: string, people: CasePeople): void => {
  const file = existing(db, caseId)
  const before = readCasePeople(db, file.payloadId)
  replacePayload(db, file.payloadId, people)
  indexPerson(db, caseId, file.payloadId, people.applicant)
  changePeopleWords(db, file, before, people)
}

/** Their payload is emptied and they are found by nothing any more; the case by its numbers and its matter. */
export const erasePeople = (db: WriteDb, caseId: string, at: Instant): void => {
  const file = existing(db, caseId)
  changePeopleWords(db, file, readCasePeople(db, file.payloadId), null)
  forgetPerson(db, caseId)
  erasePayload(db, file.payloadId, at)
}

const changePeopleWords = (
  db: WriteDb,
  file: CaseFile,
  before: CasePeople | null,
  after: CasePeople | null,
): void => {
  if (file.searchKey === null) return
  changeWords(
    db,
    file.searchKey,
    caseTerms(searchedCase(db, file, before), characters),
    caseTerms(searchedCase(db, file, after), characters),
  )
}

/** A paper that was issued for a case is found with it; a case still being written is indexed as a whole later. */
export const indexPaper = (
  db: WriteDb,
  caseId: string,
  issued: NumberedPaper & { readonly id: string },
): void => {
  const key = findCase(db, caseId)?.searchKey ?? null
  if (key === null) return
  const others = documentsOfCase(db, caseId).filter(({ id }) => id !== issued.id)
  // A remaining list carries its notice's number, which is there already.
  const known = others.flatMap(paperTerms)
  changeWords(db, key, known, [...known, ...paperTerms(issued)])
}

/** Indexes some of the cases that were there before the index; answers how many. */
export const indexSomeCases = (db: WriteDb, limit: number): number => {
  const cases = unindexedCases(db, limit)
  for (const { id, receivedAt } of cases) insertWords(db, { id, receivedAt }, termsOf(db, existing(db, id)))
  return cases.length
}
