import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { timeAt } from '#shared/kernel/instant.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { useExportWarning } from '../../../ui/export/use-export-warning.ts'
import { useNavigate } from '../../../ui/navigate.tsx'
import { NoticeLine } from '../../../ui/notice-line.tsx'

/** 导出并关机, beside the day that has just ended; nothing while the hall is open or today has its package. */
export const ClosingOffer = (): ReactElement | null => {
  const { t } = useTranslation('exports')
  const navigate = useNavigate()
  const closing = useExportWarning()?.closing ?? null
  if (closing === null) return null
  return (
    <div className="hall-closing">
      <NoticeLine
        tone="plain"
        title={t('closing.offerTitle', { time: timeAt(closing.closedAt) })}
        text={t('closing.offerText')}
        action={
          <ActionButton
            label={t('closing.title')}
            keyName="closing"
            onPress={() => navigate({ screen: 'closing' })}
          />
        }
      />
    </div>
  )
}
