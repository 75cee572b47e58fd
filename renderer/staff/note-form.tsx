import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { ExportWarning } from '#shared/contract/export.ts'
import { useCommand } from '../api/use-command.ts'
import { useAreaFailure } from '../ui/area-failure.ts'
import { ActionButton } from '../ui/button.tsx'
import { FormField } from '../ui/form-field.tsx'

interface NoteFormProps {
  readonly runId: ExportWarning['runId']
  readonly onDone: () => void
}

/** 知悉: the lead says why and what is intended; the warning is then shown smaller until the next sound package. */
export const NoteForm = ({ runId, onDone }: NoteFormProps): ReactElement => {
  const { t } = useTranslation('exports')
  const words = useAreaFailure('exports')
  const noting = useCommand('export.warning.note')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const missing = tried && reason.trim() === ''
  const save = (): void => {
    setTried(true)
    if (reason.trim() === '') {
      field.current?.focus()
      return
    }
    void noting.run({ runId, reason: reason.trim() }).then((reply) => {
      if (reply?.ok === true) onDone()
    })
  }
  const failure = noting.failure === null ? null : words(noting.failure)
  return (
    <div className="export-note">
      <p>{t('warning.noteHow')}</p>
      <FormField
        label={t('warning.reason')}
        hint={t('warning.reasonExample')}
        error={missing ? t('warning.reasonMissing') : failure?.title}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            ref={field}
            type="text"
            value={reason}
            maxLength={200}
            aria-invalid={missing}
            aria-describedby={describedBy}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return
              event.preventDefault()
              save()
            }}
          />
        )}
      </FormField>
      <ActionButton
        label={t('warning.noteSave')}
        busyLabel={noting.busy ? t('warning.noteBusy') : null}
        onPress={save}
      />
    </div>
  )
}
