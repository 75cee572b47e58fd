import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { LoadingRows } from '../../ui/loading.tsx'
import { AppointmentRules, BookableCategories } from './appointments-fields.tsx'
import { checkAppointments, toAppointmentsForm } from './appointments-form.ts'
import { SaveBar } from './save-bar.tsx'
import { useFormDraft } from './use-form-draft.ts'
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
  const edit = useFormDraft({
    saved: toAppointmentsForm(state),
    check: checkAppointments,
    send: async (input) => (await saving.run(input))?.ok === true,
    clear: saving.clear,
    mayEdit,
  })
  const { form, change } = edit
  const wrong: ReadonlySet<string> = edit.wrong ?? new Set()
  return (
    <>
      <div ref={edit.body} className="settings-body">
        <div className="settings-form">
          <AppointmentRules form={form} wrong={wrong} state={state} readOnly={!mayEdit} onChange={change} />
          <BookableCategories form={form} wrong={wrong} state={state} readOnly={!mayEdit} onChange={change} />
        </div>
      </div>
      <SaveBar
        state={edit.state}
        wrongCount={wrong.size}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('readOnly.admin')}
        onSave={edit.save}
        onUndo={edit.undo}
      />
    </>
  )
}
