import { useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { classes } from '../../ui/classes.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useBox } from '../../ui/use-box.ts'
import { dayWidth, LABEL_SIZE, textWidth } from './band-layout.ts'
import { Headings, Marks, Notes } from './band-labels.tsx'
import type { BandDay, BandRun, ClockBand } from './band-parts.ts'

interface ClockBandViewProps {
  readonly band: ClockBand
  readonly today: string
  /** Which limit the second mark belongs to. */
  readonly otherBasis: 'promised' | 'legal'
  /** The same in one sentence, for who does not see the drawing. */
  readonly sentence: string
}

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
      className={classes('band-box', band.notes.length > 0 && 'band-box-noted')}
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
          <Notes notes={band.notes} cell={cell} room={Math.max(width, box?.width ?? 0)} today={today} />
        </div>
      )}
    </div>
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
          day.original && 'band-original',
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
  const words =
    run.state === 'paused' && run.procedure === null
      ? t('band.pausedShort')
      : t(`band.${run.state}`, { procedure: run.procedure })
  // What is too narrow for the procedure still says that the clock stood.
  const shown = [words, ...(run.state === 'paused' ? [t('band.pausedShort')] : [])].find(
    (one) => textWidth(one, LABEL_SIZE) + 16 <= place.width,
  )
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
      {shown !== undefined && <b>{shown}</b>}
    </span>
  )
}
