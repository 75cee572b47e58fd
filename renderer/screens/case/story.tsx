import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { CaseDetail, DocumentView, StoryEvent } from '#shared/contract/case-view.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { TextButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Tag } from '../../ui/status-tag.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { futureSteps, storyParts, storyTitle } from './story-sentence.ts'
import type { FutureStep, StoryPart } from './story-sentence.ts'

interface StoryProps {
  readonly detail: CaseDetail
  readonly onOpenDocument: (document: DocumentView) => void
}

/**
 * 经过: day left, event bold, one sentence, document right as a link; what is to come is a dashed dot. The newest event
 * takes the focus; arrows lead through the others, Enter opens the paper of an event.
 */
export const Story = ({ detail, onOpenDocument }: StoryProps): ReactElement => {
  const { t } = useTranslation('case')
  const list = useRef<HTMLOListElement>(null)
  const last = detail.story.at(-1)?.seq ?? 0
  const [chosen, setChosen] = useState({ seq: 0, among: 0 })
  const current = chosen.among === last ? chosen.seq : last
  const choose = (seq: number): void => setChosen({ seq, among: last })
  const year = detail.today.slice(0, 4)
  const ahead = futureSteps(detail)
  const dates = [
    ...detail.story.map(({ at }) => dateAt(at)),
    ...ahead.map(({ date }) => date ?? detail.today),
  ]
  const deferred = detail.story.some(({ type }) => type === 'deferred')
  const withYears = dates.some((date) => !date.startsWith(year))
  // The newest event is what the case is opened for; earlier ones are one scroll away.
  useLayoutEffect(() => {
    const element = list.current?.parentElement
    if (element) element.scrollTop = element.scrollHeight
    const newest = list.current?.querySelector<HTMLElement>(`[data-seq="${last}"]`)
    newest?.scrollIntoView({ block: 'nearest' })
    if (list.current?.contains(document.activeElement)) newest?.focus({ preventScroll: true })
  }, [last])
  const go = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = { ArrowUp: current - 1, ArrowDown: current + 1, Home: 1, End: last }[event.code]
    if (to === undefined) return
    event.preventDefault()
    const seq = Math.min(Math.max(to, 1), last)
    choose(seq)
    list.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`)?.focus()
  }
  return (
    <section
      className={classes('case-story', withYears && 'case-story-years')}
      aria-label={t('story.title')}
      onKeyDown={go}
    >
      <h2 className="case-section">{t('story.title')}</h2>
      <ol ref={list}>
        {detail.story.map((event) => (
          <StoryLine
            key={event.seq}
            event={event}
            deferred={deferred}
            current={event.seq === current}
            today={detail.today}
            onFocus={() => choose(event.seq)}
            onOpenDocument={onOpenDocument}
          />
        ))}
        {ahead.map((step) => (
          <FutureLine key={step.key} name={step.key} date={step.date} today={detail.today} />
        ))}
      </ol>
    </section>
  )
}

const useSentence = (today: string): ((parts: readonly StoryPart[]) => string) => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  return (parts) =>
    parts
      .map(({ key, facts, worded = {}, dates = [], moments = [] }) => {
        const said = Object.fromEntries(
          Object.entries(facts).map(([name, value]) => {
            const place = worded[name]
            if (place !== undefined) return [name, t(`${place}.${value}`)]
            if (moments.includes(name)) return [name, words.moment(Number(value))]
            return [name, dates.includes(name) ? words.named(String(value)) : value]
          }),
        )
        return t(`story.sentence.${key}`, said)
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

const StoryLine = ({
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
      className="case-event case-event-past"
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
        <b>{t(`story.type.${storyTitle(event)}`, { defaultValue: event.type })}</b>
        <p>{sentence(storyParts(event, deferred))}</p>
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

const WITH_TEXT: readonly FutureStep[] = ['tell', 'supply', 'due']

const FutureLine = ({
  name,
  date,
  today,
}: {
  readonly name: FutureStep
  readonly date: string | null
  readonly today: string
}): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  return (
    <li className={classes('case-event', 'case-event-future')}>
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
          {t(`story.future.${name}`)}
          {WITH_TEXT.includes(name) && <span>{t(`story.future.${name}Text`)}</span>}
        </p>
      </div>
    </li>
  )
}
