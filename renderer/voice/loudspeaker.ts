import { CLIP_RATE } from '#shared/domain/voice/clip-shape.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import { endOfSound } from './sound-end.ts'
import type { SoundEnd } from './sound-end.ts'

/**
 * Seconds of sound kept ready. Chromium's usual fraction of that runs dry in the middle of a word on a busy PC, and
 * nobody hears whether a call begins a fifth of a second later.
 */
const LATENCY = 0.2

export interface Loudspeaker {
  /** Plays to the end; `volume` in percent. */
  play(samples: Samples, volume: number): Promise<SoundEnd>
  /** Whether this machine has anything to play on. */
  present(): Promise<boolean>
  /** Told when something was plugged in or out; returns how to stop listening. */
  watch(changed: () => void): () => void
}

/**
 * The sound card. A running audio context proves nothing, it also runs where there is no card; the list of outputs is
 * what tells, and it needs no permission.
 */
export const systemLoudspeaker = (): Loudspeaker => {
  let context: AudioContext | null = null
  const present = async (): Promise<boolean> => {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => [])
    return devices.some(({ kind }) => kind === 'audiooutput')
  }
  const drop = (): void => {
    void context?.close().catch(() => undefined)
    context = null
  }
  return {
    present,
    play: async (samples, volume) => {
      if (!(await present())) {
        drop()
        return 'no-device'
      }
      if (samples.length === 0) return 'ended'
      context ??= new AudioContext({ latencyHint: LATENCY })
      if (context.state === 'suspended') await context.resume().catch(() => undefined)
      const buffer = context.createBuffer(1, samples.length, CLIP_RATE)
      buffer.copyToChannel(samples, 0)
      const source = context.createBufferSource()
      const gain = context.createGain()
      gain.gain.value = volume / 100
      source.buffer = buffer
      source.connect(gain).connect(context.destination)
      const ended = new Promise<void>((resolve) => source.addEventListener('ended', () => resolve()))
      source.start()
      // A context that hangs is thrown away; the next call opens the card anew.
      return endOfSound(ended, buffer.duration * 1000, drop)
    },
    watch: (changed) => {
      navigator.mediaDevices.addEventListener('devicechange', changed)
      return () => navigator.mediaDevices.removeEventListener('devicechange', changed)
    },
  }
}
