import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { calendarWeeks } from './calendar-weeks.ts'
import type { CalendarCell } from './calendar-weeks.ts'
import { classes } from './classes.ts'
import './due.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** 逐日计算: Monday first; counted days carry the ordinal the ledger gave them. */
export const DayCalendar = ({ due }: { readonly due: CaseDue }): ReactElement => {
  const { t } = useTranslation('staff')
  return (
    <div className="day-calendar" role="grid" aria-label={t('due.calendarLabel')}>
      <div className="day-calendar-head" role="row">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} role="columnheader">
            {t(`common:weekday.${weekday}`)}
          </span>
        ))}
      </div>
      {calendarWeeks(due).map((week) => (
        <div key={week[0]?.date} className="day-calendar-week" role="row">
          {week.map((cell, column) => (
            <DayCell key={cell.date} cell={cell} monthShown={column === 0} />
          ))}
        </div>
      ))}
    </div>
  )
}

const DayCell = ({
  cell,
  monthShown,
}: {
  readonly cell: CalendarCell
  readonly monthShown: boolean
}): ReactElement => {
  const { t } = useTranslation('staff')
  const { month, day } = toPlainDate(cell.date)
  const off = cell.day?.what === 'off' && cell.role !== 'due' && cell.role !== 'later'
  const word =
    cell.role === 'start'
      ? t('due.day.start')
      : cell.ends.length > 1
        ? t('due.day.both')
        : cell.ends[0] !== undefined
          ? t(`due.day.${cell.ends[0]}`)
          : cell.day?.what === 'paused'
            ? t('due.day.paused')
            : off
              ? (cell.day?.name ?? t('due.day.off'))
              : cell.day?.kind === 'make-up' || cell.day?.kind === 'local-open'
                ? t('due.day.makeUp')
                : ''
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
      <span className="day-cell-word">{word}</span>
      {cell.ordinal !== null && <b>{cell.ordinal}</b>}
    </span>
  )
}
