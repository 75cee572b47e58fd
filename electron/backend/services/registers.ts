import { setImmediate } from 'node:timers/promises'
import type { DocumentBody } from './issue-document.ts'
import type { RegisterRow } from '#shared/contract/register.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { isGoodSpan } from '#shared/domain/report/report-span.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does, doesAfter } from '../context.ts'
import type { Handlers } from '../context.ts'
import {
  ALL_MATTERS,
  DEEMED,
  monthFileText,
  monthText,
  PROVISIONAL,
  registerFileText,
  STATUS_WORDS,
} from '../wording/registers.ts'
import { demandsIn, relativesIn } from './demand-rows.ts'
import { issueDocument } from './issue-document.ts'
import { monthRows } from './month-rows.ts'
import { recountProgress } from './recount.ts'
import { matterName, registerMatters, registerPage, registerSize, registerSteps } from './register-rows.ts'
import type { RegisterOf } from './register-rows.ts'
import type { WorkbookShelf } from './workbook-shelf.ts'

/** More rows than any hall receives in a year; a workbook beyond it is an export of the whole. */
export const MOST_IN_WORKBOOK = 20_000
/** About forty sheets of paper. */
export const MOST_ON_PAPER = 1000

const ON_PAPER = { caseId: null, batchId: null, sample: false, print: true } as const

const marked = (text: string | null, mark: string | null): string =>
  `${text ?? ''}${text === null || mark === null ? '' : mark}`

const paperRow = (
  row: RegisterRow,
  index: number,
): Extract<DocumentBody, { kind: 'register' }>['rows'][0] => ({
  position: index + 1,
  number: row.number,
  receivedOn: row.receivedOn,
  matterName: row.matterName,
  applicant: row.applicantMasked,
  acceptanceNumber: row.acceptanceNumber,
  acceptedOn: marked(row.acceptedOn, row.deemed ? DEEMED : null),
  due: marked(row.due, row.provisional ? PROVISIONAL : null),
  finishedOn: row.decidedOn ?? row.closedOn ?? '',
  status: STATUS_WORDS[row.status],
  staff: row.staffName,
})

type RegisterChannel =
  | 'register.rows'
  | 'register.matters'
  | 'register.workbook'
  | 'register.print'
  | 'register.file'
  | 'report.month'
  | 'report.monthWorkbook'
  | 'report.monthPrint'
  | 'report.demands'
  | 'report.relatives'

/** 受理登记簿, 月报 and what else is counted. Names are masked everywhere; who took out a file or a paper is recorded. */
export const registerHandlers = (shelf: WorkbookShelf): Pick<Handlers, RegisterChannel> => {
  return {
    'register.rows': answers(({ db, today }, { offset, limit, ...of }) =>
      isGoodSpan(of)
        ? ok({ rows: registerPage(db, of, { offset, limit }, today), total: registerSize(db, of) })
        : fail('bad-span'),
    ),

    'register.matters': answers(({ db }, span) =>
      isGoodSpan(span) ? ok({ matters: registerMatters(db, span) }) : fail('bad-span'),
    ),

    'register.workbook': doesAfter(
      async ({ db, today, around }, of) => {
        if (!isGoodSpan(of)) return 'bad-span'
        const size = registerSize(db, of)
        if (size > MOST_IN_WORKBOOK) return 'too-many'
        return {
          size,
          bytes: await around.jobs.workbook({ kind: 'register', today, most: MOST_IN_WORKBOOK, ...of }),
        }
      },
      ({ db, now, ids, session, audit }, of, made) => {
        if (typeof made === 'string') return fail(made, { most: MOST_IN_WORKBOOK })
        const fileId = ids.next()
        shelf.keep({ fileId, sessionId: session?.id ?? '', bytes: made.bytes }, now)
        audit('register.workbook', fileId, takenOut(of, made.size))
        const matter = of.matterCode === null ? null : matterName(db, of.matterCode)
        return ok({
          fileId,
          name: safeFileName(registerFileText(of, matter)),
          total: made.bytes.byteLength,
        })
      },
    ),

    'register.print': doesAfter(
      async ({ db, today }, of) => {
        if (!isGoodSpan(of)) return 'bad-span'
        const size = registerSize(db, of)
        if (size === 0) return 'nothing-there'
        if (size > MOST_ON_PAPER) return 'too-many'
        const rows: RegisterRow[] = []
        for (const step of registerSteps(db, of, MOST_ON_PAPER, today)) {
          rows.push(...step)
          // Whoever presses a key meanwhile is served between two steps.
          await setImmediate()
        }
        return rows
      },
      (context, of, rows) => {
        if (typeof rows === 'string') return fail(rows, { most: MOST_ON_PAPER })
        const matter = of.matterCode === null ? ALL_MATTERS : matterName(context.db, of.matterCode)
        const { from, to } = of
        const { id } = issueDocument(
          context,
          { kind: 'register', from, to, matter, rows: rows.map(paperRow) },
          ON_PAPER,
        )
        context.audit('register.print', id, takenOut(of, rows.length))
        return ok({ documentId: id })
      },
    ),

    'register.file': answers(({ now, session }, { fileId, offset }) => {
      const piece = shelf.piece({ fileId, offset, sessionId: session?.id ?? '' }, now)
      return piece === null ? fail('no-file') : ok(piece)
    }),

    'report.month': answers(({ db, today }, { month }) =>
      ok({ rows: monthRows(db, month, today), recount: recountProgress(db) }),
    ),

    // What leaves the house is counted under one calendar: not while some cases still wait for the new one.
    'report.monthWorkbook': doesAfter(
      async ({ db, today, around }, { month }) =>
        recountProgress(db) ?? (await around.jobs.workbook({ kind: 'month', today, month })),
      ({ now, ids, session, audit }, { month }, bytes) => {
        if ('left' in bytes) return fail('recounting', { left: bytes.left })
        const fileId = ids.next()
        shelf.keep({ fileId, sessionId: session?.id ?? '', bytes }, now)
        audit('report.monthWorkbook', fileId, month)
        return ok({ fileId, name: safeFileName(monthFileText(month)), total: bytes.byteLength })
      },
    ),

    'report.monthPrint': does((context, { month }) => {
      const recount = recountProgress(context.db)
      if (recount !== null) return fail('recounting', { left: recount.left })
      const rows = monthRows(context.db, month, context.today).map(({ matterCode: _code, ...row }) => row)
      const { id } = issueDocument(context, { kind: 'month-report', month: monthText(month), rows }, ON_PAPER)
      context.audit('report.monthPrint', id, month)
      return ok({ documentId: id })
    }),

    'report.demands': answers(({ db }, span) =>
      isGoodSpan(span) ? ok(demandsIn(db, span)) : fail('bad-span'),
    ),

    'report.relatives': answers(({ db }, span) =>
      isGoodSpan(span) ? ok({ rows: relativesIn(db, span) }) : fail('bad-span'),
    ),
  }
}

/** What was taken out, for the audit trail: days, matter and number of rows, never a name. */
const takenOut = ({ from, to, matterCode }: RegisterOf, size: number): string =>
  `${from} ${to} ${matterCode ?? 'all'} ${size}`
