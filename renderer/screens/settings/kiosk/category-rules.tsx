import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TextButton } from '../../../ui/button.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { MOST_SPANS, WEEKDAYS } from './kiosk-form.ts'
import type { CategoryForm, KioskForm, KioskState, SpanForm, WrongField } from './kiosk-form.ts'

interface CategoryRulesProps {
  readonly form: KioskForm
  readonly hours: KioskState['hours']
  readonly said: (field: WrongField) => string | undefined
  readonly readOnly: boolean
  readonly onChange: (change: Partial<KioskForm>) => void
}

/** 各业务: on which days, in which stretches, and how many numbers in each. */
export const CategoryRules = ({
  form,
  hours,
  said,
  readOnly,
  onChange,
}: CategoryRulesProps): ReactElement => {
  const { t } = useTranslation('kioskSettings')
  const set = (categoryId: string, change: Partial<CategoryForm>): void =>
    onChange({
      categories: form.categories.map((one) => (one.categoryId === categoryId ? { ...one, ...change } : one)),
    })
  return (
    <fieldset className="settings-section">
      <legend>{t('sections.categories')}</legend>
      <p className="settings-note">{t('categories.note')}</p>
      {form.categories.map((category) => (
        <FormField
          key={category.categoryId}
          group
          label={`${category.prefix} ${category.name}`}
          error={said(`category ${category.categoryId}`)}
        >
          {({ describedBy }) => (
            <CategoryRule
              category={category}
              hours={hours}
              wrong={said(`category ${category.categoryId}`) !== undefined}
              describedBy={describedBy}
              readOnly={readOnly}
              onChange={(change) => set(category.categoryId, change)}
            />
          )}
        </FormField>
      ))}
    </fieldset>
  )
}

interface CategoryRuleProps {
  readonly category: CategoryForm
  readonly hours: KioskState['hours']
  readonly wrong: boolean
  readonly describedBy: string | undefined
  readonly readOnly: boolean
  readonly onChange: (change: Partial<CategoryForm>) => void
}

const CategoryRule = (props: CategoryRuleProps): ReactElement => {
  const { category, hours, wrong, describedBy, readOnly, onChange } = props
  const { name, weekdays, spans } = category
  const { t } = useTranslation('kioskSettings')
  const setSpan = (at: number, change: Partial<SpanForm>): void =>
    onChange({ spans: spans.map((span, index) => (index === at ? { ...span, ...change } : span)) })
  const toggle = (day: number): void =>
    onChange({
      weekdays: weekdays.includes(day) ? weekdays.filter((other) => other !== day) : [...weekdays, day],
    })
  return (
    <div className="kiosk-category">
      <div className="settings-checks" role="group" aria-label={t('categories.weekdays', { name })}>
        {WEEKDAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={weekdays.includes(day)}
              disabled={readOnly}
              onChange={() => toggle(day)}
            />
            {t(`common:weekday.${day}`)}
          </label>
        ))}
      </div>
      {spans.map((span, at) => {
        const row = t('categories.row', { name, row: at + 1 })
        return (
          <div key={at} className="settings-span">
            {(['from', 'to', 'quota'] as const).map((field) => (
              <input
                key={field}
                type="text"
                value={span[field]}
                readOnly={readOnly}
                maxLength={field === 'quota' ? 6 : 5}
                placeholder={field === 'quota' ? t('categories.unlimited') : undefined}
                aria-label={`${row} ${t(`categories.${field}`)}`}
                aria-invalid={wrong}
                aria-describedby={describedBy}
                onChange={(event) => setSpan(at, { [field]: event.target.value })}
              />
            ))}
            <span className="kiosk-unit">{t('categories.unit')}</span>
            {!readOnly && (
              <TextButton
                label={t('categories.remove')}
                describes={row}
                onPress={() => onChange({ spans: spans.filter((_, index) => index !== at) })}
              />
            )}
          </div>
        )
      })}
      <p className="kiosk-line">
        {spans.length === 0 && <span>{t('categories.likeHall')}</span>}
        {!readOnly && spans.length < MOST_SPANS && (
          <TextButton
            label={t(spans.length === 0 ? 'categories.own' : 'categories.add')}
            describes={name}
            // The first stretches are the hall's, to be cut down or given a limit.
            onPress={() =>
              onChange({
                spans:
                  spans.length === 0
                    ? hours.map((span) => ({ ...span, quota: '' }))
                    : [...spans, { from: '', to: '', quota: '' }],
              })
            }
          />
        )}
      </p>
    </div>
  )
}
