import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { openPause } from '#shared/domain/case/course-event.ts'
import { currentStage } from '#shared/domain/case/stage-clock.ts'
import type { ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { limitsAfter, pauseOn, pausesOf } from '#shared/domain/limit/case-limits.ts'
import type { CaseState } from '#shared/domain/case/case-event.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
import {
  DAY_KIND_NAMES,
  explanationTitle,
  NEXT_FOR_PERSON,
  PAUSED,
  PLAIN_STATUS,
  runningLimitText,
  STEP_TEXTS,
  startedOnText,
} from '../wording/course.ts'
import { countingLines, provisionalText } from '../wording/limits.ts'
import type { Acting } from './case-acting.ts'
import { caseDueOf, caseLimitsOf, stagesOf, storyOf } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import { personBlock, standingPaper } from './case-papers.ts'
import { standingEvents } from '#shared/domain/case/undo.ts'
import { dueSources } from './intake-view.ts'
import { issueDocument } from './issue-document.ts'
import type { DocumentBody } from './issue-document.ts'

/** The case with its people, whatever its status: a slip only says how things stand. */
const found = ({ db }: CommandContext, caseId: string): Result<Acting, 'no-case'> => {
  const file = findCase(db, caseId)
  const people = file === undefined ? null : readCasePeople(db, file.payloadId)
  return file === undefined || people === null
    ? fail('no-case')
    : ok({ ...storyOf(db, caseId), file, people })
}

/** A slip says how things stand on one day and is no record: it lies in no file and counts as none of its pages. */
const issueSlip = (context: CommandContext, { file, matter }: Acting, body: DocumentBody): string => {
  const slip = { caseId: null, batchId: null, sample: matter.sample, print: true } as const
  const { id } = issueDocument(context, body, slip)
  context.audit('case.slip', file.id, body.kind)
  return id
}

/** The steps a person understands, each with its moment; what was taken back has not happened for them. */
const stepsOf = (events: readonly CaseEvent[]): { at: number; text: string }[] =>
  standingEvents(events).flatMap((event) => {
    const text = STEP_TEXTS[event.type]
    return text === null ? [] : [{ at: event.at, text }]
  })

const dayName = (day: ExplainedDay, state: CaseState): string => {
  if (day.what !== 'paused') return day.name ?? DAY_KIND_NAMES[day.kind]
  return pauseOn(pausesOf(state), day.date)?.procedure ?? ''
}

/** 办理进度单 and 期限计算说明: printed for whoever asks, at any time, without a number of their own. */
export const caseSlipHandlers = (): Pick<Handlers, 'cases.printProgress' | 'cases.printExplanation'> => ({
  'cases.printProgress': does((context, { caseId }) => {
    const { db, today } = context
    const case_ = found(context, caseId)
    if (!case_.ok) return case_
    const { state, events, matter } = case_.value
    const due = state.status === 'accepted' ? caseDueOf(db, matter)(state, events) : null
    const pause = openPause(state)
    const limits = caseLimitsOf(db, matter)(state, events)
    const running = limits === null ? null : limitsAfter(limits, state.extensions)
    const limit = due?.basis === 'promised' ? running?.promised : running?.legal
    const id = issueSlip(context, case_.value, {
      kind: 'progress',
      ...personBlock(case_.value),
      receiptNumber: standingPaper(db, caseId, 'receipt', 'acceptance')?.number ?? '',
      statusText: pause === null ? PLAIN_STATUS[state.status] : PAUSED(pause.procedure),
      stageText: currentStage(stagesOf(db, matter, state, today))?.name ?? '',
      steps: stepsOf(events),
      // While the clock stands there is no date that anybody could be promised.
      due:
        due === null || pause !== null
          ? null
          : {
              date: due.due,
              basis: due.basis,
              provisional: due.provisional,
              text: limit == null ? '' : runningLimitText(limit, state.extensions.length > 0),
            },
      nextText: NEXT_FOR_PERSON[state.status],
    })
    return ok({ documentId: id })
  }),

  'cases.printExplanation': does((context, { caseId }) => {
    const { db } = context
    const case_ = found(context, caseId)
    if (!case_.ok) return case_
    const { state, events, matter } = case_.value
    const due = caseDueOf(db, matter)(state, events)
    // While the clock stands still the count has only an earliest end, and nobody should hold that in print.
    if (due === null || openPause(state) !== null) return fail('no-date')
    const sources = dueSources(db, matter, due)
    const explained = (basis: 'promised' | 'legal', count: LimitCount | null) =>
      count === null
        ? []
        : [
            {
              title: explanationTitle(basis, count),
              startText: startedOnText(count.startDate),
              due: count.due,
              rawDue: count.rawDue,
              decides: due.basis === basis,
              days: count.days.map((day) => ({
                date: day.date,
                what: day.what,
                ordinal: day.ordinal,
                name: dayName(day, state),
              })),
            },
          ]
    const id = issueSlip(context, case_.value, {
      kind: 'due-explanation',
      ...personBlock(case_.value),
      caseDue: due.due,
      caseBasis: due.basis,
      provisional: due.provisional,
      limits: [...explained('promised', due.promised), ...explained('legal', due.legal)],
      notes: [
        ...countingLines(due),
        ...(due.provisional ? [provisionalText(toPlainDate(due.due).year)] : []),
      ],
      sources: [...sources.basis, ...sources.calendars],
    })
    return ok({ documentId: id })
  }),
})
