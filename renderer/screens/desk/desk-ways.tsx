import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { Key } from '../../ui/key.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { useKeys } from '../../ui/use-keys.ts'

/** Ctrl K works while nobody's matter is open: two visits at one counter would share one ticket. */
export const useQuickKey = (intakeOpen: boolean): void => {
  const navigate = useNavigate()
  useKeys({ quick: intakeOpen ? null : () => navigate({ screen: 'quick' }) })
}

/** What else begins at a counter: many one-minute matters in a row, and what was taken on paper during an outage. */
export const DeskWays = ({ intakeOpen }: { readonly intakeOpen: boolean }): ReactElement => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <button
        type="button"
        className="queue-action"
        disabled={intakeOpen}
        onClick={() => navigate({ screen: 'quick' })}
      >
        <span>{t('quick:title')}</span>
        <Key name="quick" tone={intakeOpen ? 'off' : 'plain'} />
      </button>
      <button
        type="button"
        className="queue-action"
        disabled={intakeOpen}
        onClick={() => navigate({ screen: 'late-entry', slip: null })}
      >
        <span>{t('outage:late.title')}</span>
      </button>
    </>
  )
}
