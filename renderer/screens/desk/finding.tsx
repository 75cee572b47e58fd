import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ChecklistLine } from '#shared/contract/intake-view.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'
import { MARK_STATES } from './strip-draft.ts'

/** What stands beside the word of a finding. */
const reasonOf = (mark: Mark): string => {
  switch (mark.state) {
    case 'complete':
      return ''
    case 'exempt':
      return mark.basis
    case 'reused':
      return mark.caseNumber
    default:
      return mark.what
  }
}

/**
 * Digit and word: 齐 is quiet, 缺 is filled, 不符 has a double edge, 免交 and 沿用 a dashed one, 容缺 is amber, unchecked an
 * empty box. What could be 沿用 says so quietly before it is marked.
 */
export const Finding = ({
  line,
  earlier,
}: {
  readonly line: ChecklistLine
  /** Found on an earlier visit. */
  readonly earlier: boolean
}): ReactElement => {
  const { t } = useTranslation('deskChecklist')
  const words = useDateWords(useToday())
  const { mark } = line
  if (line.noLongerApplies) return <span className="finding-reason">{t('gone')}</span>
  if (mark === null)
    return (
      <>
        <i className="finding-box" />
        <span className="finding-reason">{line.covered ? t('covered') : t('unchecked')}</span>
        {!line.covered && line.reusable !== null && (
          <span className="finding-reason finding-offer ui-clip">
            {t('reusable', { date: words.short(line.reusable.handedInOn) })}
          </span>
        )}
      </>
    )
  const reason = reasonOf(mark)
  return (
    <>
      <i className={`finding-box finding-${mark.state}`}>{MARK_STATES.indexOf(mark.state) + 1}</i>
      <span className={`finding-word finding-word-${mark.state}`}>{t(`state.${mark.state}`)}</span>
      <span className="finding-reason ui-clip" title={reason}>
        {earlier ? t('earlier') : reason}
      </span>
    </>
  )
}
