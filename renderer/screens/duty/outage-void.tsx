import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'

/** Why a form is made void; its number stays in the series. */
export const OutageVoid = ({
  number,
  reason,
  onReason,
  onSubmit,
}: {
  readonly number: string
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onSubmit: () => void
}): ReactElement => {
  const { t } = useTranslation('outage')
  return (
    <form
      className="outage-void"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <b>{number}</b>
      <label>
        <span>{t('void.reason')}</span>
        <input
          type="text"
          maxLength={200}
          autoFocus
          placeholder={t('void.placeholder')}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
      <span className="ui-quiet">{t('void.kept')}</span>
    </form>
  )
}
