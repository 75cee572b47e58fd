import manifest from '../../resources/voice/manifest.json'
import type { RecordedClip } from '#shared/contract/voice.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import { CLIP_RATE, shapeClip } from '#shared/domain/voice/clip-shape.ts'
import type { VoiceUnit } from '#shared/domain/voice/voice-unit.ts'
import { readWave } from '#shared/domain/voice/wave-file.ts'
import { ask } from '../api/client.ts'

/** The shipped files, by name; the window's own files may be read, nothing else. */
const SHIPPED = import.meta.glob<string>('../../resources/voice/*.wav', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

export interface Clips {
  /** The sound of a unit: the hall's own where it has recorded one, otherwise the shipped one. Null: cannot be read. */
  sound(unit: VoiceUnit): Promise<Samples | null>
  /** Which units the hall has recorded itself. */
  use(recorded: readonly RecordedClip[]): void
}

/** Clips of one window, read once each. */
export const createClips = (): Clips => {
  const read = new Map<string, Promise<Samples | null>>()
  let own = new Map<string, RecordedClip>()
  const once = (name: string, load: () => Promise<Samples | null>): Promise<Samples | null> => {
    const known = read.get(name)
    if (known !== undefined) return known
    const loading = load().catch(() => null)
    read.set(name, loading)
    // What could not be read is tried again next time: a file that is being replaced is there a moment later.
    void loading.then((samples) => {
      if (samples === null) read.delete(name)
    })
    return loading
  }
  const shipped = (unit: VoiceUnit): Promise<Samples | null> =>
    once(unit, async () => {
      const file = manifest.clips.find((clip) => clip.unit === unit)?.file ?? ''
      const address = SHIPPED[`../../resources/voice/${file}`]
      if (address === undefined) return null
      const reply = await fetch(address)
      return reply.ok ? samplesOf(new Uint8Array(await reply.arrayBuffer())) : null
    })
  return {
    sound: async (unit) => {
      const clip = own.get(unit)
      if (clip === undefined) return shipped(unit)
      const recorded = await once(clip.sha256, async () => {
        const reply = await ask('voice.clip', { unit, sha256: clip.sha256 })
        const samples = reply.ok ? samplesOf(reply.value.wave) : null
        return samples === null ? null : shapeClip(samples, CLIP_RATE)
      })
      // A damaged recording leaves nobody uncalled.
      return recorded ?? shipped(unit)
    },
    use: (recorded) => {
      own = new Map(recorded.map((clip) => [clip.unit, clip]))
    },
  }
}

const samplesOf = (bytes: Uint8Array): Samples | null => {
  const wave = readWave(bytes)
  return wave?.rate === CLIP_RATE ? wave.samples : null
}
