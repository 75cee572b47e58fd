import type { MonthRow } from '#shared/contract/register.ts'
import { monthReport } from '#shared/domain/report/month-report.ts'
import type { CaseFacts } from '#shared/domain/report/month-report.ts'
import { seeMonth } from '#shared/domain/report/report-span.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { findCatalogued } from '../store/matters.ts'
import { casesOfMonth, turnsSince } from '../store/month-cases.ts'
import type { CaseTurn } from '../store/month-cases.ts'

/** The turns of each case, the first notice and the last end. */
const turnsByCase = (turns: readonly CaseTurn[]): ReadonlyMap<string, Map<CaseTurn['type'], DateText>> => {
  const byCase = new Map<string, Map<CaseTurn['type'], DateText>>()
  for (const { caseId, type, at } of turns.toSorted((one, other) => one.at - other.at)) {
    const known = byCase.get(caseId) ?? new Map<CaseTurn['type'], DateText>()
    if (type !== 'notified' || !known.has(type)) known.set(type, dateAt(at))
    byCase.set(caseId, known)
  }
  return byCase
}

/** What the month report has to know of each case that may concern it. */
const factsOfMonth = (db: ReadDb, month: string, today: DateText): CaseFacts[] => {
  const seen = seeMonth(month, today)
  const turns = turnsByCase(turnsSince(db, seen, today))
  return casesOfMonth(db, seen, today, [...turns.keys()]).map((row) => {
    const turned = turns.get(row.id)
    const on = (type: CaseTurn['type']): DateText | null => turned?.get(type) ?? null
    return {
      ...row,
      receivedOn: dateAt(row.receivedAt),
      deemed: turned?.has('deemed-accepted') === true,
      notifiedOn: on('notified'),
      declinedOn: on('declined'),
      endedOn: on('declined') ?? on('withdrawn') ?? on('lapsed'),
    }
  })
}

const chinese = new Intl.Collator('zh-CN')

/** 月报 of one month, by field and within it by name. */
export const monthRows = (db: ReadDb, month: string, today: DateText): MonthRow[] =>
  [...monthReport(factsOfMonth(db, month, today), seeMonth(month, today))]
    .map(([matterCode, counts]) => {
      const matter = findCatalogued(db, matterCode)?.matter
      return { matterCode, matterName: matter?.name ?? matterCode, field: matter?.field ?? '', ...counts }
    })
    .toSorted(
      (one, other) =>
        chinese.compare(one.field, other.field) || chinese.compare(one.matterName, other.matterName),
    )
