import type { RegisterRow } from '#shared/contract/register.ts'
import { upcastCaseEvent } from '#shared/domain/case/upcast-case-event.ts'
import { maskDocument, maskDocumentForPaper, maskName } from '#shared/domain/person/mask.ts'
import { isOverdueOn } from '#shared/domain/report/overdue.ts'
import type { DaySpan } from '#shared/domain/report/report-span.ts'
import { dateAt, startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCounters } from '../store/hall.ts'
import { findCatalogued, findMatterVersion } from '../store/matters.ts'
import { countByMatter, countRegister, registerEntries, registerKeys } from '../store/registers.ts'
import type { RegisterEntry, RegisterWish } from '../store/registers.ts'
import { staffNames } from '../store/staff.ts'
import { withFreshDates } from './fresh-dates.ts'

/** The days and the matter (null: every one) of a register. */
export interface RegisterOf extends DaySpan {
  readonly matterCode: string | null
}

export const momentsOf = ({ from, to }: DaySpan): { readonly start: number; readonly end: number } => ({
  start: startOfDate(from),
  end: startOfDate(addDays(to, 1)),
})

const wishOf = (of: RegisterOf): RegisterWish => ({ ...momentsOf(of), matterCode: of.matterCode })

export const registerSize = (db: ReadDb, of: RegisterOf): number => countRegister(db, wishOf(of))

/** The name of a matter as it stood in a version, each looked up once. */
export const matterNamesIn = (db: ReadDb): ((code: string, version: number) => string) => {
  const known = new Map<string, string>()
  return (code, version) => {
    const key = `${code} ${version}`
    const name = known.get(key) ?? findMatterVersion(db, code, version)?.name ?? code
    known.set(key, name)
    return name
  }
}

/** The newest name of a matter; its code when nobody knows it any more. */
export const matterName = (db: ReadDb, code: string): string => findCatalogued(db, code)?.matter.name ?? code

const chinese = new Intl.Collator('zh-CN')

/** What was received in these days, by matter under its newest name. */
export const registerMatters = (
  db: ReadDb,
  span: DaySpan,
): { readonly code: string; readonly name: string; readonly count: number }[] => {
  const { start, end } = momentsOf(span)
  return countByMatter(db, start, end)
    .map(({ code, count }) => ({ code, name: matterName(db, code), count }))
    .toSorted((one, other) => chinese.compare(one.name, other.name))
}

/** Words and numbers that the lines of a register share, each looked up once. */
const lineWriter = (db: ReadDb, today: DateText, leavesTheHall: boolean) => {
  const staff = staffNames(db)
  const counters = new Map(readCounters(db).map(({ id, number }) => [id, number]))
  const nameOf = matterNamesIn(db)
  const maskNumber = leavesTheHall ? maskDocumentForPaper : maskDocument

  return (entry: RegisterEntry): RegisterRow => {
    const received = upcastCaseEvent('received', entry.eventVersion, JSON.parse(entry.eventBody))
    if (received.type !== 'received') throw new Error(`case ${entry.id} does not begin with its receipt`)
    const endedAt = entry.closedAt ?? entry.endedAt
    const endedOn = entry.endedAt === null ? null : dateAt(entry.endedAt)
    const { due, provisional } = withFreshDates(db, entry)
    return {
      caseId: entry.id,
      number: entry.number,
      receivedOn: dateAt(entry.receivedAt),
      receivedAt: entry.receivedAt,
      matterName: nameOf(entry.matterCode, entry.matterVersion),
      applicantMasked: entry.name === null ? '' : maskName(entry.name),
      documentMasked: entry.documentNumber === null ? '' : maskNumber(entry.documentNumber),
      presence: received.presence,
      channel: received.channel,
      status: entry.status,
      acceptedOn: entry.acceptedOn,
      deemed: entry.deemed === 1,
      acceptanceNumber: entry.acceptanceNumber ?? '',
      due,
      provisional: provisional === 1,
      decidedOn: entry.decidedOn,
      closedOn: endedAt === null ? null : dateAt(endedAt),
      overdue: isOverdueOn({ due, decidedOn: entry.decidedOn, endedOn }, today),
      // Who received it and where; others may have worked on it since.
      staffName: staff.get(received.staffId) ?? '',
      counterNumber: received.counterId === null ? null : (counters.get(received.counterId) ?? null),
    }
  }
}

/**
 * One page of the register: everything that was received in these days, whatever became of it. Names are
 * masked.
 */
export const registerPage = (
  db: ReadDb,
  of: RegisterOf,
  page: { readonly offset: number; readonly limit: number },
  today: DateText,
): RegisterRow[] => registerEntries(db, registerKeys(db, wishOf(of), page)).map(lineWriter(db, today, false))

/** Lines that are read in one step; a few milliseconds. */
const STEP = 50

/**
 * The first lines of a register in steps, for a paper or a file: document numbers are masked further, because it
 * leaves the hall. Which lines there are is settled before the first step.
 */
export function* registerSteps(
  db: ReadDb,
  of: RegisterOf,
  most: number,
  today: DateText,
): Generator<readonly RegisterRow[]> {
  const keys = registerKeys(db, wishOf(of), { offset: 0, limit: most })
  const write = lineWriter(db, today, true)
  for (let at = 0; at < keys.length; at += STEP)
    yield registerEntries(db, keys.slice(at, at + STEP)).map(write)
}
