import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { RecordedClip } from '#shared/contract/voice.ts'
import { CLIP_RATE } from '#shared/domain/voice/clip-shape.ts'
import { VOICE_UNITS } from '#shared/domain/voice/voice-unit.ts'
import type { VoiceUnit } from '#shared/domain/voice/voice-unit.ts'
import { writeWave } from '#shared/domain/voice/wave-file.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useAreaFailure } from '../../../ui/area-failure.ts'
import { ActionButton } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import type { HallVoice } from './use-hall-voice.ts'
import { useRecorder } from './use-recorder.ts'

interface RecordPartProps {
  readonly recorded: readonly RecordedClip[]
  readonly voice: HallVoice
  readonly volume: number
  readonly mayEdit: boolean
}

/** 录音: every clip of a call, to be heard, recorded anew, or given back to the shipped one. */
export const RecordPart = ({ recorded, voice, volume, mayEdit }: RecordPartProps): ReactElement => {
  const { t } = useTranslation('voice')
  const words = useAreaFailure('voice')
  const [unit, setUnit] = useState<VoiceUnit>('please')
  const [kept, setKept] = useState(false)
  const recorder = useRecorder()
  const saving = useCommand('voice.record')
  const own = new Set(recorded.map((clip) => clip.unit))
  const { state } = recorder

  const choose = (next: VoiceUnit): void => {
    if (state.kind === 'recording') return
    recorder.clear()
    saving.clear()
    setKept(false)
    setUnit(next)
  }
  const send = (wave: Uint8Array<ArrayBuffer> | null): void =>
    void saving.run({ unit, wave }).then((reply) => {
      if (reply?.ok !== true) return
      recorder.clear()
      setKept(true)
    })
  const said =
    saving.failure !== null
      ? words(saving.failure).title
      : state.kind === 'recording'
        ? unit === 'chime'
          ? t('record.recordingChime')
          : t('record.recording', { word: t(`units.${unit}`) })
        : state.kind === 'taken'
          ? t('record.taken', { seconds: (state.samples.length / CLIP_RATE).toFixed(1) })
          : state.kind === 'nothing' || state.kind === 'refused'
            ? t(`record.${state.kind}`)
            : t(kept ? 'record.saved' : 'record.privacy')

  return (
    <section className="settings-section voice-record" aria-label={t('record.title')}>
      <h2>
        {t('record.title')}
        <span>{t('record.count', { own: own.size, total: VOICE_UNITS.length })}</span>
      </h2>
      <p className="settings-note">{t('record.how')}</p>
      <UnitList unit={unit} own={own} onChoose={choose} />
      <div className="voice-take">
        <p className="voice-word">
          <b>{t(`units.${unit}`)}</b>
          <span>{t(own.has(unit) ? 'record.own' : 'record.shipped')}</span>
        </p>
        <Level value={state.kind === 'recording' ? state.level : 0} />
        <div className="voice-actions">
          {state.kind === 'recording' ? (
            <ActionButton label={t('record.stop')} onPress={recorder.stop} />
          ) : (
            <>
              {mayEdit && (
                <ActionButton
                  label={t(state.kind === 'taken' ? 'record.again' : 'record.start')}
                  disabled={voice.busy}
                  onPress={() => {
                    setKept(false)
                    recorder.start()
                  }}
                />
              )}
              <ActionButton
                label={t('record.listen')}
                disabled={voice.busy}
                onPress={() =>
                  state.kind === 'taken'
                    ? voice.playSamples(state.samples, volume)
                    : voice.playUnit(unit, volume)
                }
              />
              {state.kind === 'taken' && (
                <ActionButton
                  label={t('record.keep')}
                  busyLabel={saving.busy ? t('record.keep') : null}
                  onPress={() => send(writeWave(state.samples, CLIP_RATE))}
                />
              )}
              {mayEdit && state.kind !== 'taken' && own.has(unit) && (
                <ActionButton label={t('record.restore')} onPress={() => send(null)} />
              )}
            </>
          )}
        </div>
        <p
          className={classes(
            'voice-said',
            (saving.failure !== null || state.kind === 'nothing' || state.kind === 'refused') &&
              'voice-wrong',
          )}
          role="status"
        >
          {said}
        </p>
      </div>
    </section>
  )
}

/** All clips in rows; arrows move, as in every list of choices. */
const UnitList = ({
  unit,
  own,
  onChoose,
}: {
  readonly unit: VoiceUnit
  readonly own: ReadonlySet<VoiceUnit>
  readonly onChoose: (unit: VoiceUnit) => void
}): ReactElement => {
  const { t } = useTranslation('voice')
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code]
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const count = VOICE_UNITS.length
    const next = VOICE_UNITS[(VOICE_UNITS.indexOf(unit) + by + count) % count]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    list.current?.querySelector<HTMLElement>(`[data-unit="${next}"]`)?.focus()
  }
  return (
    <div ref={list} className="voice-units" role="radiogroup" aria-label={t('record.list')} onKeyDown={press}>
      {VOICE_UNITS.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          data-unit={one}
          aria-checked={one === unit}
          tabIndex={one === unit ? 0 : -1}
          className={classes('voice-unit', one === unit && 'voice-chosen')}
          onClick={() => onChoose(one)}
        >
          {t(`units.${one}`)}
          {own.has(one) && <small>{t('record.mark')}</small>}
        </button>
      ))}
    </div>
  )
}

/** How loud the microphone hears it now: a bar, with the number for who does not see it. */
const Level = ({ value }: { readonly value: number }): ReactElement => {
  const { t } = useTranslation('voice')
  return (
    <meter className="voice-level" aria-label={t('record.level')} min={0} max={1} high={0.95} value={value} />
  )
}
