import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { TFunction } from 'i18next'
import type { CaseRow, Urgency } from '#shared/contract/case-view.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

export type TagTone = 'overdue' | 'near' | 'plain' | 'selected' | 'provisional'

export const Tag = ({
  tone,
  children,
}: {
  readonly tone: TagTone
  readonly children: string
}): ReactElement => <span className={`ui-tag ui-tag-${tone}`}>{children}</span>

/** 时限 in words and tone; null where nothing runs. Colour is never the only sign. */
export const urgencyWords = (
  urgency: Urgency,
  t: TFunction,
): { readonly tone: TagTone; readonly words: string } | null => {
  switch (urgency.kind) {
    case 'overdue':
      // On the weekend after its day it is late, and no working day has passed yet.
      return {
        tone: 'overdue',
        words:
          urgency.workingDays === 0
            ? t('staff:urgency.overdueNow')
            : t('staff:urgency.overdue', { count: urgency.workingDays }),
      }
    case 'today':
      return { tone: 'near', words: t('staff:urgency.today') }
    case 'next-working-day':
      return { tone: 'near', words: t('staff:urgency.next') }
    case 'left':
      return urgency.provisional
        ? { tone: 'provisional', words: t('staff:urgency.aboutLeft', { count: urgency.workingDays }) }
        : { tone: 'plain', words: t('staff:urgency.left', { count: urgency.workingDays }) }
    case 'none':
      return null
    default:
      return assertNever(urgency)
  }
}

/** 时限 as a tag. A case without a running limit shows a dash. */
export const StatusTag = ({ urgency }: { readonly urgency: Urgency }): ReactElement => {
  const { t } = useTranslation()
  const words = urgencyWords(urgency, t)
  return words === null ? (
    <span className="ui-none" aria-label={t('staff:urgency.none')} />
  ) : (
    <Tag tone={words.tone}>{words.words}</Tag>
  )
}

/** 时限 of a row in a list: 暂停 where its clock stands. */
export const LimitTag = ({ row }: { readonly row: Pick<CaseRow, 'urgency' | 'paused'> }): ReactElement => {
  const { t } = useTranslation()
  return row.paused !== null && row.urgency.kind === 'none' ? (
    <Tag tone="selected">{t('staff:urgency.paused')}</Tag>
  ) : (
    <StatusTag urgency={row.urgency} />
  )
}
