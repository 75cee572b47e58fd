import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { useDateWords } from '../../ui/dates.ts'
import { Key } from '../../ui/key.tsx'
import type { Noted } from './band-parts.ts'
import { clockBand } from './clock-band.ts'
import { ClockBandView } from './clock-band-view.tsx'
import { Deferral } from './deferral.tsx'
import { clockSentence, decidingCount, otherCount } from './clock-sentence.ts'
import type { ClockPart } from './clock-sentence.ts'

interface ClockSectionProps {
  readonly detail: CaseDetail
  readonly explained: boolean
  readonly onExplain: () => void
}

/** The day on which the clock stopped: the decision, or the end without one. */
const stoppedOn = (detail: CaseDetail): string | null => {
  const end = detail.story.findLast(({ type }) =>
    ['decided', 'declined', 'withdrawn', 'lapsed'].includes(type),
  )
  return end === undefined ? null : dateAt(end.at)
}

/** The last days beside the case's own: of what runs, and of what waits for an answer. */
const notedOf = ({ stages, objections }: CaseDetail['course']): readonly Noted[] => [
  ...stages.flatMap(({ name, state, due, late }) =>
    state === 'running' && due !== null ? [{ kind: 'stage' as const, date: due, name, late }] : [],
  ),
  ...objections.map(({ answerBy, late }) => ({
    kind: 'objection' as const,
    date: answerBy,
    name: '',
    late,
  })),
]

/** The clock of the case against the calendar, and in one sentence why the due date is what it is. */
export const ClockSection = ({ detail, explained, onExplain }: ClockSectionProps): ReactElement => {
  const { t } = useTranslation('case')
  const sentence = useClockSentence(detail)
  const { due } = detail
  const count = due === null ? null : decidingCount(due)
  const band = useMemo(
    () =>
      due === null || count === null
        ? null
        : clockBand({
            count,
            receivedOn: detail.receivedOn,
            acceptedOn: detail.acceptedOn,
            deemed: detail.deemed,
            today: detail.today,
            stoppedOn: stoppedOn(detail),
            decided: detail.story.some(({ type }) => type === 'decided'),
            due: due.due,
            calendar: detail.calendar,
            otherDue: otherCount(due)?.due ?? null,
            pauses: detail.course.pauses,
            standsSince: detail.course.paused?.since ?? null,
            originalDue: detail.course.originalDue,
            noted: notedOf(detail.course),
          }),
    [due, count, detail],
  )
  return (
    <section className="case-clock" aria-label={t('band.label')}>
      {band !== null && due !== null && (
        <ClockBandView
          band={band}
          today={detail.today}
          otherBasis={due.basis === 'promised' ? 'legal' : 'promised'}
          sentence={sentence}
        />
      )}
      <p className="case-clock-sentence">
        {sentence}
        {due !== null && (
          <span className="case-clock-explain">
            <button type="button" className="ui-text-button" aria-expanded={explained} onClick={onExplain}>
              {t('band.explain')}
            </button>
            <Key name="dayByDay" />
          </span>
        )}
      </p>
      {detail.deferral !== null && <Deferral deferral={detail.deferral} today={detail.today} />}
    </section>
  )
}

const useClockSentence = (detail: CaseDetail): string => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const openGaps = detail.lines.filter(
    ({ mark }) => mark.state === 'missing' || mark.state === 'defective',
  ).length
  const say = ({ key, dates = {}, facts = {}, length, scope }: ClockPart): string =>
    t(`sentence.${key}`, {
      ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, words.named(date)])),
      ...facts,
      ...(length === undefined ? {} : { length: t(`length.${length.unit}`, { value: length.value }) }),
      ...(scope === undefined ? {} : { scope: t(`basisOf.${scope}`) }),
    })
  return clockSentence(detail, openGaps).map(say).join('')
}
