import type { CourseView } from '#shared/contract/course-view.ts'
import type { CaseState } from '#shared/domain/case/case-event.ts'
import { openPause } from '#shared/domain/case/course-event.ts'
import { undoableEvent } from '#shared/domain/case/undo.ts'
import { limitsAfter, pausableProcedures, pausesOf } from '#shared/domain/limit/case-limits.ts'
import type { CaseLimits } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { extensionOptions } from '#shared/domain/limit/extension.ts'
import { objectionDue } from '#shared/domain/limit/objection-due.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import { caseLimitsOf, dueAtAcceptance, stagesOf } from './case-dates.ts'
import type { Story } from './case-dates.ts'
import { readNote } from './case-notes.ts'
import { mayUndo } from './case-undo.ts'

/** 原应办结: the date of the acceptance; null where nothing has moved it. */
const originalDue = (db: ReadDb, { state, events, matter }: Story, due: CaseDue | null): DateText | null => {
  const first = dueAtAcceptance(db, matter)(state, events)
  return first === null || due === null || first.due === due.due ? null : first.due
}

const stageViews = (db: ReadDb, { state, matter }: Story, today: DateText): CourseView['stages'] =>
  stagesOf(db, matter, state, today).map(({ count, ...stage }) => ({
    ...stage,
    provisional: count?.provisional ?? false,
  }))

const objectionViews = (db: ReadDb, { state, events }: Story, today: DateText): CourseView['objections'] =>
  state.objections.map(({ id, on }) => {
    const raised = events.find((event) => event.type === 'objected' && event.objectionId === id)
    const note = raised === undefined ? {} : readNote(db, raised)
    const answerBy = objectionDue(on, readCalendar(db))
    return {
      id,
      on,
      by: note.by ?? '',
      text: note.text ?? '',
      answerBy: answerBy.date,
      provisional: answerBy.provisional,
      late: today > answerBy.date,
    }
  })

const HERE: readonly CaseState['lines'][number]['mark']['state'][] = ['complete', 'reused']

/** The part of a case page that shows its course. `linesOf` words a recorded line for the hand-over list. */
export const courseView = (
  { db, today, session }: Pick<QueryContext, 'db' | 'today' | 'session'>,
  story: Story,
  due: CaseDue | null,
  lines: readonly {
    readonly name: string
    readonly owner: string
    readonly form: string
    readonly copies: number
    readonly mark: CaseState['lines'][number]['mark']
  }[],
): CourseView => {
  const { state, events, matter } = story
  const limits = caseLimitsOf(db, matter)(state, events)
  const running = state.status === 'accepted'
  const pause = openPause(state)
  const step = undoableEvent(events)
  const event = step === null ? undefined : events[step.seq - 1]
  return {
    paused: pause === null ? null : { procedure: pause.procedure, since: pause.from },
    pauses: limits === null ? [] : pausesThatCount(limits, state),
    // A special procedure that begins after the date would hide that the case is late.
    pausable:
      !running || limits === null || due === null || today > due.due
        ? []
        : [...pausableProcedures(limitsAfter(limits, state.extensions), state)],
    extensions:
      !running || limits === null || pause !== null ? [] : [...extensionOptions(limits, state.extensions)],
    originalDue: pause === null ? originalDue(db, story, due) : null,
    stages: stageViews(db, story, today),
    referral: state.referral,
    handable: lines
      .filter(({ mark }) => HERE.includes(mark.state))
      .map(({ name, owner, form, copies }) => ({ name, owner, form, copies })),
    objections: objectionViews(db, story, today),
    uncollected: state.uncollected,
    undoable: step !== null && event !== undefined && mayUndo(session, event, today) ? { ...step } : null,
  }
}

/** The stretches that at least one of the limits leaves out, 补正 among them where a limit runs from the receipt. */
const pausesThatCount = (limits: CaseLimits, state: CaseState): CourseView['pauses'] => {
  const left = [limits.promised, limits.legal].flatMap((limit) => limit?.excluded ?? [])
  return pausesOf(state)
    .filter(({ procedure }) => left.includes(procedure))
    .map((pause) => ({ ...pause }))
}
