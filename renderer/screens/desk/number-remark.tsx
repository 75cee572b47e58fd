import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Party } from '#shared/domain/person/party.ts'

/** Which warning a document number deserves; null when it needs no reason. */
export const numberWarning = (
  party: Party,
  check: IntakeView['applicantCheck'],
): Extract<IntakeView['applicantCheck']['verdict'], `bad-${string}`> | 'none' | null => {
  switch (check.verdict) {
    case 'empty':
      return party.documentType === 'other' && party.name !== '' ? 'none' : null
    case 'good':
    case 'unchecked':
      return null
    default:
      return check.verdict
  }
}

/** A failed check is amber and wants a reason; it never blocks (GB 11643 is for numbers, not for people). */
export const NumberRemark = ({
  party,
  check,
  whose,
  onSave,
  onDone,
}: {
  readonly party: Party
  readonly check: IntakeView['applicantCheck']
  readonly whose: 'applicant' | 'representative'
  readonly onSave: (remark: string) => void
  readonly onDone: () => void
}): ReactElement | null => {
  const { t } = useTranslation('deskPeople')
  const [text, setText] = useState(party.numberRemark)
  const warning = numberWarning(party, check)
  if (warning === null) return null
  const save = (): void => {
    if (text.trim() !== party.numberRemark) onSave(text.trim())
  }
  return (
    <div className="visit-row" role="group" aria-label={t('party.remark')}>
      <span className="visit-label">{t('party.remark')}</span>
      <input
        className="visit-input visit-input-warned visit-input-remark"
        aria-label={t('party.remark')}
        placeholder={t('party.remarkPlaceholder')}
        data-field={`${whose}-remark`}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.nativeEvent.isComposing || (event.code !== 'Enter' && event.code !== 'NumpadEnter'))
            return
          if (event.ctrlKey || event.altKey) return
          event.preventDefault()
          save()
          onDone()
        }}
      />
      <span className="ui-warning visit-warning ui-clip" role="status">
        {t(`party.check.${warning}`)}
      </span>
    </div>
  )
}
