import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { maskName } from '#shared/domain/person/mask.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useNavigate } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { StatusTag, Tag } from '../../ui/status-tag.tsx'
import { decidingCount, ENDED } from './clock-sentence.ts'

/** Whose case of what, in which state, and by when. */
export const CaseHead = ({ detail }: { readonly detail: CaseDetail }): ReactElement => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  return (
    <PageHead
      title={detail.matter.name}
      parent={{ label: t('back'), onPress: () => navigate({ screen: 'cases' }) }}
      aside={<DueWords detail={detail} />}
    >
      <span className="case-who">{maskName(detail.applicant.name)}</span>
      <Tag tone="selected">{t(`status.${detail.status}`)}</Tag>
      {detail.deemed && <Tag tone="plain">{t('head.deemed')}</Tag>}
      {detail.matter.sample && <Tag tone="provisional">{t('sample')}</Tag>}
      <span className="case-number">{detail.number}</span>
    </PageHead>
  )
}

const DueWords = ({ detail }: { readonly detail: CaseDetail }): ReactElement | null => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const { due, urgency, used, left, tellBy } = detail
  if (detail.status === 'received' && tellBy !== null)
    return (
      <span className="case-due">
        <StatusTag urgency={urgency} />
        <b>{t('head.tellBy', { day: words.named(tellBy.date) })}</b>
      </span>
    )
  if (ENDED.includes(detail.status)) return null
  const count = due === null ? null : decidingCount(due)
  if (due === null || count === null) return null
  const tagged = (urgency.kind !== 'left' && urgency.kind !== 'none') || due.provisional
  return (
    <span className="case-due">
      <span className="case-due-limit">
        {t('head.limit', {
          basis: t(`basis.${due.basis}`),
          length: t(`staff:due.unit.${count.unit}`, { value: count.value }),
        })}
      </span>
      {used !== null && <span>{t('head.used', { count: used })}</span>}
      {left !== null && left > 0 && !tagged && <span>{t('head.left', { count: left })}</span>}
      {tagged && <StatusTag urgency={urgency} />}
      <b>{t('head.due', { day: words.named(due.due) })}</b>
    </span>
  )
}
