import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { LoadingRows } from '../../../ui/loading.tsx'
import { SaveBar } from '../save-bar.tsx'
import { useFormDraft } from '../use-form-draft.ts'
import { CategoryRules } from './category-rules.tsx'
import { checkKiosk, toKioskForm } from './kiosk-form.ts'
import type { KioskState } from './kiosk-form.ts'
import { KioskRulesFields } from './kiosk-rules-fields.tsx'
import { KioskWindow } from './kiosk-window.tsx'

/** 取号机: when numbers are given and how many, one number for each person, and where its window stands. */
export const KioskTab = ({ mayEdit }: { readonly mayEdit: boolean }): ReactElement => {
  const state = useQuery('settings.kiosk', {}, ['settings', 'cases']).value
  return state === null ? <LoadingRows rows={8} /> : <KioskPage state={state} mayEdit={mayEdit} />
}

const KioskPage = ({
  state,
  mayEdit,
}: {
  readonly state: KioskState
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('kioskSettings')
  const words = useAreaFailure('kioskSettings')
  const saving = useCommand('settings.saveKiosk')
  const edit = useFormDraft({
    saved: toKioskForm(state),
    check: checkKiosk,
    send: async (input) => (await saving.run(input))?.ok === true,
    clear: saving.clear,
    mayEdit,
  })
  const { form } = edit
  const wrong = edit.wrong ?? {}
  const said = (field: keyof typeof wrong): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  return (
    <>
      <div ref={edit.body} className="settings-body">
        <div className="settings-form">
          <div className="kiosk-column">
            <KioskRulesFields
              form={form}
              days={state.days}
              said={said}
              readOnly={!mayEdit}
              onChange={edit.change}
            />
            <KioskWindow />
          </div>
          <CategoryRules
            form={form}
            hours={state.hours}
            said={said}
            readOnly={!mayEdit}
            onChange={edit.change}
          />
        </div>
      </div>
      <SaveBar
        state={edit.state}
        wrongCount={Object.keys(wrong).length}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('settings:readOnly.lead')}
        onSave={edit.save}
        onUndo={edit.undo}
      />
    </>
  )
}
