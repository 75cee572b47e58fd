import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { HEAD_DOTS } from '#shared/contract/printer.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { Pick } from '../../../ui/pick.tsx'
import type { Wrong } from '../layout-form.ts'
import { CUTTERS, isThermal, PRINTER_KINDS, rollWidthOf, TEXT_MODES } from './printer-form.ts'
import type { PrinterForm } from './printer-form.ts'

export interface PrinterOption {
  readonly value: string
  readonly label: string
}

interface PrinterFieldsProps {
  readonly form: PrinterForm
  readonly wrong: Wrong<PrinterForm>
  readonly printers: readonly PrinterOption[]
  readonly readOnly: boolean
  readonly onChange: (change: Partial<PrinterForm>) => void
}

/** Where tickets go: to which printer, and how it is reached. */
export const PlaceFields = (props: PrinterFieldsProps): ReactElement => {
  const { form, wrong, printers, readOnly, onChange } = props
  const { t } = useTranslation('printers')
  const said = (field: keyof PrinterForm): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  const typed = (field: 'host' | 'port' | 'path', hint?: string): ReactElement => (
    <FormField label={t(`field.${field}`)} hint={hint} error={said(field)}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          className={field === 'port' ? 'printers-short' : undefined}
          value={form[field]}
          readOnly={readOnly}
          aria-invalid={wrong[field] !== undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </FormField>
  )
  return (
    <>
      <FormField group label={t('field.kind')} hint={t(`kindHint.${form.kind}`)}>
        {() => (
          <Choice
            label={t('field.kind')}
            chosen={form.kind}
            onChoose={(kind) => onChange({ kind })}
            options={PRINTER_KINDS.map((value) => ({ value, label: t(`kind.${value}`), disabled: readOnly }))}
          />
        )}
      </FormField>
      {form.kind === 'system' && (
        <FormField group label={t('field.name')} error={said('name')}>
          {() =>
            readOnly ? (
              <p className="settings-plain">{printers.find(({ value }) => value === form.name)?.label}</p>
            ) : (
              <Pick
                label={t('field.name')}
                options={printers}
                chosen={form.name === '' ? null : form.name}
                unchosen={t(printers.length === 0 ? 'noPrinters' : 'unchosen')}
                onChoose={(name) => onChange({ name })}
              />
            )
          }
        </FormField>
      )}
      {form.kind === 'network' && typed('host', t('field.hostHint'))}
      {form.kind === 'network' && typed('port', t('field.portHint'))}
      {form.kind === 'device' && typed('path', t('field.pathHint'))}
      <RollField {...props} />
    </>
  )
}

const RollField = ({ form, readOnly, onChange }: PrinterFieldsProps): ReactElement => {
  const { t } = useTranslation('printers')
  const thermal = isThermal(form)
  return (
    <FormField group label={t('field.roll')}>
      {() => (
        <Choice<'58' | '80'>
          label={t('field.roll')}
          chosen={thermal ? rollWidthOf(form.dots) : form.width}
          onChoose={(width) => onChange(thermal ? { dots: width === '58' ? 384 : 576 } : { width })}
          options={(['80', '58'] as const).map((width) => ({
            value: width,
            label: t('millimetres', { width }),
            disabled: readOnly,
          }))}
        />
      )}
    </FormField>
  )
}

/** What a thermal printer can do; the wizard finds it out by asking what came out. */
export const HeadFields = ({ form, wrong, readOnly, onChange }: PrinterFieldsProps): ReactElement => {
  const { t } = useTranslation('printers')
  return (
    <>
      <FormField group label={t('field.dots')} hint={t('field.dotsHint')}>
        {() => (
          <Choice
            label={t('field.dots')}
            chosen={String(form.dots)}
            onChoose={(chosen) => {
              const dots = HEAD_DOTS.find((one) => String(one) === chosen)
              if (dots !== undefined) onChange({ dots })
            }}
            options={HEAD_DOTS.map((dots) => ({
              value: String(dots),
              label: String(dots),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField group label={t('field.textMode')} hint={t(`textHint.${form.text}`)}>
        {() => (
          <Choice
            label={t('field.textMode')}
            chosen={form.text}
            onChoose={(text) => onChange({ text })}
            options={TEXT_MODES.map((value) => ({ value, label: t(`text.${value}`), disabled: readOnly }))}
          />
        )}
      </FormField>
      {form.text !== 'raster' && (
        <FormField
          label={t('field.lacking')}
          hint={t('field.lackingHint')}
          error={wrong.lacking === undefined ? undefined : t('wrong.lacking')}
        >
          {({ id, describedBy }) => (
            <input
              id={id}
              type="text"
              value={form.lacking}
              readOnly={readOnly}
              maxLength={200}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ lacking: event.target.value })}
            />
          )}
        </FormField>
      )}
      <FormField group label={t('field.cutter')}>
        {() => (
          <Choice
            label={t('field.cutter')}
            chosen={form.cutter}
            onChoose={(cutter) => onChange({ cutter })}
            options={CUTTERS.map((value) => ({ value, label: t(`cutter.${value}`), disabled: readOnly }))}
          />
        )}
      </FormField>
      <FormField
        label={t('field.feedDots')}
        hint={t('field.feedDotsHint')}
        error={wrong.feedDots === undefined ? undefined : t('wrong.feedDots')}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            type="text"
            className="printers-short"
            value={form.feedDots}
            readOnly={readOnly}
            aria-invalid={wrong.feedDots !== undefined}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ feedDots: event.target.value })}
          />
        )}
      </FormField>
      <FormField group label={t('field.qr')}>
        {() => (
          <Choice
            label={t('field.qr')}
            chosen={form.qr}
            onChoose={(qr) => onChange({ qr })}
            options={(['raster', 'native'] as const).map((value) => ({
              value,
              label: t(`qr.${value}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField group label={t('field.status')} hint={t('field.statusHint')}>
        {() => (
          <div className="settings-checks">
            <label>
              <input
                type="checkbox"
                checked={form.statusAnswers}
                disabled={readOnly}
                onChange={() => onChange({ statusAnswers: !form.statusAnswers })}
              />
              {t('field.statusLabel')}
            </label>
          </div>
        )}
      </FormField>
    </>
  )
}
