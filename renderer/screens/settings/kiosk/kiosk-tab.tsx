import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { LoadingRows } from '../../../ui/loading.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { SaveBar } from '../save-bar.tsx'
import { CategoryRules } from './category-rules.tsx'
import { checkKiosk, toKioskForm } from './kiosk-form.ts'
import type { KioskForm, KioskState } from './kiosk-form.ts'
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
  const [draft, setDraft] = useState<KioskForm | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const form = draft ?? toKioskForm(state)
  const check = checkKiosk(form)
  const wrong = tried && !check.ok ? check.wrong : {}
  const said = (field: keyof typeof wrong): string | undefined => {
    const key = wrong[field]
    return key === undefined ? undefined : t(`wrong.${key}`)
  }
  const change = (part: Partial<KioskForm>): void => {
    setSaved(false)
    saving.clear()
    setDraft({ ...form, ...part })
  }
  const drop = (): void => {
    setDraft(null)
    setTried(false)
    saving.clear()
  }
  const save = (): void => {
    if (draft === null) return
    setTried(true)
    if (!check.ok) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    void saving.run(check.rules).then((reply) => {
      if (reply?.ok !== true) return
      drop()
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })

  return (
    <>
      <div ref={body} className="settings-body">
        <div className="settings-form">
          <div className="kiosk-column">
            <KioskRulesFields
              form={form}
              days={state.days}
              said={said}
              readOnly={!mayEdit}
              onChange={change}
            />
            <KioskWindow />
          </div>
          <CategoryRules form={form} hours={state.hours} said={said} readOnly={!mayEdit} onChange={change} />
        </div>
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : tried && !check.ok ? 'wrong' : 'unsaved'}
        wrongCount={Object.keys(wrong).length}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : t('settings:readOnly.lead')}
        onSave={save}
        onUndo={drop}
      />
    </>
  )
}
