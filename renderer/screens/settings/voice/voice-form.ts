import { voiceSettingsSchema } from '#shared/contract/voice.ts'
import type { VoiceSettings } from '#shared/contract/voice.ts'
import { tidyTime } from '../hall-form.ts'

/** The settings as they are typed: quiet hours as lines. */
export type VoiceForm = Omit<VoiceSettings, 'quiet'> & {
  /** One span per line: 12:00-13:30. */
  readonly quiet: string
}

export const toVoiceForm = ({ quiet, ...settings }: VoiceSettings): VoiceForm => ({
  ...settings,
  quiet: quiet.map(({ from, to }) => `${from}-${to}`).join('\n'),
})

/** A hyphen, a dash, a wave and 至 all stand between two times; the full-width colon is meant as a colon. */
const BETWEEN = /\s*[-–—~～至]\s*/

/** Null while a line is no span, or there are too many. */
export const fromVoiceForm = ({ quiet, ...settings }: VoiceForm): VoiceSettings | null => {
  const lines = quiet
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const spans = lines.map((line) => {
    const [from = '', to = '', ...more] = line.split(BETWEEN)
    return more.length > 0 ? { from: '', to: '' } : { from: tidyTime(from), to: tidyTime(to) }
  })
  const parsed = voiceSettingsSchema.safeParse({ ...settings, quiet: spans })
  return parsed.success ? parsed.data : null
}
