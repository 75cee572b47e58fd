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
type Chosen = Pick<Printing, 'ticketPrinter' | 'documentPrinter'>

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
  const { ticketPrinter, documentPrinter, available } = printing
  const form = draft ?? { ticketPrinter, documentPrinter }
  const width = 'width' in form.ticketPrinter ? form.ticketPrinter.width : 80
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
  const nameOf = (which: 'ticketPrinter' | 'documentPrinter'): string => {
    if (which === 'documentPrinter') return form.documentPrinter ?? ''
    const chosen = form.ticketPrinter
    if (chosen.kind === 'network') return `${chosen.host}:${String(chosen.port)}`
    if (chosen.kind === 'device') return chosen.path
    return chosen.kind === 'system' ? chosen.name : ''
  }
  const choose = (which: 'ticketPrinter' | 'documentPrinter', name: string): void => {
    if (which === 'documentPrinter') change({ documentPrinter: name === '' ? null : name })
    else change({ ticketPrinter: name === '' ? { kind: 'folder', width } : { kind: 'system', name, width } })
  }
  const printer = (which: 'ticketPrinter' | 'documentPrinter'): ReactElement => {
    const chosen = nameOf(which)
    const choices = options(chosen === '' ? null : chosen)
    return (
      <FormField group label={t(`printing.${which}`)}>
        {() =>
          mayEdit ? (
            <Pick
              label={t(`printing.${which}`)}
              options={choices}
              chosen={chosen}
              onChoose={(name) => choose(which, name)}
            />
          ) : (
            <p className="settings-plain">{choices.find(({ value }) => value === chosen)?.label}</p>
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
                chosen={width === 58 ? '58' : '80'}
                onChoose={(chosen) => {
                  if ('width' in form.ticketPrinter)
                    change({ ticketPrinter: { ...form.ticketPrinter, width: chosen === '58' ? 58 : 80 } })
                }}
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
