import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { useDateWords } from '../../ui/dates.ts'
import { Tag } from '../../ui/status-tag.tsx'

/** What is with another unit and what somebody objects to: whoever opens the case sees it without reading the story. */
export const CourseFacts = ({ detail }: { readonly detail: CaseDetail }): ReactElement | null => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const { referral, objections } = detail.course
  if (referral === null && objections.length === 0) return null
  return (
    <dl className="case-facts">
      {referral !== null && (
        <div>
          <dt>{t('referral.title')}</dt>
          <dd>
            {t('referral.sent', { to: referral.to, day: words.short(referral.on) })}
            <span>
              {[
                ...(referral.receivedOn === null
                  ? []
                  : [t('referral.received', { day: words.short(referral.receivedOn) })]),
                referral.returnedOn !== null
                  ? t('referral.returned', { day: words.short(referral.returnedOn) })
                  : referral.answeredOn !== null
                    ? t('referral.answered', { day: words.short(referral.answeredOn) })
                    : t(referral.receivedOn === null ? 'referral.waiting' : 'referral.working'),
              ].join(t('referral.join'))}
            </span>
          </dd>
        </div>
      )}
      {objections.map(({ id, by, on, text, answerBy, late }) => (
        <div key={id}>
          <dt>{t('objections.title')}</dt>
          <dd>
            {t('objections.one', { by, on: words.short(on), text })}
            <span>
              {t('objections.answerBy', { day: words.named(answerBy) })}{' '}
              {late && <Tag tone="overdue">{t('objections.late')}</Tag>}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
