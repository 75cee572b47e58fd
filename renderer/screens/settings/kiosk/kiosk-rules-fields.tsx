import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { Choice } from '../../../ui/choice.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import type { KioskForm, KioskState, WrongField } from './kiosk-form.ts'
import { useChineseVoice } from './use-chinese-voice.ts'
import { useDayWords } from './use-day-words.ts'

interface KioskRulesFieldsProps {
  readonly form: KioskForm
  readonly days: KioskState['days']
  readonly said: (field: WrongField) => string | undefined
  readonly readOnly: boolean
  readonly onChange: (change: Partial<KioskForm>) => void
}

/** 取号时间, 开放日, 一人一号 and 朗读. */
export const KioskRulesFields = ({
  form,
  days,
  said,
  readOnly,
  onChange,
}: KioskRulesFieldsProps): ReactElement => {
  const { t } = useTranslation('kioskSettings')
  const hasVoice = useChineseVoice()
  const dayWords = useDayWords()
  const check = (field: 'overBreak' | 'readAloud', hint: string): ReactElement => (
    <FormField group label={t(`fields.${field}`)} hint={hint}>
      {() => (
        <div className="settings-checks">
          <label>
            <input
              type="checkbox"
              checked={form[field]}
              disabled={readOnly}
              onChange={() => onChange({ [field]: !form[field] })}
            />
            {t(`fields.${field}Label`)}
          </label>
        </div>
      )}
    </FormField>
  )
  const dates = (field: 'openDates' | 'closedDates'): ReactElement => (
    <FormField label={t(`fields.${field}`)} hint={t(`fields.${field}Hint`)} error={said(field)}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          rows={2}
          value={form[field]}
          readOnly={readOnly}
          maxLength={1000}
          aria-invalid={said(field) !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <>
      <fieldset className="settings-section">
        <legend>{t('sections.times')}</legend>
        <FormField
          label={t('fields.earlyMinutes')}
          hint={t('fields.earlyMinutesHint')}
          error={said('earlyMinutes')}
        >
          {({ id, describedBy }) => (
            <input
              id={id}
              type="text"
              inputMode="numeric"
              className="kiosk-short"
              value={form.earlyMinutes}
              readOnly={readOnly}
              maxLength={3}
              aria-invalid={said('earlyMinutes') !== undefined}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ earlyMinutes: event.target.value })}
            />
          )}
        </FormField>
        {check('overBreak', t('fields.overBreakHint'))}
      </fieldset>
      <fieldset className="settings-section">
        <legend>{t('sections.days')}</legend>
        {dates('openDates')}
        {dates('closedDates')}
        <FormField group label={t('fields.fortnight')}>
          {() => (
            <ul className="kiosk-fortnight">
              {dayWords(days).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </FormField>
      </fieldset>
      <fieldset className="settings-section">
        <legend>{t('sections.onePerPerson')}</legend>
        <FormField
          group
          label={t('fields.onePerPerson')}
          hint={t(`fields.onePerPersonHint.${form.onePerPerson}`)}
        >
          {() => (
            <Choice
              label={t('fields.onePerPerson')}
              chosen={form.onePerPerson}
              onChoose={(onePerPerson) => onChange({ onePerPerson })}
              options={(['off', 'category', 'any'] as const).map((value) => ({
                value,
                label: t(`onePerPerson.${value}`),
                disabled: readOnly,
              }))}
            />
          )}
        </FormField>
        {form.onePerPerson !== 'off' && (
          <FormField
            group
            label={t('fields.withoutCard')}
            hint={t(`fields.withoutCardHint.${form.withoutCard}`)}
          >
            {() => (
              <Choice
                label={t('fields.withoutCard')}
                chosen={form.withoutCard}
                onChoose={(withoutCard) => onChange({ withoutCard })}
                options={(['guide-desk', 'take'] as const).map((value) => ({
                  value,
                  label: t(`withoutCard.${value}`),
                  disabled: readOnly,
                }))}
              />
            )}
          </FormField>
        )}
        {check('readAloud', t(hasVoice ? 'fields.readAloudHint' : 'fields.readAloudSilent'))}
      </fieldset>
    </>
  )
}
