import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { HallScreenSettings } from '#shared/contract/hall-screens.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { LoadingRows } from '../../../ui/loading.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { SaveBar } from '../save-bar.tsx'
import { GuideFields } from './guide-fields.tsx'
import { MonitorsPart } from './monitors-part.tsx'
import './screens.css'

interface ScreensTabProps {
  /** Numbers of the hall's counters, each of which may have a screen. */
  readonly counters: readonly number[]
  readonly mayEdit: boolean
}

/** 大屏: which monitor shows what, and what the hall's screen shows while nobody is called. */
export const ScreensTab = ({ counters, mayEdit }: ScreensTabProps): ReactElement => {
  const screens = useQuery('hallScreens.get', {}, ['settings']).value
  return screens === null ? (
    <LoadingRows rows={6} />
  ) : (
    <ScreensPage screens={screens} counters={counters} mayEdit={mayEdit} />
  )
}

const ScreensPage = ({
  screens,
  counters,
  mayEdit,
}: ScreensTabProps & { readonly screens: OutputOf<'hallScreens.get'> }): ReactElement => {
  const { t } = useTranslation('settings')
  const words = useAreaFailure('hallScreens')
  const saving = useCommand('hallScreens.save')
  const [draft, setDraft] = useState<HallScreenSettings | null>(null)
  const [saved, setSaved] = useState(false)
  const save = (): void => {
    if (draft === null) return
    void saving.run(draft).then((reply) => {
      if (reply?.ok !== true) return
      setDraft(null)
      setSaved(true)
    })
  }
  useKeys({ primary: mayEdit ? save : null })
  return (
    <>
      <div className="settings-body screens-body">
        <MonitorsPart counters={counters} mayEdit={mayEdit} />
        <GuideFields
          settings={draft ?? screens.settings}
          matters={screens.matters}
          readOnly={!mayEdit}
          onChange={(next) => {
            setSaved(false)
            saving.clear()
            setDraft(next)
          }}
        />
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
