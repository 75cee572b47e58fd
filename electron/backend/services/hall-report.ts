import { safeFileName } from '#shared/domain/export/package-path.ts'
import { isGoodSpan } from '#shared/domain/report/report-span.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { doesAfter, waits } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import {
  dayEndFileText,
  minutesOf,
  settledText,
  statisticsFileText,
  TICKET_STATUS_WORDS,
} from '../wording/hall-report.ts'
import { dayEndInSlices } from './day-end.ts'
import { issueDocument } from './issue-document.ts'
import { MOST_ON_PAPER } from './registers.ts'
import type { WorkbookShelf } from './workbook-shelf.ts'

type HallReportChannel =
  'hall.statistics' | 'hall.statisticsWorkbook' | 'hall.dayEnd' | 'hall.dayEndWorkbook' | 'hall.dayEndPrint'

/** 统计 and 当日号当日办结. Nobody is named in them but staff; who took out a file or a paper is recorded. */
export const hallReportHandlers = (shelf: WorkbookShelf): Pick<Handlers, HallReportChannel> => {
  /** The question of each window that is being counted; a later one ends it. */
  const asked = new Map<string, AbortController>()

  const keep = (
    { now, ids, session, audit }: CommandContext,
    made: { readonly what: string; readonly of: string; readonly name: string; readonly bytes: Uint8Array },
  ) => {
    const fileId = ids.next()
    shelf.keep({ fileId, sessionId: session?.id ?? '', bytes: made.bytes }, now)
    audit(made.what, fileId, made.of)
    return ok({ fileId, name: safeFileName(made.name), total: made.bytes.byteLength })
  }

  return {
    'hall.statistics': waits(async ({ now, principal, around }, span) => {
      if (!isGoodSpan(span)) return fail('bad-span')
      asked.get(principal.client)?.abort()
      const mine = new AbortController()
      asked.set(principal.client, mine)
      try {
        const counted = await around.jobs.queueStatistics({ now, ...span }, mine.signal)
        return counted === null ? fail('overtaken') : ok({ ...span, countedAt: now, ...counted })
      } catch (error) {
        around.log.fault('hall.statistics', error)
        return fail('not-counted')
      } finally {
        if (asked.get(principal.client) === mine) asked.delete(principal.client)
      }
    }),

    'hall.statisticsWorkbook': doesAfter(
      async ({ now, around }, of) =>
        isGoodSpan(of) ? await around.jobs.workbook({ kind: 'queue-statistics', now, ...of }) : null,
      (context, of, bytes) =>
        bytes === null
          ? fail('bad-span')
          : keep(context, {
              what: 'hall.statisticsWorkbook',
              of: `${of.from} ${of.to} ${of.by}`,
              name: statisticsFileText(of, of.by),
              bytes,
            }),
    ),

    'hall.dayEnd': waits(async ({ db, now }, { day }) => ok(await dayEndInSlices({ db, now }, day))),

    'hall.dayEndWorkbook': doesAfter(
      ({ now, around }, { day }) => around.jobs.workbook({ kind: 'day-end', now, day }),
      (context, { day }, bytes) =>
        keep(context, { what: 'hall.dayEndWorkbook', of: day, name: dayEndFileText(day), bytes }),
    ),

    'hall.dayEndPrint': doesAfter(
      ({ db, now }, { day }) => dayEndInSlices({ db, now }, day),
      (context, { day }, { lines, ...counts }) => {
        if (counts.issued === 0) return fail('nothing-there')
        if (lines.length > MOST_ON_PAPER) return fail('too-many', { most: MOST_ON_PAPER })
        const { id } = issueDocument(
          context,
          {
            kind: 'day-end',
            ...counts,
            rows: lines.map((line, at) => ({
              position: at + 1,
              number: line.number,
              categoryName: line.categoryName,
              status: TICKET_STATUS_WORDS[line.status],
              waitedMinutes: minutesOf(line.waited),
              settled: settledText(line),
            })),
          },
          { caseId: null, batchId: null, sample: false, print: true },
        )
        context.audit('hall.dayEndPrint', id, day)
        return ok({ documentId: id })
      },
    ),
  }
}
