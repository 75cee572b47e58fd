import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { classes } from '../../ui/classes.ts'
import { useDateWords } from '../../ui/dates.ts'
import { LABEL_SIZE, spreadLabels, textWidth } from './band-layout.ts'
import type { BandHeading, BandMark, BandNote } from './band-parts.ts'

const LABEL_GAP = 12

/** Months, holidays and make-up days, over their columns. */
export const Headings = ({
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

/** What happened and what is due, under their days. */
export const Marks = ({
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

/** The second, quiet line: the last days of 环节 and objections. */
export const Notes = ({
  notes,
  cell,
  room,
  today,
}: {
  readonly notes: readonly BandNote[]
  readonly cell: number
  readonly room: number
  readonly today: string
}): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const worded = notes.map((note) => {
    const text = t(`band.${note.kind}${note.late ? 'Late' : ''}`, {
      name: note.name,
      day: words.short(note.date),
    })
    return { note, text, middle: (note.column + 0.5) * cell, width: textWidth(text, LABEL_SIZE - 1) }
  })
  const lefts = spreadLabels(worded, room, LABEL_GAP)
  return (
    <>
      {worded.map(({ note: { kind, name, column, late }, text }, index) => (
        <span key={`${kind} ${name} ${column}`}>
          <i className="band-noted" style={{ left: column * cell, width: cell + 1 }} />
          <span
            className={classes('band-note', late && 'band-note-late')}
            style={{ left: lefts[index] ?? 0 }}
          >
            {text}
          </span>
        </span>
      ))}
    </>
  )
}
