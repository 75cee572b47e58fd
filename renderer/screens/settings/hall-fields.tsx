import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { FormField } from '../../ui/form-field.tsx'
import { useToday } from '../../ui/hall.tsx'
import { HallHours } from './hall-hours.tsx'
import { exampleNumber } from './hall-form.ts'
import type { HallForm } from './hall-form.ts'

interface HallFieldsProps {
  readonly form: HallForm
  /** Field → key under `settings:wrong`. */
  readonly wrong: Partial<Record<keyof HallForm, string>>
  readonly readOnly: boolean
  readonly onChange: (change: Partial<HallForm>) => void
}

type TextField = Exclude<keyof HallForm, 'hours' | 'openWeekdays' | 'notices' | 'numberPadded'>

const SECTIONS = [
  { name: 'identity', fields: ['name', 'organ', 'organShort', 'phone'] },
  { name: 'public', fields: ['guideDesk', 'outlet', 'priorityGroups'] },
  { name: 'archive', fields: ['numberWidth', 'fonds', 'archiveCategory', 'archiveOrgan'] },
] as const satisfies readonly { name: string; fields: readonly TextField[] }[]

/** The longest each text may be, from the contract. */
const LONGEST: Partial<Record<TextField, number>> = {
  organShort: 8,
  numberWidth: 1,
  fonds: 4,
  archiveCategory: 20,
  archiveOrgan: 20,
}

const HINTED: readonly TextField[] = ['organ', 'organShort', 'lastTicketTime', 'numberWidth', 'fonds']

export const HallFields = ({ form, wrong, readOnly, onChange }: HallFieldsProps): ReactElement => {
  const { t } = useTranslation('settings')
  const example = exampleNumber(form, toPlainDate(useToday()).year)
  const said = (field: keyof HallForm): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  const text = (field: TextField): ReactElement => (
    <FormField
      key={field}
      label={t(`hall.${field}`)}
      hint={HINTED.includes(field) ? t(`hall.${field}Hint`) : undefined}
      error={said(field)}
    >
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          value={form[field]}
          readOnly={readOnly}
          maxLength={LONGEST[field] ?? 200}
          aria-invalid={wrong[field] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </FormField>
  )
  const numbering = (field: 'numberWidth'): ReactElement => (
    <Fragment key={field}>
      {text(field)}
      <FormField
        group
        label={t('hall.numberPadded')}
        hint={example === null ? undefined : t('hall.numberExample', { number: example })}
      >
        {() => (
          <div className="settings-checks">
            <label>
              <input
                type="checkbox"
                checked={form.numberPadded}
                disabled={readOnly}
                onChange={() => onChange({ numberPadded: !form.numberPadded })}
              />
              {t('hall.numberPaddedLabel')}
            </label>
          </div>
        )}
      </FormField>
    </Fragment>
  )
  const [identity, forPublic, archive] = SECTIONS.map(({ name, fields }) => (
    <fieldset key={name} className="settings-section">
      <legend>{t(`hall.sections.${name}`)}</legend>
      {fields.map((field) => (field === 'numberWidth' ? numbering(field) : text(field)))}
      {name === 'public' && (
        <FormField label={t('hall.notices')} hint={t('hall.noticesHint')} error={said('notices')}>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              rows={3}
              value={form.notices}
              readOnly={readOnly}
              maxLength={400}
              aria-invalid={wrong.notices !== undefined}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ notices: event.target.value })}
            />
          )}
        </FormField>
      )}
    </fieldset>
  ))
  return (
    <div className="settings-form">
      {identity}
      <fieldset className="settings-section">
        <legend>{t('hall.sections.hours')}</legend>
        <HallHours
          form={form}
          wrong={said('hours')}
          wrongDays={said('openWeekdays')}
          readOnly={readOnly}
          onChange={onChange}
        />
        {text('lastTicketTime')}
      </fieldset>
      {forPublic}
      {archive}
    </div>
  )
}
