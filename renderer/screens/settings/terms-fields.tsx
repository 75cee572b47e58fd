import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { LIMIT_UNITS } from '#shared/domain/matter/matter-version.ts'
import type { HallMatter, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { quickObstacle } from './terms-form.ts'
import type { TermsForm, TermsWrong } from './terms-form.ts'

interface TermsFieldsProps {
  readonly form: TermsForm
  readonly wrong: TermsWrong
  readonly readOnly: boolean
  readonly onChange: (change: Partial<TermsForm>) => void
}

const useSaid = (wrong: TermsWrong): ((field: keyof TermsForm) => string | undefined) => {
  const { t } = useTranslation('matters')
  return (field) => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`settings:wrong.${key}`)
  }
}

/** 快速登记 and 本厅承诺. */
export const PromiseFields = ({
  matter,
  hallPart,
  form,
  wrong,
  readOnly,
  onChange,
}: TermsFieldsProps & {
  readonly matter: MatterVersion
  readonly hallPart: HallMatter['hallPart'] | null
}): ReactElement => {
  const { t } = useTranslation('matters')
  const said = useSaid(wrong)
  const obstacle = quickObstacle(matter, form, hallPart)
  const atOnce = form.promisedUnit === 'immediate'
  const { promisedLimit } = matter
  const units = LIMIT_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))
  return (
    <>
      <FormField
        label={t('promise')}
        hint={
          promisedLimit === null
            ? t('promiseNone')
            : t('promiseHint', {
                limit: t(`staff:due.unit.${promisedLimit.unit}`, { value: promisedLimit.value }),
              })
        }
        error={said('promisedValue')}
      >
        {({ id, describedBy }) => (
          <span className="settings-period">
            <input
              id={id}
              type="text"
              inputMode="numeric"
              value={atOnce ? '' : form.promisedValue}
              readOnly={readOnly}
              disabled={atOnce}
              maxLength={4}
              aria-invalid={wrong.promisedValue !== undefined}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ promisedValue: event.target.value })}
            />
            {readOnly ? (
              <span>{t(`unit.${form.promisedUnit}`)}</span>
            ) : (
              <Pick
                label={t('promiseUnit')}
                options={units}
                chosen={form.promisedUnit}
                onChoose={(promisedUnit) => onChange({ promisedUnit })}
              />
            )}
          </span>
        )}
      </FormField>
      <FormField group label={t('quick')} hint={t(obstacle === null ? 'quickHint' : `quickOff.${obstacle}`)}>
        {() => (
          <div className="settings-checks">
            <label>
              <input
                type="checkbox"
                checked={form.quick && obstacle === null}
                disabled={readOnly || obstacle !== null}
                onChange={() => onChange({ quick: !form.quick })}
              />
              {t('quickLabel')}
            </label>
          </div>
        )}
      </FormField>
    </>
  )
}

const SWITCH = ['off', 'on'] as const

/** 容缺受理: off until the hall has published which materials are secondary. */
export const DeferralFields = ({ form, wrong, readOnly, onChange }: TermsFieldsProps): ReactElement => {
  const { t } = useTranslation('matters')
  const said = useSaid(wrong)
  return (
    <section>
      <h3>{t('deferral.title')}</h3>
      <div className="settings-fields">
        <FormField
          group
          label={t('deferral.label')}
          hint={t(form.deferral ? 'deferral.tick' : 'deferral.hint')}
          error={said('deferred')}
        >
          {() => (
            <Choice
              label={t('deferral.label')}
              chosen={form.deferral ? 'on' : 'off'}
              onChoose={(chosen) => onChange({ deferral: chosen === 'on' })}
              options={SWITCH.map((value) => ({
                value,
                label: t(`deferral.${value}`),
                disabled: readOnly,
              }))}
            />
          )}
        </FormField>
        {form.deferral && (
          <>
            <FormField label={t('deferral.within')} hint={t('deferral.withinHint')} error={said('within')}>
              {({ id, describedBy }) => (
                <span className="settings-period">
                  <input
                    id={id}
                    type="text"
                    inputMode="numeric"
                    value={form.within}
                    readOnly={readOnly}
                    maxLength={4}
                    aria-invalid={wrong.within !== undefined}
                    aria-describedby={describedBy}
                    onChange={(event) => onChange({ within: event.target.value })}
                  />
                  <span>{t(`unit.${form.withinUnit}`)}</span>
                </span>
              )}
            </FormField>
            <FormField label={t('deferral.effect')} hint={t('deferral.effectHint')} error={said('effect')}>
              {({ id, describedBy }) => (
                <textarea
                  id={id}
                  rows={2}
                  value={form.effect}
                  readOnly={readOnly}
                  maxLength={300}
                  aria-invalid={wrong.effect !== undefined}
                  aria-describedby={describedBy}
                  onChange={(event) => onChange({ effect: event.target.value })}
                />
              )}
            </FormField>
          </>
        )}
      </div>
    </section>
  )
}
