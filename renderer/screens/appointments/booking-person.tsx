import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import { BOOKING_CHANNELS, CHANGE_REASONS } from '#shared/domain/appointment/appointment.ts'
import type { ChangeReason } from '#shared/domain/appointment/appointment.ts'
import { DOCUMENT_TYPES } from '#shared/domain/person/party.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { useToday } from '../../ui/hall.tsx'
import { Pick } from '../../ui/pick.tsx'
import { isDoubtfulNumber } from './booking-form.ts'
import type { BookingDraft, Missing } from './booking-form.ts'
import { useSlotWords } from './slot-words.ts'

interface PersonFieldsProps {
  readonly draft: BookingDraft
  readonly missing: readonly Missing[]
  readonly onChange: (change: Partial<BookingDraft>) => void
  /** Enter in a field leads to this one. */
  readonly next: (field: string) => (event: KeyboardEvent) => void
}

/** Who books: name and document, because the number is given to the person who shows it. */
export const BookingPersonFields = ({ draft, missing, onChange, next }: PersonFieldsProps): ReactElement => {
  const { t } = useTranslation('appointments')
  const today = useToday()
  const text = (field: 'name' | 'documentNumber' | 'phone', leadsTo: string, hint?: string): ReactElement => {
    const wrong = missing.includes(field)
    return (
      <FormField
        label={t(`book.${field}`)}
        hint={hint}
        error={wrong ? t(`book.missing.${field}`) : undefined}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            data-field={field}
            autoComplete="off"
            spellCheck={false}
            maxLength={field === 'name' ? 60 : field === 'phone' ? 30 : 40}
            value={draft[field]}
            aria-invalid={wrong}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ [field]: event.target.value })}
            onKeyDown={next(leadsTo)}
          />
        )}
      </FormField>
    )
  }
  return (
    <div className="appoint-who">
      <h2>
        {t('book.person')}
        <span>{t('book.cardHint')}</span>
      </h2>
      {text('name', 'documentNumber')}
      <FormField group label={t('book.documentType')}>
        {() => (
          <Pick
            label={t('book.documentType')}
            options={DOCUMENT_TYPES.filter((type) => type !== 'social-credit-code').map((type) => ({
              value: type,
              label: t(`documentType.${type}`),
            }))}
            chosen={draft.documentType}
            onChoose={(documentType) => onChange({ documentType })}
          />
        )}
      </FormField>
      {text('documentNumber', 'phone')}
      {isDoubtfulNumber(draft, today) && (
        <p className="appoint-near appoint-indent" role="status">
          {t('book.badNumber')}
        </p>
      )}
      {text('phone', 'submit', t('book.phoneHint'))}
      <FormField group label={t('book.channel')}>
        {() => (
          <Choice
            label={t('book.channel')}
            options={BOOKING_CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
            chosen={draft.channel}
            onChoose={(channel) => onChange({ channel })}
          />
        )}
      </FormField>
    </div>
  )
}

/** Whose slot is moved, and why. */
export const ChangeFields = ({
  row,
  because,
  onBecause,
  onEnter,
}: {
  readonly row: AppointmentView
  readonly because: ChangeReason
  readonly onBecause: (because: ChangeReason) => void
  readonly onEnter: () => void
}): ReactElement => {
  const { t } = useTranslation('appointments')
  const slot = useSlotWords()
  return (
    <div className="appoint-who">
      <h2>{t('book.person')}</h2>
      <p className="appoint-plain">
        {t('pair', { one: row.person?.name ?? t('erased'), other: row.person?.document ?? '' })}
      </p>
      <p className="appoint-plain">{t('pair', { one: slot.withDay(row), other: row.categoryName })}</p>
      <FormField group label={t('book.because')}>
        {() => (
          <Choice
            label={t('book.because')}
            field="because"
            options={CHANGE_REASONS.map((reason) => ({ value: reason, label: t(`because.${reason}`) }))}
            chosen={because}
            onChoose={onBecause}
            onEnter={onEnter}
          />
        )}
      </FormField>
    </div>
  )
}
