import { MOST_IN_LIST_WORKBOOK, MOST_LISTED } from '#shared/contract/case-list.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { maskDocument, maskName } from '#shared/domain/person/mask.ts'
import { fieldsSet } from '#shared/domain/search/case-filter.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, doesAfter } from '../context.ts'
import type { Handlers } from '../context.ts'
import { listCases } from '../store/case-list.ts'
import type { CaseQuestion } from '../store/case-question.ts'
import { countUnindexed } from '../store/case-words.ts'
import type { ReadDb } from '../store/database.ts'
import { documentsOfCase } from '../store/documents.ts'
import { findCatalogued, findMatterVersion } from '../store/matters.ts'
import { caseListFileText } from '../wording/case-list.ts'
import { readCasePeople } from './case-people.ts'
import { readQuestion, typedIn } from './case-question.ts'
import type { AskedCases } from './workbook-order.ts'
import { foundBy, foundRows } from './found-rows.ts'
import type { WorkbookShelf } from './workbook-shelf.ts'

const EVERYTHING: Omit<CaseQuestion, 'ranks'> = {
  matter: null,
  statuses: [],
  received: { from: null, before: null },
  due: { from: null, to: null },
  decided: { from: null, to: null },
  counter: null,
  staff: null,
  flags: [],
  sort: 'received',
}

/** At the desk a handful is shown below the matters. */
const MOST_AT_DESK = 12

const matterNameOf = (db: ReadDb, code: string): string => findCatalogued(db, code)?.matter.name ?? code

/** What a list was narrowed to, for the audit trail: codes, days and the number of rows, never what was typed. */
const takenOut = ({ text, filter, sort }: AskedCases, size: number): string =>
  [
    ...fieldsSet(filter).map((field) => `${field} ${JSON.stringify(filter[field])}`),
    ...(text === '' ? [] : ['text']),
    sort,
    size,
  ].join(' ')

/** 查找办件 and its workbook; at the desk, whoever was here before. */
export const caseListHandlers = (
  shelf: WorkbookShelf,
): Pick<Handlers, 'cases.find' | 'cases.workbook' | 'people.find'> => ({
  'cases.find': answers((context, { offset, limit, ...asked }) => {
    const { db, today, epoch, revision } = context
    const read = readQuestion(db, asked, today)
    if (!read.ok) return read
    const { question, typed } = read.value
    const { cases, total } = listCases(db, question, { offset, limit, most: MOST_LISTED })
    return ok({
      epoch,
      revision,
      offset,
      rows: foundRows(context, cases, typed),
      total,
      matterName: asked.filter.matter === null ? null : matterNameOf(db, asked.filter.matter),
      unindexed: countUnindexed(db, MOST_LISTED),
    })
  }),

  'cases.workbook': doesAfter(
    async ({ db, today, around }, asked) => {
      const read = readQuestion(db, asked, today)
      if (!read.ok) return 'bad-span'
      const most = MOST_IN_LIST_WORKBOOK + 1
      const { total } = listCases(db, read.value.question, { offset: 0, limit: 0, most })
      if (total === 0) return 'nothing-there'
      if (total === most) return 'too-many'
      return { size: total, bytes: await around.jobs.workbook({ kind: 'cases', today, asked }) }
    },
    ({ now, today, ids, session, audit }, asked, made) => {
      if (typeof made === 'string') return fail(made, { most: MOST_IN_LIST_WORKBOOK })
      const fileId = ids.next()
      shelf.keep({ fileId, sessionId: session?.id ?? '', bytes: made.bytes }, now)
      audit('cases.workbook', fileId, takenOut(asked, made.size))
      return ok({ fileId, name: safeFileName(caseListFileText(today)), total: made.bytes.byteLength })
    },
  ),

  'people.find': answers(({ db }, { text }) => {
    // One word alone that means a matter is found as one, right above.
    const typed = typedIn(db, text, /\s/u.test(text))
    const { cases } = listCases(
      db,
      { ...EVERYTHING, ranks: typed.ranks },
      { offset: 0, limit: MOST_AT_DESK, most: MOST_AT_DESK },
    )
    return ok({
      cases: cases.map((file) => {
        const applicant = readCasePeople(db, file.payloadId)?.applicant
        return {
          caseId: file.id,
          number: file.number,
          matterName: findMatterVersion(db, file.matterCode, file.matterVersion)?.name ?? '',
          applicantMasked: maskName(applicant?.name ?? ''),
          documentMasked: maskDocument(applicant?.documentNumber ?? ''),
          status: file.status,
          noticeNumber: documentsOfCase(db, file.id).find(({ kind }) => kind === 'notice')?.number ?? null,
          receivedOn: dateAt(file.receivedAt),
          openGaps: file.openGaps,
          found: foundBy(db, file, typed),
        }
      }),
    })
  }),
})
