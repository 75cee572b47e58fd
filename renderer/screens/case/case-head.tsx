import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { LimitCount } from '#shared/domain/limit/limit-count.ts'
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
      <CourseTags detail={detail} />
      {detail.deemed && <Tag tone="plain">{t('head.deemed')}</Tag>}
      {detail.matter.sample && <Tag tone="provisional">{t('sample')}</Tag>}
      <span className="case-number">{detail.number}</span>
    </PageHead>
  )
}

/** What holds a case up or has come back, each in a word. */
const CourseTags = ({ detail: { status, course } }: { readonly detail: CaseDetail }): ReactElement => {
  const { t } = useTranslation('case')
  const cameBack = status === 'accepted' && course.referral !== null && course.referral.returnedOn !== null
  return (
    <>
      {status === 'accepted' && course.paused !== null && <Tag tone="selected">{t('head.paused')}</Tag>}
      {cameBack && <Tag tone="near">{t('head.returned')}</Tag>}
      {course.objections.length > 0 && (
        <Tag tone={course.objections.some(({ late }) => late) ? 'overdue' : 'near'}>
          {t('head.objection')}
        </Tag>
      )}
      {course.uncollected && <Tag tone="plain">{t('head.uncollected')}</Tag>}
    </>
  )
}

const DueWords = ({ detail }: { readonly detail: CaseDetail }): ReactElement | null => {
  const { t } = useTranslation('case')
  const words = useDateWords(detail.today)
  const { due, urgency, used, left, tellBy } = detail
  const limit = (basis: 'promised' | 'legal', { unit, value }: LimitCount): string =>
    t('head.limit', { basis: t(`basis.${basis}`), length: t(`staff:due.unit.${unit}`, { value }) })
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
  if (detail.course.paused !== null)
    return (
      <span className="case-due">
        <span className="case-due-limit">{limit(due.basis, count)}</span>
        <b>{t('head.pausedDue')}</b>
      </span>
    )
  const tagged = (urgency.kind !== 'left' && urgency.kind !== 'none') || due.provisional
  return (
    <span className="case-due">
      <span className="case-due-limit">{limit(due.basis, count)}</span>
      {used !== null && <span>{t('head.used', { count: used })}</span>}
      {left !== null && left > 0 && !tagged && <span>{t('head.left', { count: left })}</span>}
      {tagged && <StatusTag urgency={urgency} />}
      <b>{t('head.due', { day: words.named(due.due) })}</b>
    </span>
  )
}
