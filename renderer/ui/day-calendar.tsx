import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { dayByDay } from './calendar-weeks.ts'
import type { CalendarCell, LeftOut } from './calendar-weeks.ts'
import { classes } from './classes.ts'
import './due.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** 逐日计算: Monday first; counted days carry the ordinal the ledger gave them. */
export const DayCalendar = ({
  due,
  leftOut,
}: {
  readonly due: CaseDue
  readonly leftOut: LeftOut
}): ReactElement => {
  const { t } = useTranslation('staff')
  const { weeks, countsWorkingDays } = dayByDay(due, leftOut)
  return (
    <div className="day-calendar" role="grid" aria-label={t('due.calendarLabel')}>
      <div className="day-calendar-head" role="row">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} role="columnheader">
            {t(`common:weekday.${weekday}`)}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]?.date} className="day-calendar-week" role="row">
          {week.map((cell, column) => (
            <DayCell
              key={cell.date}
              cell={cell}
              monthShown={column === 0}
              countsWorkingDays={countsWorkingDays}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

const DayCell = ({
  cell,
  monthShown,
  countsWorkingDays,
}: {
  readonly cell: CalendarCell
  readonly monthShown: boolean
  readonly countsWorkingDays: boolean
}): ReactElement => {
  const { month, day } = toPlainDate(cell.date)
  const off = cell.day?.what === 'off' && cell.ends.length === 0
  const word = useCellWord(cell, off, countsWorkingDays)
  return (
    <span
      role="gridcell"
      className={classes(
        'day-cell',
        off && 'day-cell-off',
        cell.day?.what === 'paused' && 'day-cell-paused',
        cell.day?.covered === false && 'day-cell-uncovered',
        cell.role !== null && `day-cell-${cell.role}`,
      )}
    >
      <span className={classes('day-cell-number', (monthShown || day === 1) && 'day-cell-month')}>
        {monthShown || day === 1 ? `${month}/${day}` : day}
      </span>
      <span className="day-cell-word" title={cell.procedure ?? undefined}>
        {word}
      </span>
      {cell.ordinal !== null && <b>{cell.ordinal}</b>}
    </span>
  )
}

/** The one word of a day: what starts or ends, else why it is not counted, else that it is worked. */
const useCellWord = (cell: CalendarCell, off: boolean, countsWorkingDays: boolean): string => {
  const { t } = useTranslation('staff')
  const { day, role, ends } = cell
  if (role === 'start') return t('due.day.start')
  if (ends.length > 1) return t('due.day.both')
  if (ends[0] !== undefined) return t(`due.day.${ends[0]}`)
  if (day === null) return ''
  if (day.what === 'paused') return cell.procedure ?? t('due.day.paused')
  if (off) return day.name ?? t('due.day.off')
  const madeUp = day.kind === 'make-up' || day.kind === 'local-open'
  return countsWorkingDays && madeUp ? t('due.day.makeUp') : ''
}
