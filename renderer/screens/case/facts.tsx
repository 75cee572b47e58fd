import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { useDateWords } from '../../ui/dates.ts'

/** What is particular about this case: how it reached the hall, 补录, 近亲属, and the originals kept here. */
export const Facts = ({ detail }: { readonly detail: CaseDetail }): ReactElement | null => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const { channel, late, relative, originals } = detail
  if (channel === 'counter' && late === null && relative === null && originals.length === 0) return null
  return (
    <dl className="case-facts">
      {channel !== 'counter' && (
        <div>
          <dt>{t('facts.channel')}</dt>
          <dd>{t(`story.channel.${channel}`)}</dd>
        </div>
      )}
      {late !== null && (
        <div>
          <dt>{t('facts.late')}</dt>
          <dd>
            {t('facts.latePaper', { slip: late.slip })}
            <span>{t('facts.lateReceived', { received: words.moment(late.receivedAt) })}</span>
            <span>{t('facts.lateEntered', { entered: words.moment(late.enteredAt) })}</span>
            <span>{t('facts.lateWhy', { reason: late.reason, approver: late.approver })}</span>
          </dd>
        </div>
      )}
      {relative !== null && (
        <div>
          <dt>{t('facts.relative')}</dt>
          <dd>
            {relative.related
              ? t('facts.relatedTo', { staffName: relative.staffName, relation: relative.relation })
              : t('facts.notRelated')}
          </dd>
        </div>
      )}
      {originals.length > 0 && (
        <div>
          <dt>{t('facts.originals')}</dt>
          <dd>
            {originals.map(({ name, pieces }) => t('facts.piece', { name, pieces })).join(t('facts.join'))}
          </dd>
        </div>
      )}
    </dl>
  )
}
