import { foldCase } from '#shared/domain/case/fold-case.ts'
import { isDeemedAccepted } from '#shared/domain/intake/tell-by.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { CommandContext } from '../context.ts'
import { appendCaseEvents, caseEvents, casesToldTooLate } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { deleteIntake, intakeOfCase } from '../store/intakes.ts'
import { findMatterVersion } from '../store/matters.ts'
import { endVisit } from '../store/visits.ts'
import { caseDatesOf, storyOf, tellByOf } from './case-dates.ts'
import { isDayDoubtful } from './hall-day.ts'

/**
 * 视为受理 (行政许可法 32条): records that materials were accepted by law, from the day on which they were received,
 * because nothing was told in time. Answers whether it did. Only permits; a date that a calendar still to be loaded may
 * move is waited for. A page on which somebody is still examining them is closed: there is nothing left to tell.
 */
export const deemIfLate = (context: CommandContext, file: CaseFile): boolean => {
  const { db, now, today } = context
  if (file.status !== 'received') return false
  const { state, matter } = storyOf(db, file.id)
  const last = tellByOf(db, matter, state)
  if (last === null || !isDeemedAccepted(matter, last, today)) return false
  const open = intakeOfCase(db, file.id)
  if (open !== undefined) {
    deleteIntake(db, open.id)
    endVisit(db, open.visitId, { at: now, result: 'examined', note: '', caseId: file.id })
  }
  const acceptedOn = dateAt(state.receivedAt)
  appendCaseEvents(
    db,
    file.id,
    [
      {
        type: 'deemed-accepted',
        version: 1,
        at: now,
        staffId: '',
        counterId: null,
        acceptedOn,
        toldBy: last.date,
      },
    ],
    caseDatesOf(db, matter),
  )
  context.audit('case.deemed-accepted', file.id, file.number)
  context.touch('cases', 'session')
  return true
}

/** Whether there is anything for {@link sweepDeemed}; asked often, so it only reads. */
export const isAnyDeemed = (db: ReadDb, today: DateText): boolean =>
  !isDayDoubtful(db, today) &&
  casesToldTooLate(db, today).some((file) => {
    const matter = findMatterVersion(db, file.matterCode, file.matterVersion)
    if (matter === undefined) return false
    const last = tellByOf(db, matter, foldCase(caseEvents(db, file.id)))
    return isDeemedAccepted(matter, last, today)
  })

/** All of them, also those whose day ended while the program was off. */
export const sweepDeemed = (context: CommandContext): void => {
  for (const file of casesToldTooLate(context.db, context.today)) deemIfLate(context, file)
}
