import { BOARD_TABS } from '#shared/contract/case-view.ts'
import type { BoardTab } from '#shared/contract/case-view.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { selectCases } from './cases.ts'
import type { CaseFile } from './cases.ts'
import type { ReadDb } from './database.ts'

/** What each tab of the board shows. Nothing about urgency is stored; `:today` and `:next` are put in below. */
const ON_TAB = {
  open: "status = 'accepted'",
  today: "status = 'accepted' AND due = :today",
  next: "status = 'accepted' AND due > :today AND due <= :next",
  overdue: "status = 'accepted' AND due < :today",
  received: "status = 'received'",
  notified: "status = 'notified'",
  deferred: 'deferred_until IS NOT NULL',
  // A delivered case still wants its 办结, or it is forgotten.
  collect: "status IN ('decided', 'delivered')",
} as const satisfies Record<BoardTab, string>

/** Tabs on which another date than the case's own comes first. */
const FIRST: Partial<Record<BoardTab, string>> = {
  received: 'tell_by IS NULL, tell_by, ',
  deferred: 'deferred_until, ',
}

interface BoardDays {
  readonly today: DateText
  readonly next: DateText
}

const onTab = (tab: BoardTab, days: BoardDays): { sql: string; params: DateText[] } => {
  const params: DateText[] = []
  const sql = ON_TAB[tab].replaceAll(/:(today|next)/g, (_place, name: keyof BoardDays) => {
    params.push(days[name])
    return '?'
  })
  return { sql, params }
}

/** How many cases each tab holds; of one counter, or of all (null). */
export const boardCounts = (
  db: ReadDb,
  days: BoardDays,
  counterId: string | null,
): Record<BoardTab, number> => {
  const tabs = BOARD_TABS.map((tab) => ({ tab, ...onTab(tab, days) }))
  const row = db.get<Record<BoardTab, number>>(
    `SELECT ${tabs.map(({ tab, sql }) => `coalesce(sum(${sql}), 0) AS "${tab}"`).join(', ')}
     FROM case_file WHERE status IN ('received', 'notified', 'accepted', 'decided', 'delivered') AND (? IS NULL OR counter_id = ?)`,
    ...tabs.flatMap(({ params }) => params),
    counterId,
    counterId,
  )
  if (row === undefined) throw new Error('a sum without a row')
  return row
}

/** One page of a tab: what is due first comes first, 暂定 dates last (docs/adr/0012), then by receipt. */
export const boardPage = (
  db: ReadDb,
  tab: BoardTab,
  days: BoardDays,
  counterId: string | null,
  page: { readonly limit: number; readonly offset: number },
): CaseFile[] => {
  const { sql, params } = onTab(tab, days)
  return selectCases(
    db,
    `WHERE ${sql} AND (? IS NULL OR counter_id = ?)
     ORDER BY ${FIRST[tab] ?? ''}provisional, due IS NULL, due, received_at, number LIMIT ? OFFSET ?`,
    ...params,
    counterId,
    counterId,
    page.limit,
    page.offset,
  )
}
