import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { dayWeeks } from '../day-weeks.ts'
import { usePaperText, WEEKDAYS } from '../paper-text.ts'
import { Sentence } from './sentence.tsx'

type Limit = Extract<DocumentSnapshot, { kind: 'due-explanation' }>['limits'][number]
type Day = Limit['days'][number]

/** One day: its date, its place in the count, and what else is to be known of it. */
const DayCell = ({ day, limit }: { readonly day: Day; readonly limit: Limit }): ReactNode => {
  const text = usePaperText()
  const { month, day: dayOfMonth } = toPlainDate(day.date)
  const last = day.date === limit.due
  const counted = day.what === 'counted'
  const place =
    counted && day.ordinal !== null
      ? text('dueExplanation.counted', { ordinal: day.ordinal })
      : text(counted ? 'dueExplanation.countedUnnumbered' : `dueExplanation.${day.what}`)
  const mark = last
    ? text('dueExplanation.last')
    : day.date === limit.rawDue
      ? text('dueExplanation.rawLast')
      : ''
  return (
    <td className={last ? `day ${day.what} last` : `day ${day.what}`}>
      <div className="day-date">
        {text('dueExplanation.day', { month, day: dayOfMonth })}
        {mark !== '' && <b>{mark}</b>}
      </div>
      <div className="day-place">{counted ? <b>{place}</b> : place}</div>
      {day.name !== '' && (
        <div className="day-name">
          <Sentence>{day.name}</Sentence>
        </div>
      )}
    </td>
  )
}

/** The days of a limit as a calendar, week by week, to be counted again with a finger. */
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
          <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={index}>
            {week.map((day, place) =>
              day === null ? (
                <td key={place} aria-label={text(WEEKDAYS[place] ?? 'weekday.7')} />
              ) : (
                <DayCell day={day} limit={limit} key={day.date} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
