import { useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { classes } from '../../ui/classes.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useBox } from '../../ui/use-box.ts'
import { dayWidth, spreadLabels, textWidth } from './band-layout.ts'
import type { BandDay, BandHeading, BandMark, BandRun, ClockBand } from './clock-band.ts'

interface ClockBandViewProps {
  readonly band: ClockBand
  readonly today: string
  /** Which limit the second mark belongs to. */
  readonly otherBasis: 'promised' | 'legal'
  /** The same in one sentence, for who does not see the drawing. */
  readonly sentence: string
}

const LABEL_SIZE = 13
const LABEL_GAP = 12

/** The clock drawn against the calendar. Wider than the page it scrolls, and begins where today is. */
export const ClockBandView = ({ band, today, otherBasis, sentence }: ClockBandViewProps): ReactElement => {
  const { t } = useTranslation('case')
  const [boxRef, box] = useBox()
  const scroller = useRef<HTMLElement>(null)
  const cell = box === null ? 0 : dayWidth(band.days.length, box.width - 2)
  const width = cell * band.days.length

  useLayoutEffect(() => {
    if (scroller.current !== null && box !== null)
      scroller.current.scrollLeft = cell * band.todayColumn - box.width / 2
  }, [cell, box, band.todayColumn])

  return (
    <div
      ref={(element) => {
        boxRef(element)
        scroller.current = element
      }}
      className="band-box"
      role="img"
      aria-label={`${t('band.label')} ${sentence}`}
      tabIndex={box !== null && width > box.width ? 0 : undefined}
    >
      {cell > 0 && (
        <div className="band" style={{ width }} aria-hidden="true">
          <Headings headings={band.headings} cell={cell} room={width} today={today} />
          {band.days.map((day, column) => (
            <Day key={day.date} day={day} left={column * cell} cell={cell} today={today} />
          ))}
          {band.runs.map((run) => (
            <Run key={`${run.from}-${run.state}`} run={run} cell={cell} />
          ))}
          <Marks
            marks={band.marks}
            cell={cell}
            room={Math.max(width, box?.width ?? 0)}
            today={today}
            otherBasis={otherBasis}
          />
        </div>
      )}
    </div>
  )
}

const Headings = ({
  headings,
  cell,
  room,
  today,
}: {
  readonly headings: readonly BandHeading[]
  readonly cell: number
  readonly room: number
  readonly today: string
}): ReactElement => {
  const { t } = useTranslation('case')
  const worded = headings.map(({ column, span, text }) => {
    const words =
      text.kind === 'rest'
        ? text.name
        : text.kind === 'make-up'
          ? t('band.makeUp')
          : t(today.startsWith(`${text.year}-`) ? 'band.month' : 'band.monthWithYear', text)
    const width = textWidth(words, LABEL_SIZE)
    const middle = text.kind === 'month' ? column * cell + width / 2 : (column + span / 2) * cell
    return { key: `${column}-${text.kind}`, words, width, middle, month: text.kind === 'month' }
  })
  const lefts = spreadLabels(worded, room, 6)
  return (
    <>
      {worded.map(({ key, words, month }, index) => (
        <span
          key={key}
          className={classes('band-heading', month && 'band-month')}
          style={{ left: lefts[index] ?? 0 }}
        >
          {words}
        </span>
      ))}
    </>
  )
}

const Day = ({
  day,
  left,
  cell,
  today,
}: {
  readonly day: BandDay
  readonly left: number
  readonly cell: number
  readonly today: string
}): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  return (
    <>
      <span
        className={classes(
          'band-day',
          day.rest && 'band-rest',
          day.today && 'band-today',
          !day.covered && 'band-open',
        )}
        style={{ left, width: cell + 1 }}
      >
        {day.day}
      </span>
      {day.state === 'counted' && (
        <span
          className={classes('band-count', day.used ? 'band-used' : 'band-left')}
          style={{ left, width: cell + 1 }}
          title={
            day.ordinal === null
              ? undefined
              : t('band.dayTitle', { day: words.named(day.date), ordinal: day.ordinal })
          }
        >
          {day.ordinal}
        </span>
      )}
    </>
  )
}

const Run = ({ run, cell }: { readonly run: BandRun; readonly cell: number }): ReactElement => {
  const { t } = useTranslation('case')
  const hatch = useId()
  const place = { left: run.from * cell, width: run.length * cell + 1 }
  if (run.state === 'off') return <span className="band-off" style={place} />
  const words = t(`band.${run.state}`)
  const fits = textWidth(words, LABEL_SIZE) + 16 <= place.width
  return (
    <span className={classes('band-run', `band-${run.state}`)} style={place} title={words}>
      {run.state !== 'late' && (
        <svg width="100%" height="100%">
          <pattern
            id={hatch}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="7" />
          </pattern>
          <rect width="100%" height="100%" fill={`url(#${hatch})`} />
        </svg>
      )}
      {fits && <b>{words}</b>}
    </span>
  )
}

const Marks = ({
  marks,
  cell,
  room,
  today,
  otherBasis,
}: {
  readonly marks: readonly BandMark[]
  readonly cell: number
  readonly room: number
  readonly today: string
  readonly otherBasis: 'promised' | 'legal'
}): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const worded = marks.map(({ column, date, names }) => {
    const what = names
      .map((name) => t(`band.mark.${name}`, { other: t(`basis.${otherBasis}`) }))
      .join(t('band.markJoin'))
    const text = t('band.markDay', { what, day: words.short(date) })
    const tone = names.includes('due') ? 'band-due' : names.includes('today') ? 'band-now' : null
    return { date, text, tone, middle: (column + 0.5) * cell, width: textWidth(text, LABEL_SIZE) }
  })
  const lefts = spreadLabels(worded, room, LABEL_GAP)
  return (
    <>
      {worded.map(({ date, text, tone, middle }, index) => (
        <span key={date}>
          <i className={classes('band-tick', tone)} style={{ left: middle }} />
          <span className={classes('band-label', tone)} style={{ left: lefts[index] ?? 0 }}>
            {text}
          </span>
        </span>
      ))}
    </>
  )
}
