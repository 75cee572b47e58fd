import { setImmediate } from 'node:timers/promises'
import type { BoardScope } from '#shared/contract/board.ts'
import type { CaseRow } from '#shared/contract/case-view.ts'
import { MORNING_GROUPS, shareRows } from '#shared/domain/case/morning-list.ts'
import type { MorningGroup } from '#shared/domain/case/morning-list.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { doesAfter } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import type { Whose } from '../store/board-stretch.ts'
import { countList, listPage } from '../store/case-board.ts'
import type { CountedList } from '../store/case-board.ts'
import { findCounter } from '../store/hall.ts'
import { findStaff } from '../store/staff.ts'
import {
  counterScopeText,
  GROUP_TITLES,
  lastDayOf,
  limitWords,
  nextText,
  staffText,
  stageText,
  WHOLE_HALL,
} from '../wording/morning-list.ts'
import { boardDaysOf, whoseCases } from './board.ts'
import { caseRows } from './case-rows.ts'
import { issueDocument } from './issue-document.ts'
import { recountProgress } from './recount.ts'

/** Rows that are read in one piece; a few milliseconds. */
const PIECE = 25

interface ListedGroup {
  readonly group: MorningGroup
  readonly rows: readonly CaseRow[]
  readonly unlisted: number
}

const rowsOf = async (
  context: QueryContext,
  group: MorningGroup,
  list: CountedList,
  whose: Whose,
  listed: number,
): Promise<ListedGroup> => {
  const rows: CaseRow[] = []
  const tab = group === 'deferral' ? 'deferred' : group
  for (let offset = 0; offset < listed; offset += PIECE) {
    const page = { offset, limit: Math.min(PIECE, listed - offset) }
    rows.push(...caseRows(context, listPage(context.db, list, whose, page), tab))
    // Whoever presses a key meanwhile is served between two pieces.
    await setImmediate()
  }
  return { group, rows, unlisted: list.total - listed }
}

const scopeText = ({ db, session }: QueryContext, scope: BoardScope): string => {
  if (scope === 'all') return WHOLE_HALL
  if (scope === 'self') return session?.name ?? ''
  if (scope !== 'counter' && 'staffId' in scope) return findStaff(db, scope.staffId)?.name ?? ''
  const counterId = scope === 'counter' ? session?.counterId : scope.counterId
  return counterScopeText(counterId == null ? null : (findCounter(db, counterId)?.number ?? null))
}

/** 晨会清单: what is late, due and waiting, of the cases somebody looks at; who printed it is recorded. */
export const morningListHandlers = (): Pick<Handlers, 'cases.printMorningList'> => ({
  'cases.printMorningList': doesAfter(
    async (context, { scope }) => {
      const whose = whoseCases(context.session, scope)
      if (!whose.ok) return whose
      // Which cases are due today is asked of the rows as they stand: not while some wait for a new calendar.
      const recount = recountProgress(context.db)
      if (recount !== null) return fail('recounting', { left: recount.left })
      const days = boardDaysOf(context)
      const lists = MORNING_GROUPS.map((group) => countList(context.db, group, days, whose.value))
      const shares = shareRows(lists.map(({ total }) => total))
      const groups: ListedGroup[] = []
      for (const [at, group] of MORNING_GROUPS.entries()) {
        const list = lists[at]
        if (list !== undefined) groups.push(await rowsOf(context, group, list, whose.value, shares[at] ?? 0))
      }
      return ok({ groups, whose: whose.value, scopeText: scopeText(context, scope) })
    },
    (context, _input, made) => {
      if (!made.ok) return made
      const { groups } = made.value
      let position = 0
      const { id } = issueDocument(
        context,
        {
          kind: 'morning-list',
          scopeText: made.value.scopeText,
          groups: groups.map(({ group, rows, unlisted }) => ({
            title: GROUP_TITLES[group],
            unlisted,
            rows: rows.map((row) => ({
              position: (position += 1),
              limit: limitWords(group, row),
              due: lastDayOf(group, row),
              matterName: row.matterName,
              applicant: row.applicantMasked,
              stage: stageText(row),
              next: nextText(row, context.today),
              staff: staffText(row),
              number: row.number,
            })),
          })),
        },
        { caseId: null, batchId: null, sample: false, print: true },
      )
      context.audit('cases.printMorningList', id, `${Object.values(made.value.whose).join(' ')} ${position}`)
      return ok({ documentId: id })
    },
  ),
})
