import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'

/** How many blank forms; the filled button at the foot draws their numbers and prints them. */
export const OutagePrepare = ({
  count,
  wrong,
  disabled,
  onCount,
}: {
  readonly count: string
  readonly wrong: boolean
  readonly disabled: boolean
  readonly onCount: (count: string) => void
}): ReactElement => {
  const { t } = useTranslation('outage')
  return (
    <label className="outage-count">
      <span>{t('count')}</span>
      <input
        type="text"
        inputMode="numeric"
        maxLength={3}
        value={count}
        disabled={disabled}
        aria-invalid={wrong}
        onChange={(event) => onCount(event.target.value)}
      />
      {wrong && (
        <span className="outage-wrong" role="alert">
          {t('countWrong')}
        </span>
      )}
    </label>
  )
}
