import type { CommandContext } from '../context.ts'
import { loadedCalendar } from '../store/calendars.ts'
import { findCase } from '../store/cases.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { addRecounted, finishRecount, openRecounts, setRecountTotal, touchedRows } from '../store/recounts.ts'
import type { OpenRecount } from '../store/recounts.ts'
import { rowDates, saveDates } from '../store/row-dates.ts'
import type { CaseDates } from '../store/row-dates.ts'
import type { CaseFile } from '../store/cases.ts'
import { datesNow } from './fresh-dates.ts'

/** How many cases still have to be counted anew; null when none has, `left` null while they are being counted up. */
export interface RecountProgress {
  readonly left: number | null
}

/** Several changes at once are one piece of work: whatever one of them has reached is counted under the latest calendar. */
export const recountProgress = (db: ReadDb): RecountProgress | null => {
  const open = openRecounts(db)
  if (open.length === 0) return null
  const known = open.flatMap(({ total, done }) => (total === null ? [] : [Math.max(0, total - done)]))
  return { left: known.length < open.length ? null : Math.max(...known) }
}

/** Whether a date somebody was told is another one now; 暂定 alone is no other date. */
export const hasMoved = (
  file: Pick<CaseFile, 'due' | 'tellBy' | 'pausedSince'>,
  dates: CaseDates,
): boolean => {
  const now = rowDates(dates, file.pausedSince !== null)
  return now.due !== file.due || now.tellBy !== file.tellBy
}

/** Counts one case anew if nobody has since; answers what to add to the tally. */
const recountOne = (db: WriteDb, caseId: string): { done: number; moved: number } => {
  const file = findCase(db, caseId)
  // Somebody has worked on it meanwhile, and whatever is written is written under the latest calendar.
  if (file === undefined || file.calendarVersion >= loadedCalendar(db).version) return { done: 0, moved: 0 }
  const dates = datesNow(db, caseId)
  saveDates(db, file, dates)
  return { done: 1, moved: hasMoved(file, dates) ? 1 : 0 }
}

/** A step ends soon after the time is up, and is small where it does not look. */
export type RecountStep = (context: CommandContext, isTimeUp: () => boolean) => void

/**
 * The steps that count anew every case an open change of the calendar can touch, and record how far it has come: what is
 * left follows from the database alone, so that it goes on after any end. A step that was rolled back is lost to this
 * series; a new one finds its case again.
 */
export function* recountSteps(db: ReadDb): Generator<RecountStep> {
  for (const change of openRecounts(db)) {
    let total = change.done
    for (const rows of touchedRows(db, change, change.version)) {
      total += rows.length
      yield () => {}
    }
    const counted = total
    yield (context) => setRecountTotal(context.db, change.version, counted)
    for (const rows of touchedRows(db, change, change.version)) {
      const left = [...rows]
      while (left.length > 0)
        yield (context, isTimeUp) => {
          const tally = { done: 0, moved: 0 }
          do {
            const { done, moved } = recountOne(context.db, left.shift()?.id ?? '')
            tally.done += done
            tally.moved += moved
          } while (left.length > 0 && !isTimeUp())
          addRecounted(context.db, change.version, tally.done, tally.moved)
        }
    }
    yield (context) => finish(context, change)
  }
}

/** Nothing has happened to any case, so no event says it; the audit trail does. */
const finish = ({ db, now, audit, touch }: CommandContext, { version }: OpenRecount): void => {
  const change = openRecounts(db).find((one) => one.version === version)
  finishRecount(db, version, now)
  audit('calendar.recounted', String(version), `${change?.done ?? 0} counted, ${change?.moved ?? 0} moved`)
  touch('cases', 'queue', 'settings')
}
