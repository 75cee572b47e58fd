import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { HallProfile } from '#shared/contract/settings.ts'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { HallFields } from './hall-fields.tsx'
import { checkHall, toHallForm } from './hall-form.ts'
import { SaveBar } from './save-bar.tsx'
import { useFormDraft } from './use-form-draft.ts'

/** 大厅资料: what stands on papers, kiosk and display. */
export const HallTab = ({
  profile,
  mayEdit,
}: {
  readonly profile: HallProfile
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('settings')
  const saving = useCommand('settings.saveHall')
  const edit = useFormDraft({
    saved: toHallForm(profile),
    check: checkHall,
    send: async (input) => (await saving.run(input))?.ok === true,
    clear: saving.clear,
    mayEdit,
  })
  const wrong = edit.wrong ?? {}

  return (
    <>
      <div ref={edit.body} className="settings-body">
        <HallFields form={edit.form} wrong={wrong} readOnly={!mayEdit} onChange={edit.change} />
      </div>
      <SaveBar
        state={edit.state}
        wrongCount={Object.keys(wrong).length}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('readOnly.admin')}
        onSave={edit.save}
        onUndo={edit.undo}
      />
    </>
  )
}
