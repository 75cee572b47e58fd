import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { Choice } from '../../ui/choice.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { SaveBar } from './save-bar.tsx'

type Printing = OutputOf<'settings.get'>['printing']
type Chosen = Omit<Printing, 'available'>

/** 打印机: which system printer takes tickets and which documents; none means that the paper is kept as a file. */
export const PrintingTab = ({
  printing,
  mayEdit,
}: {
  readonly printing: Printing
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const saving = useCommand('settings.savePrinting')
  const [draft, setDraft] = useState<Chosen | null>(null)
  const [saved, setSaved] = useState(false)
  const { ticketPrinter, ticketWidth, documentPrinter, available } = printing
  const form = draft ?? { ticketPrinter, ticketWidth, documentPrinter }
  const change = (part: Partial<Chosen>): void => {
    setSaved(false)
    saving.clear()
    setDraft({ ...form, ...part })
  }
  const save = (): void => {
    if (draft === null) return
    void saving.run(draft).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })

  // A printer that was chosen and is unplugged now stays in the list, marked, until another one is chosen.
  const options = (chosen: string | null): readonly { readonly value: string; readonly label: string }[] => [
    { value: '', label: t('printing.folder') },
    ...available.map(({ name, state }) => ({
      value: name,
      label: state === 'trouble' ? t('printing.trouble', { name }) : name,
    })),
    ...(chosen !== null && !available.some(({ name }) => name === chosen)
      ? [{ value: chosen, label: t('printing.unavailable', { name: chosen }) }]
      : []),
  ]
  const printer = (which: 'ticketPrinter' | 'documentPrinter'): ReactElement => {
    const choices = options(form[which])
    return (
      <FormField group label={t(`printing.${which}`)}>
        {() =>
          mayEdit ? (
            <Pick
              label={t(`printing.${which}`)}
              options={choices}
              chosen={form[which] ?? ''}
              onChoose={(name) => change({ [which]: name === '' ? null : name })}
            />
          ) : (
            <p className="settings-plain">
              {choices.find(({ value }) => value === (form[which] ?? ''))?.label}
            </p>
          )
        }
      </FormField>
    )
  }

  return (
    <>
      <div className="settings-body">
        <div className="settings-fields settings-narrow">
          {printer('ticketPrinter')}
          <FormField group label={t('printing.ticketWidth')}>
            {() => (
              <Choice<'58' | '80'>
                label={t('printing.ticketWidth')}
                chosen={form.ticketWidth === 58 ? '58' : '80'}
                onChoose={(width) => change({ ticketWidth: width === '58' ? 58 : 80 })}
                options={(['80', '58'] as const).map((width) => ({
                  value: width,
                  label: t('printing.millimetres', { width }),
                  disabled: !mayEdit,
                }))}
              />
            )}
          </FormField>
          {printer('documentPrinter')}
          <p className="settings-note">{t(available.length === 0 ? 'printing.none' : 'printing.hint')}</p>
        </div>
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : 'unsaved'}
        wrongCount={0}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('readOnly.lead')}
        onSave={save}
        onUndo={() => {
          setDraft(null)
          saving.clear()
        }}
      />
    </>
  )
}
