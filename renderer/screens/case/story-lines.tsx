import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { DocumentView, StoryEvent } from '#shared/contract/case-view.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { TextButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { useDateWords } from '../../ui/dates.ts'
import { Tag } from '../../ui/status-tag.tsx'
import type { FutureStep } from './future-steps.ts'
import type { StoryPart } from './story-part.ts'
import { storyParts, storyTitle } from './story-sentence.ts'

const useSentence = (today: string): ((parts: readonly StoryPart[]) => string) => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  return (parts) =>
    parts
      .map(({ key, facts, worded = {}, dates = [], moments = [], length }) => {
        const said = Object.fromEntries(
          Object.entries(facts).map(([name, value]) => {
            const place = worded[name]
            if (place !== undefined) return [name, t(`${place}.${value}`)]
            if (moments.includes(name)) return [name, words.moment(Number(value))]
            return [name, dates.includes(name) ? words.named(String(value)) : value]
          }),
        )
        return t(`story.sentence.${key}`, {
          ...said,
          ...(length === undefined ? {} : { length: t(`length.${length.unit}`, { value: length.value }) }),
        })
      })
      .join('')
}

interface StoryLineProps {
  readonly event: StoryEvent
  readonly deferred: boolean
  /** The one stop of this list for Tab. */
  readonly current: boolean
  readonly today: string
  readonly onFocus: () => void
  readonly onOpenDocument: (document: DocumentView) => void
}

/** One thing that happened. What was taken back later stays, struck through: the story has no gaps. */
export const StoryLine = ({
  event,
  deferred,
  current,
  today,
  onFocus,
  onOpenDocument,
}: StoryLineProps): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const sentence = useSentence(today)
  const day = dateAt(event.at)
  const { document, staffName, counterNumber } = event
  // What the law does by itself (视为受理) is nobody's act.
  const actor =
    staffName === ''
      ? t('story.recorded')
      : counterNumber === null
        ? staffName
        : t('story.counter', { name: staffName, counter: counterNumber })
  return (
    <li
      className={classes('case-event case-event-past', event.undone && 'case-event-undone')}
      data-seq={event.seq}
      aria-current={current || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={(pressed) => {
        const alone = !pressed.ctrlKey && !pressed.altKey && !pressed.metaKey
        if (pressed.target !== pressed.currentTarget || !alone || document === null) return
        if (pressed.code !== 'Enter' && pressed.code !== 'NumpadEnter') return
        pressed.preventDefault()
        onOpenDocument(document)
      }}
    >
      <div className="case-event-day">
        <b>{words.short(day)}</b>
        <span>
          {words.weekday(day)} {words.time(event.at)}
        </span>
      </div>
      <i className="case-dot" aria-hidden="true" />
      <div className="case-event-what">
        <p className="case-event-title">
          <b>{t(`story.type.${storyTitle(event)}`, { defaultValue: event.type })}</b>
          {event.undone && <Tag tone="plain">{t('story.undone')}</Tag>}
        </p>
        <p className="case-event-text">{sentence(storyParts(event, deferred))}</p>
      </div>
      <div className="case-event-who">
        <span>{actor}</span>
        {document !== null && (
          <span className="case-event-paper">
            {document.void && <Tag tone="overdue">{t('documents.void')}</Tag>}
            <TextButton
              label={`${t(`documents.kind.${document.kind}`)} ${document.number}`}
              onPress={() => onOpenDocument(document)}
            />
          </span>
        )}
      </div>
    </li>
  )
}

/** One thing still to come, with its last day where it has one. */
export const FutureLine = ({
  step: { key, date, facts },
  today,
}: {
  readonly step: FutureStep
  readonly today: string
}): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const more = t(`story.future.${key}Text`, { defaultValue: '', ...facts })
  return (
    <li className="case-event case-event-future">
      <div className="case-event-day">
        {date !== null && (
          <>
            <span className="case-future-day">{words.short(date)}</span>
            <span>{words.weekday(date)}</span>
          </>
        )}
      </div>
      <i className="case-dot" aria-hidden="true" />
      <div className="case-event-what">
        <p>
          {t(`story.future.${key}`, facts)}
          {more !== '' && <span>{more}</span>}
        </p>
      </div>
    </li>
  )
}
