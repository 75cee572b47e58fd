import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { CaseDetail, DocumentView } from '#shared/contract/case-view.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { classes } from '../../ui/classes.ts'
import { futureSteps } from './future-steps.ts'
import { FutureLine, StoryLine } from './story-lines.tsx'

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
          <FutureLine key={step.id} step={step} today={detail.today} />
        ))}
      </ol>
    </section>
  )
}
