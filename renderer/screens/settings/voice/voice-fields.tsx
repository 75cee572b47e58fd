import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { VOICE_SPEEDS } from '#shared/contract/voice.ts'
import type { VoiceSettings } from '#shared/contract/voice.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FormField } from '../../../ui/form-field.tsx'
import { Pick } from '../../../ui/pick.tsx'
import type { VoiceForm } from './voice-form.ts'

interface VoiceFieldsProps {
  readonly form: VoiceForm
  readonly voices: readonly string[]
  readonly wrongQuiet: boolean
  readonly readOnly: boolean
  readonly onChange: (change: Partial<VoiceForm>) => void
}

const SYSTEM = 'system '

const voiceOf = (chosen: string): VoiceSettings['voice'] => {
  if (chosen.startsWith(SYSTEM)) return { kind: 'system', name: chosen.slice(SYSTEM.length) }
  return chosen === 'clips' ? { kind: 'clips' } : { kind: 'auto' }
}

/** On or off, with which voice, how loud, how fast, how often, and when not. */
export const VoiceFields = ({
  form,
  voices,
  wrongQuiet,
  readOnly,
  onChange,
}: VoiceFieldsProps): ReactElement => {
  const { t } = useTranslation('voice')
  const { voice } = form
  const chosen = voice.kind === 'system' ? `${SYSTEM}${voice.name}` : voice.kind
  const options = [
    { value: 'auto', label: t('voices.auto') },
    { value: 'clips', label: t('voices.clips') },
    ...voices.map((name) => ({ value: `${SYSTEM}${name}`, label: name })),
    ...(voice.kind === 'system' && !voices.includes(voice.name)
      ? [{ value: chosen, label: t('voices.gone', { name: voice.name }) }]
      : []),
  ]
  return (
    <div className="settings-fields">
      <FormField group label={t('label.on')}>
        {() => (
          <Choice<'yes' | 'no'>
            label={t('label.on')}
            chosen={form.on ? 'yes' : 'no'}
            onChoose={(value) => onChange({ on: value === 'yes' })}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: t(`on.${value}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField
        group
        label={t('label.voice')}
        hint={voices.length === 0 ? t('noVoice') : t('hasVoice', { names: voices.join(t('comma')) })}
      >
        {() =>
          readOnly ? (
            <p className="settings-plain">{options.find(({ value }) => value === chosen)?.label}</p>
          ) : (
            <Pick
              label={t('label.voice')}
              options={options}
              chosen={chosen}
              onChoose={(value) => onChange({ voice: voiceOf(value) })}
            />
          )
        }
      </FormField>
      <FormField label={t('label.volume')}>
        {({ id }) => (
          <div className="voice-volume">
            <input
              id={id}
              type="range"
              min={10}
              max={100}
              step={10}
              value={form.volume}
              disabled={readOnly}
              onChange={(event) => onChange({ volume: Number(event.target.value) })}
            />
            <output htmlFor={id}>{t('percent', { value: form.volume })}</output>
          </div>
        )}
      </FormField>
      <FormField group label={t('label.speed')}>
        {() => (
          <Choice
            label={t('label.speed')}
            chosen={form.speed}
            onChoose={(speed) => onChange({ speed })}
            options={VOICE_SPEEDS.map((value) => ({
              value,
              label: t(`speeds.${value}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField group label={t('label.timesAgain')}>
        {() => (
          <Choice<'1' | '2'>
            label={t('label.timesAgain')}
            chosen={form.timesAgain === 1 ? '1' : '2'}
            onChoose={(value) => onChange({ timesAgain: value === '1' ? 1 : 2 })}
            options={(['1', '2'] as const).map((value) => ({
              value,
              label: t(`times.${value}`),
              disabled: readOnly,
            }))}
          />
        )}
      </FormField>
      <FormField
        label={t('label.quiet')}
        hint={t('quietHint')}
        error={wrongQuiet ? t('wrong.quiet') : undefined}
      >
        {({ id, describedBy }) => (
          <textarea
            id={id}
            rows={2}
            value={form.quiet}
            readOnly={readOnly}
            maxLength={120}
            aria-invalid={wrongQuiet}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ quiet: event.target.value })}
          />
        )}
      </FormField>
    </div>
  )
}
