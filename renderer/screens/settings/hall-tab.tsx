import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { HallProfile } from '#shared/contract/settings.ts'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { HallFields } from './hall-fields.tsx'
import { checkHall, toHallForm } from './hall-form.ts'
import type { HallForm } from './hall-form.ts'
import { SaveBar } from './save-bar.tsx'

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
  const [draft, setDraft] = useState<HallForm | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const form = draft ?? toHallForm(profile)
  const check = checkHall(form)
  const wrong = tried && !check.ok ? check.wrong : {}

  const save = (): void => {
    if (draft === null) return
    setTried(true)
    if (!check.ok) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    void saving.run(check.profile).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setTried(false)
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })

  return (
    <>
      <div ref={body} className="settings-body">
        <HallFields
          form={form}
          wrong={wrong}
          readOnly={!mayEdit}
          onChange={(change) => {
            setSaved(false)
            saving.clear()
            setDraft({ ...form, ...change })
          }}
        />
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : tried && !check.ok ? 'wrong' : 'unsaved'}
        wrongCount={Object.keys(wrong).length}
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
