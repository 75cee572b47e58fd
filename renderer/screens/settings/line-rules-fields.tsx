import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { PRIORITY_REASONS } from '#shared/domain/queue/ticket.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { examplesOf } from './line-rules-form.ts'
import type { RulesForm, RulesWrong } from './line-rules-form.ts'

interface LineRulesFieldsProps {
  readonly form: RulesForm
  readonly wrong: RulesWrong
  readonly readOnly: boolean
  readonly onChange: (change: Partial<RulesForm>) => void
}

/** The fields that hold a number, and what it counts. */
const UNITS = {
  favouredRun: 'people',
  urgentRun: 'people',
  headStartMinutes: 'minutes',
  seniorFrom: 'years',
  urgentFrom: 'years',
  lateMinutes: 'minutes',
  goalMinutes: 'minutes',
  places: 'people',
  timesMissed: 'times',
  keptMinutes: 'minutes',
  keptPlaces: 'people',
} as const

const MISSED = ['leaves', 'goes-back', 'is-kept'] as const
const TRANSFERRED = ['keeps', 'first', 'last'] as const

export const LineRulesFields = ({ form, wrong, readOnly, onChange }: LineRulesFieldsProps): ReactElement => {
  const { t } = useTranslation('lineRules')
  const examples = examplesOf(form)
  const said = (field: keyof RulesForm): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  const example = (field: keyof RulesForm): string | undefined => {
    const found = examples[field]
    return found === undefined ? undefined : t(found.key, found.facts)
  }
  const number = (name: keyof typeof UNITS): ReactElement => {
    const field = name === 'timesMissed' ? 'times' : name
    return (
      <FormField key={name} label={t(name)} hint={example(field)} error={said(field)}>
        {({ id, describedBy }) => (
          <span className="settings-period">
            <input
              id={id}
              type="text"
              inputMode="numeric"
              maxLength={3}
              value={form[field]}
              readOnly={readOnly}
              aria-invalid={wrong[field] !== undefined}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
            <span>{t(UNITS[name])}</span>
          </span>
        )}
      </FormField>
    )
  }
  return (
    <div className="settings-form">
      <fieldset className="settings-section">
        <legend>{t('sections.order')}</legend>
        {number('favouredRun')}
        {number('urgentRun')}
        {number('headStartMinutes')}
      </fieldset>
      <fieldset className="settings-section">
        <legend>{t('sections.priority')}</legend>
        {number('seniorFrom')}
        {number('urgentFrom')}
        <FormField
          group
          label={t('urgentReasons')}
          hint={t('urgentReasonsHint')}
          error={said('urgentReasons')}
        >
          {() => (
            <div className="settings-checks">
              {PRIORITY_REASONS.filter((reason) => reason !== 'elderly').map((reason) => {
                const on = form.urgentReasons.includes(reason)
                return (
                  <label key={reason}>
                    <input
                      type="checkbox"
                      checked={on}
                      disabled={readOnly}
                      onChange={() =>
                        onChange({
                          urgentReasons: on
                            ? form.urgentReasons.filter((other) => other !== reason)
                            : [...form.urgentReasons, reason],
                        })
                      }
                    />
                    {t(`queue:reason.${reason}`)}
                  </label>
                )
              })}
            </div>
          )}
        </FormField>
      </fieldset>
      <fieldset className="settings-section">
        <legend>{t('sections.missed')}</legend>
        <FormField group label={t('missedKind')} hint={example('missedKind')}>
          {() => (
            <Choice
              label={t('missedKind')}
              chosen={form.missedKind}
              onChoose={(missedKind) => onChange({ missedKind })}
              options={MISSED.map((value) => ({ value, label: t(`missed.${value}`), disabled: readOnly }))}
            />
          )}
        </FormField>
        {form.missedKind === 'goes-back' && (
          <>
            {number('places')}
            {number('timesMissed')}
          </>
        )}
        {form.missedKind === 'is-kept' && (
          <>
            {number('keptMinutes')}
            {number('keptPlaces')}
          </>
        )}
      </fieldset>
      <fieldset className="settings-section">
        <legend>{t('sections.other')}</legend>
        <FormField group label={t('transferred')} hint={example('transferred')}>
          {() => (
            <Choice
              label={t('transferred')}
              chosen={form.transferred}
              onChoose={(transferred) => onChange({ transferred })}
              options={TRANSFERRED.map((value) => ({
                value,
                label: t(`transferredKind.${value}`),
                disabled: readOnly,
              }))}
            />
          )}
        </FormField>
        {number('lateMinutes')}
        {number('goalMinutes')}
      </fieldset>
    </div>
  )
}
