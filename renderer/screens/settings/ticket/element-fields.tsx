import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { isFault } from '#shared/domain/queue/design-findings.ts'
import { LONGEST_QR_TEXT, LONGEST_TEXT } from '#shared/domain/queue/ticket-design.ts'
import type { TicketElement } from '#shared/domain/queue/ticket-design.ts'
import { ALIGNS } from '#shared/domain/queue/ticket-layout.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { isOn, sizeNameOf, sizesFor } from './design-rows.ts'
import { LogoField } from './logo-field.tsx'

export type Finding = OutputOf<'tickets.previewDesign'>['findings'][number]

interface ElementFieldsProps {
  readonly element: TicketElement
  readonly finding: Finding | undefined
  readonly hasLogo: boolean
  readonly readOnly: boolean
  readonly onChange: (element: TicketElement) => void
}

/** What can be decided about one element of the ticket. */
export const ElementFields = (props: ElementFieldsProps): ReactElement => {
  const { element, finding, hasLogo, readOnly, onChange } = props
  const { t } = useTranslation('ticketDesign')
  return (
    <div className="settings-fields">
      <p className="settings-note">{t(`about.${element.kind}`)}</p>
      {'on' in element && (
        <FormField group label={t('field.on')}>
          {() => (
            <div className="settings-checks">
              <label>
                <input
                  type="checkbox"
                  data-first
                  checked={element.on}
                  disabled={readOnly}
                  onChange={() => onChange({ ...element, on: !element.on })}
                />
                {t('field.onLabel')}
              </label>
            </div>
          )}
        </FormField>
      )}
      {isOn(element) && <Setting {...props} />}
      {element.kind === 'logo' && !readOnly && (
        <LogoField has={hasLogo} onChosen={() => onChange({ ...element, on: true })} />
      )}
      {finding !== undefined && (
        <p className={isFault(finding) ? 'ui-field-error' : 'settings-near'} role="status">
          {t(`finding.${finding.code}`, { lines: finding.lines })}
        </p>
      )}
    </div>
  )
}

const Setting = ({ element, finding, readOnly, onChange }: ElementFieldsProps): ReactElement => {
  const { t } = useTranslation('ticketDesign')
  const wrong = finding !== undefined && isFault(finding)
  const sizeName = sizeNameOf(element)
  return (
    <>
      {(element.kind === 'text' || element.kind === 'advice') && (
        <FormField
          label={t('field.text')}
          hint={t(element.kind === 'advice' ? 'field.adviceHint' : 'field.textHint', { most: LONGEST_TEXT })}
        >
          {({ id, describedBy }) => (
            <input
              id={id}
              type="text"
              value={element.text}
              readOnly={readOnly}
              maxLength={LONGEST_TEXT}
              aria-invalid={wrong}
              aria-describedby={describedBy}
              onChange={(event) => onChange({ ...element, text: event.target.value })}
            />
          )}
        </FormField>
      )}
      {element.kind === 'qr' && (
        <>
          <FormField group label={t('field.holds')}>
            {() => (
              <Choice
                label={t('field.holds')}
                chosen={element.holds}
                onChoose={(holds) => onChange({ ...element, holds })}
                options={(['ticket', 'text'] as const).map((value) => ({
                  value,
                  label: t(`holds.${value}`),
                  disabled: readOnly,
                }))}
              />
            )}
          </FormField>
          {element.holds === 'text' && (
            <FormField label={t('field.text')} hint={t('field.qrHint')}>
              {({ id, describedBy }) => (
                <input
                  id={id}
                  type="text"
                  value={element.text}
                  readOnly={readOnly}
                  maxLength={LONGEST_QR_TEXT}
                  aria-invalid={wrong}
                  aria-describedby={describedBy}
                  onChange={(event) => onChange({ ...element, text: event.target.value })}
                />
              )}
            </FormField>
          )}
        </>
      )}
      {'size' in element && (
        <FormField group label={t('field.size')}>
          {() => (
            <Choice
              label={t('field.size')}
              chosen={sizeName}
              onChoose={(name) => {
                const size = sizesFor(element).find(([offered]) => offered === name)?.[1]
                if (size !== undefined) onChange({ ...element, size })
              }}
              options={sizesFor(element).map(([name]) => ({
                value: name,
                label: t(`size.${name}`),
                disabled: readOnly,
              }))}
            />
          )}
        </FormField>
      )}
      {'align' in element && (
        <FormField group label={t('field.align')}>
          {() => (
            <Choice
              label={t('field.align')}
              chosen={element.align}
              onChoose={(align) => onChange({ ...element, align })}
              options={ALIGNS.map((value) => ({ value, label: t(`align.${value}`), disabled: readOnly }))}
            />
          )}
        </FormField>
      )}
      {'bold' in element && (
        <FormField group label={t('field.bold')}>
          {() => (
            <div className="settings-checks">
              <label>
                <input
                  type="checkbox"
                  checked={element.bold}
                  disabled={readOnly}
                  onChange={() => onChange({ ...element, bold: !element.bold })}
                />
                {t('field.boldLabel')}
              </label>
            </div>
          )}
        </FormField>
      )}
    </>
  )
}
