import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { LoadingRows } from '../../ui/loading.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AppointmentRules, BookableCategories } from './appointments-fields.tsx'
import { checkAppointments, toAppointmentsForm } from './appointments-form.ts'
import type { AppointmentsForm } from './appointments-form.ts'
import { SaveBar } from './save-bar.tsx'
import './appointments-tab.css'

/** 预约: off until it is turned on here, and until then to be seen nowhere else. */
export const AppointmentsTab = ({ mayEdit }: { readonly mayEdit: boolean }): ReactElement => {
  const state = useQuery('appointments.settings', {}, ['settings']).value
  return state === null ? <LoadingRows rows={8} /> : <Form state={state} mayEdit={mayEdit} />
}

const Form = ({
  state,
  mayEdit,
}: {
  readonly state: OutputOf<'appointments.settings'>
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const saving = useCommand('appointments.saveSettings')
  const [draft, setDraft] = useState<AppointmentsForm | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const form = draft ?? toAppointmentsForm(state)
  const check = checkAppointments(form)
  const wrong: ReadonlySet<string> = tried && !check.ok ? check.wrong : new Set()
  const change = (part: Partial<AppointmentsForm>): void => {
    setSaved(false)
    saving.clear()
    setDraft({ ...form, ...part })
  }
  const save = (): void => {
    if (draft === null) return
    setTried(true)
    if (!check.ok) return
    void saving.run(check.input).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setTried(false)
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })
  return (
    <>
      <div className="settings-body">
        <div className="settings-form">
          <AppointmentRules form={form} wrong={wrong} state={state} readOnly={!mayEdit} onChange={change} />
          <BookableCategories form={form} wrong={wrong} state={state} readOnly={!mayEdit} onChange={change} />
        </div>
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : wrong.size > 0 ? 'wrong' : 'unsaved'}
        wrongCount={wrong.size}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('readOnly.admin')}
        onSave={save}
        onUndo={() => {
          setDraft(null)
          setTried(false)
          saving.clear()
        }}
      />
    </>
  )
}
