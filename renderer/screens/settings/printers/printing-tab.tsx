import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { Pick } from '../../../ui/pick.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { SaveBar } from '../save-bar.tsx'
import { HeadFields, PlaceFields } from './printer-fields.tsx'
import type { PrinterOption } from './printer-fields.tsx'
import { checkPrinter, isThermal, toPrinterForm } from './printer-form.ts'
import type { PrinterForm } from './printer-form.ts'
import { PrinterWizard } from './printer-wizard.tsx'
import { useTrial } from './use-trial.ts'
import './printers.css'

type Printing = OutputOf<'settings.get'>['printing']

interface Draft {
  readonly ticket: PrinterForm
  readonly document: string | null
}

/** 打印机: where tickets and documents go, a test page, and the wizard that finds the settings by asking. */
export const PrintingTab = ({
  printing,
  mayEdit,
}: {
  readonly printing: Printing
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('printers')
  const words = useAreaFailure('settings')
  const saving = useCommand('settings.savePrinting')
  const trial = useTrial()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const [wizard, setWizard] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const stored: Draft = { ticket: toPrinterForm(printing.ticketPrinter), document: printing.documentPrinter }
  const form = draft ?? stored
  const check = checkPrinter(form.ticket)
  const wrong = tried && !check.ok ? check.wrong : {}

  const change = (part: Partial<Draft>): void => {
    setSaved(false)
    saving.clear()
    setDraft({ ...form, ...part })
  }
  const toWrong = (): void => {
    setTried(true)
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const save = (): void => {
    if (draft === null && !wizard) return
    if (!check.ok) {
      toWrong()
      return
    }
    void saving.run({ ticketPrinter: check.input, documentPrinter: form.document }).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setTried(false)
      setSaved(true)
      setWizard(false)
    })
  }
  const test = (): void => {
    if (check.ok) trial.print(check.input)
    else toWrong()
  }
  const openWizard = (): void => {
    trial.clear()
    setWizard(true)
  }
  useKeys({
    primary: mayEdit ? save : null,
    caseAction7: mayEdit ? openWizard : null,
    caseAction8: mayEdit ? test : null,
  })

  // A printer that was chosen and is unplugged now stays in the list, marked, until another one is chosen.
  const listed = (chosen: string | null): readonly PrinterOption[] => [
    ...printing.available.map(({ name, state }) => ({
      value: name,
      label: state === 'trouble' ? t('trouble', { name }) : name,
    })),
    ...(chosen !== null && chosen !== '' && !printing.available.some(({ name }) => name === chosen)
      ? [{ value: chosen, label: t('unavailable', { name: chosen }) }]
      : []),
  ]
  const failure = saving.failure === null ? null : words(saving.failure)
  if (wizard)
    return (
      <PrinterWizard
        form={form.ticket}
        printers={listed(form.ticket.name)}
        busy={saving.busy}
        failure={failure}
        onChange={(ticket) => change({ ticket })}
        onSave={save}
        onLeave={() => setWizard(false)}
      />
    )
  const documentOptions = [{ value: '', label: t('folder') }, ...listed(form.document)]
  const fields = {
    form: form.ticket,
    wrong,
    printers: listed(form.ticket.name),
    readOnly: !mayEdit,
    onChange: (part: Partial<PrinterForm>) => change({ ticket: { ...form.ticket, ...part } }),
  }
  return (
    <>
      <div ref={body} className="settings-body">
        <div className="settings-form printers-form">
          <fieldset className="settings-section">
            <legend>{t('ticketPrinter')}</legend>
            <PlaceFields {...fields} />
            {draft === null && <Standing status={printing.status} kind={form.ticket.kind} />}
            {trial.state !== null && (
              <p className="settings-note" role="status">
                {t(`trial.${trial.state}`, {
                  code: trial.code ?? '',
                  problem: t(`duty:printing.problem.${trial.problem}`),
                })}
              </p>
            )}
            {trial.failure !== null && (
              <p className="ui-field-error" role="alert">
                {words(trial.failure).title}
              </p>
            )}
            <FormField group label={t('documentPrinter')}>
              {() =>
                mayEdit ? (
                  <Pick
                    label={t('documentPrinter')}
                    options={documentOptions}
                    chosen={form.document ?? ''}
                    onChoose={(name) => change({ document: name === '' ? null : name })}
                  />
                ) : (
                  <p className="settings-plain">
                    {documentOptions.find(({ value }) => value === (form.document ?? ''))?.label}
                  </p>
                )
              }
            </FormField>
            <p className="settings-note">{t(printing.available.length === 0 ? 'none' : 'hint')}</p>
          </fieldset>
          {isThermal(form.ticket) && (
            <fieldset className="settings-section">
              <legend>{t('head')}</legend>
              <p className="settings-note">{t('headHint')}</p>
              <HeadFields {...fields} />
            </fieldset>
          )}
        </div>
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : tried && !check.ok ? 'wrong' : 'unsaved'}
        wrongCount={Object.keys(wrong).length}
        failure={failure}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('settings:readOnly.lead')}
        onSave={save}
        onUndo={() => {
          setDraft(null)
          setTried(false)
          saving.clear()
        }}
      >
        <ActionButton label={t('wizard.title')} keyName="caseAction7" onPress={openWizard} />
        <ActionButton
          label={t('testPage')}
          keyName="caseAction8"
          busyLabel={trial.busy ? t('testing') : null}
          onPress={test}
        />
      </SaveBar>
    </>
  )
}

/** What was last seen of the printer in use; a printer that keeps silent is not called ready. */
const Standing = ({
  status,
  kind,
}: {
  readonly status: Printing['status']
  readonly kind: PrinterForm['kind']
}): ReactElement | null => {
  const { t } = useTranslation('printers')
  if (kind === 'folder') return null
  return (
    <FormField group label={t('standing.label')}>
      {() => (
        <p className={status.state === 'trouble' ? 'settings-plain settings-near' : 'settings-plain'}>
          {status.state === 'trouble'
            ? t('standing.trouble', { problem: t(`duty:printing.problem.${status.problem}`) })
            : t(status.paperLow ? 'standing.paperLow' : `standing.${status.state}`)}
        </p>
      )}
    </FormField>
  )
}
