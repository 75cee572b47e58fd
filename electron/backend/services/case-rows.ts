import type { CaseRow, Urgency } from '#shared/contract/case-view.ts'
import { boardClock } from '#shared/domain/case/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { urgencyOf } from '#shared/domain/case/urgency.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { maskName } from '#shared/domain/person/mask.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import { lastToldAt } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { readCounters } from '../store/hall.ts'
import { findMatterVersion } from '../store/matters.ts'
import { staffNames } from '../store/staff.ts'
import { readCasePeople } from './case-people.ts'
import { withFreshDates } from './fresh-dates.ts'

type DatedFile = Pick<
  CaseFile,
  'due' | 'provisional' | 'status' | 'tellBy' | 'stageDue' | 'answerBy' | 'pausedSince'
>

/** How near the date of a case is today, by the clock that its list goes by; `null` is outside of the board. */
export const urgencyOfCase = (
  db: ReadDb,
  file: DatedFile,
  today: string,
  tab: BoardTab | null = null,
): Urgency =>
  urgencyOf({
    ...boardClock(tab, { ...file, provisional: file.provisional === 1, paused: file.pausedSince !== null }),
    today,
    calendar: readCalendar(db),
  })

/** Rows for lists: names masked, everything a clerk needs to choose the right one. */
export const caseRows = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  files: readonly CaseFile[],
  tab: BoardTab | null = null,
): CaseRow[] => {
  const names = staffNames(db)
  const counters = new Map(readCounters(db).map((row) => [row.id, row.number]))
  const matterOf = matterReader(db)
  return files.map((stored) => {
    const file = withFreshDates(db, stored)
    const matter = matterOf(file)
    return {
      id: file.id,
      number: file.number,
      matterName: matter?.name ?? '',
      applicantMasked: maskName(readCasePeople(db, file.payloadId)?.applicant.name ?? ''),
      status: file.status,
      urgency: urgencyOfCase(db, file, today, tab),
      due: file.status === 'accepted' ? file.due : null,
      dueBasis: file.dueBasis,
      provisional: file.provisional === 1,
      staffName: names.get(file.staffId) ?? '',
      counterNumber: file.counterId === null ? null : (counters.get(file.counterId) ?? null),
      openGaps: file.openGaps,
      receivedOn: dateAt(file.receivedAt),
      tellBy: file.tellBy,
      deemedIfLate:
        file.status === 'received' && matter?.kind === 'permit' && matter.correction.deemedAccepted,
      toldOn: file.status === 'notified' ? toldOn(db, file.id) : null,
      deferredUntil: file.deferredUntil,
      paused: file.pausedSince === null ? null : { since: file.pausedSince, procedure: file.pausedFor ?? '' },
      stage: stageOfRow(file, matter),
      answerBy: file.answerBy,
      returnedOn: file.returnedOn,
      decidedOn: file.decidedOn,
    }
  })
}

/** A version is long, and a page of cases is of few matters: each is read once. */
const matterReader = (
  db: ReadDb,
): ((of: Pick<CaseFile, 'matterCode' | 'matterVersion'>) => MatterVersion | undefined) => {
  const read = new Map<string, MatterVersion | undefined>()
  return ({ matterCode, matterVersion }) => {
    const key = `${matterCode} ${matterVersion}`
    if (!read.has(key)) read.set(key, findMatterVersion(db, matterCode, matterVersion))
    return read.get(key)
  }
}

const stageOfRow = (
  { stage, stageDue }: Pick<CaseFile, 'stage' | 'stageDue'>,
  matter: MatterVersion | undefined,
): CaseRow['stage'] => {
  const known = stage === null ? undefined : matter?.stages.find(({ key }) => key === stage)
  return known === undefined ? null : { name: known.name, due: stageDue }
}

/** The day of the last paper that told what is missing. */
const toldOn = (db: ReadDb, caseId: string): DateText | null => {
  const at = lastToldAt(db, caseId)
  return at === null ? null : dateAt(at)
}
