import { startOfDate } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { countLimit } from './count-limit.ts'

export interface AnswerBy {
  readonly date: DateText
  readonly provisional: boolean
}

/** 异议答复: the last day on which an objection of this day is answered in time, one working day. */
export const objectionDue = (on: DateText, calendar: WorkCalendar): AnswerBy => {
  const { due, provisional } = countLimit({
    value: 1,
    unit: 'working-day',
    startDate: on,
    startAt: startOfDate(on),
    pauses: [],
    calendar,
  })
  return { date: due, provisional }
}
