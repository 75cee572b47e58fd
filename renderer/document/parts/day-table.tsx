import type { ReactNode } from 'react'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { dayWeeks, type DayWeek, type WeekCell } from '../day-weeks.ts'
import { paperDate, usePaperText, WEEKDAYS, type PaperText } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

type Limit = Extract<DocumentSnapshot, { kind: 'due-explanation' }>['limits'][number]
type Day = Limit['days'][number]

/** A day's place in the count, or why it has none. A festival says by itself that it is not counted. */
const placeOf = (text: PaperText, { what, ordinal, name }: Day): string => {
  if (what === 'off' && name !== '') return name
  if (what !== 'counted') return text(`dueExplanation.${what}`)
  return ordinal === null
    ? text('dueExplanation.countedUnnumbered')
    : text('dueExplanation.counted', { ordinal })
}

/** 最迟 on the last day; 期满 where it would have ended but for a holiday. */
const markOf = (text: PaperText, { date }: Day, { due, rawDue }: Limit): string => {
  if (date === due) return text('dueExplanation.last')
  return date === rawDue ? text('dueExplanation.rawLast') : ''
}

const DayCell = ({ day, limit }: { readonly day: Day; readonly limit: Limit }): ReactNode => {
  const text = usePaperText()
  const { year, month, day: dayOfMonth } = toPlainDate(day.date)
  const mark = markOf(text, day, limit)
  const place = placeOf(text, day)
  const remark = day.name === place ? '' : day.name
  return (
    <td className={day.date === limit.due ? 'last' : undefined}>
      {month === 1 && dayOfMonth === 1 && (
        <div className="remark">{text('dueExplanation.year', { year })}</div>
      )}
      <div className="date">
        <span>{text('dueExplanation.day', { month, day: dayOfMonth })}</span>
        {mark !== '' && <b>{mark}</b>}
      </div>
      <div>{day.what === 'counted' ? <b>{place}</b> : place}</div>
      {remark !== '' && (
        <div className="remark">
          <Sentence>{remark}</Sentence>
        </div>
      )}
    </td>
  )
}

/** What stood still within a week: its days share one cell, because none of them is counted. */
const StandstillCell = ({
  cell,
}: {
  readonly cell: Extract<WeekCell<Day>, { kind: 'standstill' }>
}): ReactNode => {
  const text = usePaperText()
  const dayText = (date: string): string => {
    const { month, day } = toPlainDate(date)
    return text('dueExplanation.day', { month, day })
  }
  return (
    <td colSpan={cell.days}>
      <div className="date">
        {text('dueExplanation.pausedDays', { from: dayText(cell.from), to: dayText(cell.to) })}
      </div>
      <div>
        <Sentence>
          {cell.name === ''
            ? text('dueExplanation.paused')
            : text('dueExplanation.pausedFor', { reason: cell.name })}
        </Sentence>
      </div>
    </td>
  )
}

const Week = ({ week, limit }: { readonly week: DayWeek<Day>; readonly limit: Limit }): ReactNode => {
  const text = usePaperText()
  if (week.kind === 'week')
    return week.cells.map((cell, place) => {
      switch (cell.kind) {
        case 'none':
          return <td key={place} aria-label={text('dueExplanation.outside')} />
        case 'day':
          return <DayCell day={cell.day} limit={limit} key={place} />
        case 'standstill':
          return <StandstillCell cell={cell} key={place} />
        default:
          return assertNever(cell)
      }
    })
  const { from, to, days, name } = week
  return (
    <td colSpan={7} className="standstill">
      <Sentence>
        {text(name === '' ? 'dueExplanation.pausedWeeks' : 'dueExplanation.pausedWeeksFor', {
          from: paperDate(text, from),
          to: paperDate(text, to),
          days,
          reason: name,
        })}
      </Sentence>
    </td>
  )
}

/** The days of a limit as a calendar, to be counted again with a finger. It stays on one page where it can. */
export const DayTable = ({ limit }: { readonly limit: Limit }): ReactNode => {
  const text = usePaperText()
  return (
    <table className="days">
      <thead data-block data-keep="firm">
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th scope="col" key={weekday}>
              {text(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dayWeeks(limit.days).map((week, index) => (
          <tr data-block data-keep={index === 0 ? 'firm' : 'loose'} key={index}>
            <Week week={week} limit={limit} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
