import { useEffect, useState } from 'react'
import type { RecordedClip, VoiceSettings, VoiceTrouble } from '#shared/contract/voice.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import type { SpokenCall } from '#shared/domain/voice/spoken-call.ts'
import type { VoiceUnit } from '#shared/domain/voice/voice-unit.ts'
import { createClips } from '../../../voice/clips.ts'
import { systemLoudspeaker } from '../../../voice/loudspeaker.ts'
import { playParts, sayCall } from '../../../voice/say-call.ts'
import { systemVoice } from '../../../voice/system-voice.ts'

/** How a trial on this machine came out; null before and while it is heard. */
export type TrialEnd = VoiceTrouble | 'ended' | null

export interface HallVoice {
  /** The Chinese voices of this machine's system. */
  readonly voices: readonly string[]
  readonly busy: boolean
  readonly end: TrialEnd
  readonly say: (call: SpokenCall, settings: VoiceSettings) => void
  readonly playUnit: (unit: VoiceUnit, volume: number) => void
  readonly playSamples: (samples: Samples, volume: number) => void
}

/** What the hall will hear, tried on this machine; one sound at a time. */
export const useHallVoice = (recorded: readonly RecordedClip[]): HallVoice => {
  const [means] = useState(() => ({
    clips: createClips(),
    loudspeaker: systemLoudspeaker(),
    system: systemVoice(),
  }))
  const [voices, setVoices] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [end, setEnd] = useState<TrialEnd>(null)
  useEffect(() => means.clips.use(recorded), [means, recorded])
  useEffect(() => {
    const look = (): void => setVoices(means.system.names())
    look()
    return means.system.watch(look)
  }, [means])
  const hear = (sound: () => Promise<VoiceTrouble | null>): void => {
    if (busy) return
    setBusy(true)
    setEnd(null)
    void sound()
      .then((trouble) => setEnd(trouble ?? 'ended'))
      .finally(() => setBusy(false))
  }
  return {
    voices,
    busy,
    end,
    say: (call, settings) => hear(() => sayCall(means, call, 1, settings)),
    playUnit: (unit, volume) => hear(() => playParts(means, [unit], { volume, speed: 'normal' })),
    playSamples: (samples, volume) =>
      hear(async () => {
        const how = await means.loudspeaker.play(samples, volume)
        return how === 'ended' ? null : how
      }),
  }
}
