import type { VoiceSettings, VoiceSpeed, VoiceTrouble } from '#shared/contract/voice.ts'
import { CLIP_RATE, joinClips } from '#shared/domain/voice/clip-shape.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import { spokenCall } from '#shared/domain/voice/spoken-call.ts'
import type { SpokenCall, VoicePart } from '#shared/domain/voice/spoken-call.ts'
import { stretchSpeech } from '#shared/domain/voice/stretch.ts'
import type { Clips } from './clips.ts'
import type { Loudspeaker } from './loudspeaker.ts'
import type { SoundEnd } from './sound-end.ts'
import { spokenText } from './spoken-text.ts'
import type { SystemVoice } from './system-voice.ts'

/** What a call is said with. */
export interface VoiceMeans {
  readonly clips: Pick<Clips, 'sound'>
  readonly loudspeaker: Pick<Loudspeaker, 'play' | 'present'>
  readonly system: Pick<SystemVoice, 'names' | 'speak'>
}

const SPEEDS: Readonly<Record<VoiceSpeed, number>> = { slow: 0.85, normal: 1, fast: 1.2 }

/** The system's voice this hall wants and has; null when calls are put together from clips. */
export const chosenVoice = (
  { voice }: Pick<VoiceSettings, 'voice'>,
  available: readonly string[],
): string | null => {
  if (voice.kind === 'clips') return null
  const wanted = voice.kind === 'system' && available.includes(voice.name) ? voice.name : null
  return wanted ?? available[0] ?? null
}

/**
 * Says one call to its end and answers what was wrong with it, null when it was heard. A system's voice that fails
 * says nothing more of this call: it is said with clips instead, so that nobody is called in silence.
 */
export const sayCall = async (
  means: VoiceMeans,
  call: SpokenCall,
  times: number,
  settings: VoiceSettings,
): Promise<VoiceTrouble | null> => {
  if (!(await means.loudspeaker.present())) return 'no-device'
  const voice = chosenVoice(settings, means.system.names())
  if (voice !== null) {
    const end = await sayBySystem(means, call, times, settings, voice)
    if (end !== 'never-ended') return end === 'ended' ? null : end
  }
  return playParts(means, spokenCall(call, times), settings)
}

const sayBySystem = async (
  means: VoiceMeans,
  call: SpokenCall,
  times: number,
  settings: VoiceSettings,
  voice: string,
): Promise<SoundEnd> => {
  const chime = await means.clips.sound('chime')
  if (chime !== null) {
    const rung = await means.loudspeaker.play(chime, settings.volume)
    if (rung === 'no-device') return rung
  }
  for (let turn = 0; turn < times; turn += 1) {
    const end = await means.system.speak(spokenText(call), voice, {
      volume: settings.volume,
      speed: SPEEDS[settings.speed],
    })
    if (end !== 'ended') return end
  }
  return 'ended'
}

/** Plays units and silences as one sound, so that nothing can come between two words. */
export const playParts = async (
  means: Pick<VoiceMeans, 'clips' | 'loudspeaker'>,
  parts: readonly VoicePart[],
  { volume, speed }: Pick<VoiceSettings, 'volume' | 'speed'>,
): Promise<VoiceTrouble | null> => {
  const sounds = await Promise.all(
    parts.map(async (part): Promise<Samples | number | null> => {
      if (typeof part !== 'string') return part.pause / SPEEDS[speed]
      const clip = await means.clips.sound(part)
      if (clip === null || part === 'chime') return clip
      return stretchSpeech(clip, CLIP_RATE, SPEEDS[speed])
    }),
  )
  const present = sounds.filter((sound) => sound !== null)
  const end = await means.loudspeaker.play(joinClips(present, CLIP_RATE), volume)
  if (end !== 'ended') return end
  return present.length < sounds.length ? 'no-clip' : null
}
