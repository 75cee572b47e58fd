import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { FormField } from '../../ui/form-field.tsx'
import { BOUNDS, placesPerDay } from './appointments-form.ts'
import type { AppointmentsForm, CategoryLine } from './appointments-form.ts'

interface PartProps {
  readonly form: AppointmentsForm
  readonly wrong: ReadonlySet<string>
  readonly state: OutputOf<'appointments.settings'>
  readonly readOnly: boolean
  readonly onChange: (change: Partial<AppointmentsForm>) => void
}

/** 规则: how far ahead, how late, how often, and when not. */
export const AppointmentRules = ({ form, wrong, state, readOnly, onChange }: PartProps): ReactElement => {
  const { t } = useTranslation('appointments')
  const numberField = (
    field: 'daysAhead' | 'perPersonPerDay' | 'earlyMinutes',
    label: string,
    unit: string,
  ): ReactElement => (
    <FormField label={label} error={wrong.has(field) ? t('settings.wrong.number', BOUNDS[field]) : undefined}>
      {({ id, describedBy }) => (
        <div className="settings-span">
          <Short
            id={id}
            describedBy={describedBy}
            invalid={wrong.has(field)}
            readOnly={readOnly}
            value={form[field]}
            onText={(text) => onChange({ [field]: text })}
          />
          {unit}
        </div>
      )}
    </FormField>
  )
  return (
    <fieldset className="settings-section">
      <legend>{t('settings.legend')}</legend>
      <FormField group label={t('settings.on')} hint={t('settings.onHint')}>
        {() => (
          <div className="settings-checks">
            <label>
              <input
                type="checkbox"
                checked={form.on}
                disabled={readOnly}
                onChange={() => onChange({ on: !form.on })}
              />
              {t('settings.on')}
            </label>
          </div>
        )}
      </FormField>
      {numberField('daysAhead', t('settings.daysAhead'), t('settings.daysAheadHint'))}
      <FormField
        group
        label={t('settings.sameDay')}
        error={wrong.has('sameDayMinutes') ? t('settings.wrong.number', BOUNDS.sameDayMinutes) : undefined}
      >
        {({ describedBy }) => (
          <div className="settings-span">
            <label className="appointments-tick">
              <input
                type="checkbox"
                checked={form.sameDay}
                disabled={readOnly}
                onChange={() => onChange({ sameDay: !form.sameDay })}
              />
              {t('settings.bookable')}
            </label>
            {form.sameDay ? (
              <>
                <Short
                  label={t('settings.sameDayHint')}
                  describedBy={describedBy}
                  invalid={wrong.has('sameDayMinutes')}
                  readOnly={readOnly}
                  value={form.sameDayMinutes}
                  onText={(sameDayMinutes) => onChange({ sameDayMinutes })}
                />
                {t('settings.sameDayHint')}
              </>
            ) : (
              t('settings.sameDayNo')
            )}
          </div>
        )}
      </FormField>
      {numberField('perPersonPerDay', t('settings.perPerson'), t('settings.perPersonHint'))}
      {numberField('earlyMinutes', t('settings.early'), t('settings.earlyHint'))}
      <p className="settings-note">{t('settings.late', { minutes: state.lateMinutes })}</p>
      <FormField
        label={t('settings.closedDays')}
        hint={t('settings.closedDaysHint')}
        error={wrong.has('closedDays') ? t('settings.wrong.days') : undefined}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            readOnly={readOnly}
            value={form.closedDays}
            aria-invalid={wrong.has('closedDays')}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ closedDays: event.target.value })}
          />
        )}
      </FormField>
    </fieldset>
  )
}

/** 可约业务, with the length of a slot and how many people it takes. */
export const BookableCategories = ({ form, wrong, state, readOnly, onChange }: PartProps): ReactElement => {
  const { t } = useTranslation('appointments')
  const setLine = (categoryId: string, part: Partial<CategoryLine>): void =>
    onChange({
      categories: form.categories.map((line) =>
        line.categoryId === categoryId ? { ...line, ...part } : line,
      ),
    })
  return (
    <fieldset className="settings-section">
      <legend>{t('settings.categories')}</legend>
      {wrong.has('categories') && (
        <p className="ui-field-error" role="alert">
          {t('settings.wrong.none')}
        </p>
      )}
      <div className="appointments-lines">
        <div className="appointments-line appointments-head">
          <span />
          <span>{t('settings.slotMinutes')}</span>
          <span>{t('settings.capacity')}</span>
          <span />
        </div>
        {form.categories.map((line) => {
          const places = line.bookable ? placesPerDay(state, line) : null
          const number = (field: 'slotMinutes' | 'capacity'): ReactElement => (
            <Short
              label={`${line.name} ${t(`settings.${field}`)}`}
              invalid={wrong.has(line.categoryId)}
              readOnly={readOnly || !line.bookable}
              value={line[field]}
              onText={(text) => setLine(line.categoryId, { [field]: text })}
            />
          )
          return (
            <div key={line.categoryId} className="appointments-line">
              <label className="appointments-tick">
                <input
                  type="checkbox"
                  checked={line.bookable}
                  disabled={readOnly}
                  onChange={() => setLine(line.categoryId, { bookable: !line.bookable })}
                />
                {line.prefix} {line.name}
              </label>
              {number('slotMinutes')}
              {number('capacity')}
              <span className="appointments-places">
                {places === null ? '' : t('settings.perDay', places)}
              </span>
            </div>
          )
        })}
      </div>
      <p className="settings-note">{t('settings.categoriesHint')}</p>
    </fieldset>
  )
}

const Short = ({
  id,
  label,
  describedBy,
  invalid,
  readOnly,
  value,
  onText,
}: {
  readonly id?: string
  readonly label?: string
  readonly describedBy?: string | undefined
  readonly invalid: boolean
  readonly readOnly: boolean
  readonly value: string
  readonly onText: (text: string) => void
}): ReactElement => (
  <input
    id={id}
    type="text"
    className="appointments-short"
    inputMode="numeric"
    maxLength={4}
    aria-label={label}
    aria-invalid={invalid}
    aria-describedby={describedBy}
    readOnly={readOnly}
    value={value}
    onChange={(event) => onText(event.target.value)}
  />
)
