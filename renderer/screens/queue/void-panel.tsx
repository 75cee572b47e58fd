import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { FormField } from '../../ui/form-field.tsx'

/** Why a ticket is made void; the number stays on record and is not given again. */
export const VoidPanel = ({
  count,
  onSubmit,
}: {
  /** How many numbers the one reason is for. */
  readonly count: number
  readonly onSubmit: (reason: string) => void
}): ReactElement => {
  const { t } = useTranslation('queue')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <form
      className="queue-void"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (reason.trim() !== '') onSubmit(reason.trim())
      }}
    >
      <FormField
        label={count > 1 ? t('line:leftOver.reason', { count }) : t('void.reason')}
        hint={t('void.kept')}
        error={asked && reason.trim() === '' ? t('void.needed') : undefined}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            maxLength={200}
            autoFocus
            value={reason}
            aria-invalid={asked && reason.trim() === ''}
            aria-describedby={describedBy}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
    </form>
  )
}
