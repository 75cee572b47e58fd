import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { TextButton } from '../../ui/button.tsx'
import { FormField } from '../../ui/form-field.tsx'
import type { HallForm } from './hall-form.ts'

interface HallHoursProps {
  readonly form: HallForm
  readonly wrong: string | undefined
  readonly wrongDays: string | undefined
  readonly readOnly: boolean
  readonly onChange: (change: Partial<HallForm>) => void
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const MOST_SPANS = 4

/** 办公时间 in one to four spans, and the weekdays on which the hall is open. */
export const HallHours = ({ form, wrong, wrongDays, readOnly, onChange }: HallHoursProps): ReactElement => {
  const { t } = useTranslation('settings')
  const setSpan = (at: number, change: Partial<HallForm['hours'][number]>): void =>
    onChange({ hours: form.hours.map((span, index) => (index === at ? { ...span, ...change } : span)) })
  const toggle = (day: number): void =>
    onChange({
      openWeekdays: form.openWeekdays.includes(day)
        ? form.openWeekdays.filter((other) => other !== day)
        : [...form.openWeekdays, day],
    })
  return (
    <>
      <FormField group label={t('hall.hours')} error={wrong}>
        {({ describedBy }) => (
          <>
            {form.hours.map((span, at) => {
              const row = t('hall.hoursRow', { row: at + 1 })
              return (
                <div key={at} className="settings-span">
                  {(['from', 'to'] as const).map((end) => (
                    <input
                      key={end}
                      type="text"
                      value={span[end]}
                      readOnly={readOnly}
                      maxLength={5}
                      aria-label={`${row} ${t(`hall.${end}`)}`}
                      aria-invalid={wrong !== undefined}
                      aria-describedby={describedBy}
                      onChange={(event) => setSpan(at, { [end]: event.target.value })}
                    />
                  ))}
                  {!readOnly && form.hours.length > 1 && (
                    <TextButton
                      label={t('hall.removeHours')}
                      describes={row}
                      onPress={() => onChange({ hours: form.hours.filter((_, index) => index !== at) })}
                    />
                  )}
                </div>
              )
            })}
            {!readOnly && form.hours.length < MOST_SPANS && (
              <TextButton
                label={t('hall.addHours')}
                onPress={() => onChange({ hours: [...form.hours, { from: '', to: '' }] })}
              />
            )}
          </>
        )}
      </FormField>
      <FormField group label={t('hall.openWeekdays')} hint={t('hall.openWeekdaysHint')} error={wrongDays}>
        {() => (
          <div className="settings-checks">
            {WEEKDAYS.map((day) => (
              <label key={day}>
                <input
                  type="checkbox"
                  checked={form.openWeekdays.includes(day)}
                  disabled={readOnly}
                  onChange={() => toggle(day)}
                />
                {t(`common:weekday.${day}`)}
              </label>
            ))}
          </div>
        )}
      </FormField>
    </>
  )
}
