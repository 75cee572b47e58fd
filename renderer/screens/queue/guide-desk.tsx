import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { KeyCap } from '../../ui/key.tsx'
import type { ClaimDraft } from './claim.ts'
import { ClaimFields } from './claim-fields.tsx'
import type { TicketWork } from './use-tickets.ts'

/** 导询台代取号: the digit of a category takes one number; it is committed before it is printed. */
export const TakeNumber = ({
  work,
  draft,
  asked,
  onDraft,
  onTake,
}: {
  readonly work: TicketWork
  readonly draft: ClaimDraft
  readonly asked: boolean
  readonly onDraft: (draft: ClaimDraft) => void
  readonly onTake: (categoryId: string) => void
}): ReactElement => {
  const { t } = useTranslation('queue')
  const list = useRef<HTMLUListElement>(null)
  return (
    <section className="queue-part" aria-label={t('take.title')}>
      <h2>
        {t('take.title')}
        <span>{t('take.hint')}</span>
      </h2>
      <div className="queue-line queue-claim">
        <span>{t('take.priority')}</span>
        <ClaimFields
          label={t('take.priority')}
          draft={draft}
          asked={asked}
          onDraft={onDraft}
          // Out of the field in which a digit is an age: here it takes a number again.
          onEnter={() => list.current?.querySelector('button')?.focus()}
        />
      </div>
      <ul ref={list} className="queue-take">
        {(work.overview?.categories ?? []).map((category, index) => (
          <li key={category.id}>
            <button
              type="button"
              className="queue-take-button"
              aria-disabled={work.busy === 'take' || undefined}
              onClick={() => onTake(category.id)}
            >
              {index < 9 && <KeyCap cap={String(index + 1)} />}
              <b>{category.prefix}</b>
              <span>{category.name}</span>
              <em>{t('waiting', { count: category.waiting })}</em>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Tickets whose holders said that no paper came out. */
export const KioskTroubles = ({
  work,
  mayAct,
}: {
  readonly work: TicketWork
  readonly mayAct: boolean
}): ReactElement => {
  const { t } = useTranslation('queue')
  const words = useDateWords(useToday())
  return (
    <section className="queue-part" aria-label={t('troubles.title')}>
      <h2>{t('troubles.title')}</h2>
      {work.troubles.length === 0 && <p className="queue-quiet">{t('troubles.empty')}</p>}
      <ul>
        {work.troubles.map((trouble, index) => (
          <li key={trouble.ticketId} className="queue-trouble">
            <b>{trouble.number}</b>
            <span>{t('troubles.at', { time: words.time(trouble.at) })}</span>
            {mayAct && (
              <ActionButton
                label={t('troubles.reprint')}
                {...(index === 0 ? { keyName: 'reprint' as const } : {})}
                onPress={() => void work.reprint(trouble)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
