import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useQuery } from '../../../api/use-query.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { HallSoundLine } from '../../../ui/hall-sound-line.tsx'
import { LoadingRows } from '../../../ui/loading.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { spokenText } from '../../../voice/spoken-text.ts'
import { SaveBar } from '../save-bar.tsx'
import { RecordPart } from './record-part.tsx'
import { useHallVoice } from './use-hall-voice.ts'
import { VoiceFields } from './voice-fields.tsx'
import { fromVoiceForm, toVoiceForm } from './voice-form.ts'
import type { VoiceForm } from './voice-form.ts'
import './voice.css'

/** 语音: how calls are said, tried on this machine, and the clips they are put together from. */
export const VoiceTab = ({ mayEdit }: { readonly mayEdit: boolean }): ReactElement => {
  const voice = useQuery('voice.get', {}, ['settings']).value
  return voice === null ? <LoadingRows rows={6} /> : <VoicePage voice={voice} mayEdit={mayEdit} />
}

/** What a trial says. */
const TRIAL = { counter: 3, earlier: false } as const

const VoicePage = ({
  voice,
  mayEdit,
}: {
  readonly voice: OutputOf<'voice.get'>
  readonly mayEdit: boolean
}): ReactElement => {
  const { t } = useTranslation('voice')
  const { t: settingsText } = useTranslation('settings')
  const words = useAreaFailure('voice')
  const saving = useCommand('voice.save')
  const [draft, setDraft] = useState<VoiceForm | null>(null)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const hall = useHallVoice(voice.recorded)
  const form = draft ?? toVoiceForm(voice.settings)
  const settings = fromVoiceForm(form)
  const wrong = tried && settings === null
  const trial = { ...TRIAL, number: t('try.number') }

  const save = (): void => {
    if (draft === null) return
    setTried(true)
    if (settings === null) return
    void saving.run(settings).then((reply) => {
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
        <HallSoundLine />
        <div className="settings-form voice-form">
          <div className="settings-section">
            <VoiceFields
              form={form}
              voices={hall.voices}
              wrongQuiet={wrong}
              readOnly={!mayEdit}
              onChange={(change) => {
                setSaved(false)
                saving.clear()
                setDraft({ ...form, ...change })
              }}
            />
            <div className="voice-try">
              <ActionButton
                label={t('try.press')}
                busyLabel={hall.busy ? t('try.busy') : null}
                onPress={() => hall.say(trial, settings ?? voice.settings)}
              />
              <p role="status">
                {hall.end === null
                  ? t('try.saying', { text: spokenText(trial) })
                  : hall.end === 'ended'
                    ? t('try.ended')
                    : t(`here.${hall.end}`)}
              </p>
            </div>
          </div>
          <RecordPart recorded={voice.recorded} voice={hall} volume={form.volume} mayEdit={mayEdit} />
        </div>
      </div>
      <SaveBar
        state={draft === null ? (saved ? 'saved' : 'unchanged') : wrong ? 'wrong' : 'unsaved'}
        wrongCount={wrong ? 1 : 0}
        failure={saving.failure === null ? null : words(saving.failure)}
        busy={saving.busy}
        readOnly={mayEdit ? null : settingsText('readOnly.lead')}
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
