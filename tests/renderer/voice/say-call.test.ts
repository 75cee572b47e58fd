import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VoiceSettings } from '#shared/contract/voice.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import { CLIP_RATE } from '#shared/domain/voice/clip-shape.ts'
import { chosenVoice, sayCall } from '../../../renderer/voice/say-call.ts'
import type { VoiceMeans } from '../../../renderer/voice/say-call.ts'
import { endOfSound } from '../../../renderer/voice/sound-end.ts'
import type { SoundEnd } from '../../../renderer/voice/sound-end.ts'

const settings: VoiceSettings = {
  on: true,
  voice: { kind: 'auto' },
  volume: 80,
  speed: 'normal',
  timesAgain: 1,
  quiet: [],
}
const call = { number: 'A023', counter: 12, earlier: false }

interface Machine {
  readonly voices?: readonly string[]
  readonly device?: boolean
  readonly spoken?: SoundEnd
  readonly played?: SoundEnd
  readonly missing?: string
}

/** A machine with the voices and the loudspeaker of the test; a clip is a tenth of a second of its own. */
const machine = ({ voices = [], device = true, spoken = 'ended', played = 'ended', missing }: Machine) => {
  const heard: string[] = []
  const sounds: Samples[] = []
  const means: VoiceMeans = {
    clips: {
      sound: (unit) => Promise.resolve(unit === missing ? null : new Float32Array(CLIP_RATE / 10).fill(0.1)),
    },
    loudspeaker: {
      present: () => Promise.resolve(device),
      play: (samples, volume) => {
        heard.push(`clips ${(samples.length / CLIP_RATE).toFixed(2)} s at ${volume}`)
        sounds.push(samples)
        return Promise.resolve(played)
      },
    },
    system: {
      names: () => voices,
      speak: (text, voice, { volume, speed }) => {
        heard.push(`${voice}: ${text} at ${volume}, ${speed}`)
        return Promise.resolve(spoken)
      },
    },
  }
  return { means, heard, sounds }
}

// chime · 请 A 零 二 三 号 · 到 十 二 号 窗口, each a tenth of a second, and the silences of a call.
const SENTENCE = 1.1 + 0.16
const TWICE = (0.1 + 0.25 + SENTENCE + 0.7 + SENTENCE).toFixed(2)
const ONCE = (0.1 + 0.25 + SENTENCE).toFixed(2)

describe('a PC without voices', () => {
  it('is not silent: the call is put together from clips, as one sound', async () => {
    const { means, heard } = machine({})
    expect(await sayCall(means, call, 2, settings)).toBeNull()
    expect(heard).toEqual([`clips ${TWICE} s at 80`])
  })

  it.each([
    ['a voice that is not there', { kind: 'system', name: 'Huihui' }],
    ['clips', { kind: 'clips' }],
  ] as const)('also when the hall has chosen %s', async (_name, voice) => {
    const { means, heard } = machine({})
    await sayCall(means, call, 1, { ...settings, voice })
    expect(heard).toEqual([`clips ${ONCE} s at 80`])
  })
})

describe('a PC with a Chinese voice', () => {
  it('the chime, then the sentence in words, as often as it is said', async () => {
    const { means, heard } = machine({ voices: ['Huihui'] })
    await sayCall(means, call, 2, { ...settings, volume: 60, speed: 'fast' })
    expect(heard).toEqual([
      'clips 0.10 s at 60',
      'Huihui: 请A零二三号，到十二号窗口。 at 60, 1.2',
      'Huihui: 请A零二三号，到十二号窗口。 at 60, 1.2',
    ])
  })

  it('that never ends: the call is made with clips, nobody is called in silence', async () => {
    const { means, heard } = machine({ voices: ['Huihui'], spoken: 'never-ended' })
    expect(await sayCall(means, call, 1, settings)).toBeNull()
    expect(heard.at(-1)).toBe(`clips ${ONCE} s at 80`)
  })

  it('is used by default, the chosen one before others, and not at all when the hall wants clips', () => {
    const available = ['Huihui', 'Kangkang']
    expect(chosenVoice({ voice: { kind: 'auto' } }, available)).toBe('Huihui')
    expect(chosenVoice({ voice: { kind: 'system', name: 'Kangkang' } }, available)).toBe('Kangkang')
    expect(chosenVoice({ voice: { kind: 'system', name: 'Yaoyao' } }, available)).toBe('Huihui')
    expect(chosenVoice({ voice: { kind: 'clips' } }, available)).toBeNull()
  })
})

describe('what is wrong is said', () => {
  it.each([
    ['no loudspeaker', { device: false }, 'no-device'],
    ['a sound that never ends', { played: 'never-ended' }, 'never-ended'],
    ['a clip that cannot be read', { missing: '2' }, 'no-clip'],
  ] as const)('%s', async (_name, what, trouble) => {
    expect(await sayCall(machine(what).means, call, 1, settings)).toBe(trouble)
  })

  it('without a loudspeaker no voice is asked to speak', async () => {
    const { means, heard } = machine({ device: false, voices: ['Huihui'] })
    await sayCall(means, call, 1, settings)
    expect(heard).toEqual([])
  })
})

describe('speed', () => {
  it.each([
    ['slow', 0.85],
    ['fast', 1.2],
  ] as const)('%s changes words and silences, not the chime', async (speed, factor) => {
    const { means, sounds } = machine({})
    await sayCall(means, call, 1, { ...settings, speed })
    const seconds = sounds[0]!.length / CLIP_RATE
    expect(seconds).toBeCloseTo(0.1 + (0.25 + SENTENCE) / factor, 2)
  })
})

describe('the watch on a sound', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const never = new Promise<void>(() => undefined)

  it('waits half as long again as the sound should last, and a while; then it is given up', async () => {
    const giveUp = vi.fn()
    let end: SoundEnd | null = null
    void endOfSound(never, 10_000, giveUp).then((how) => (end = how))
    await vi.advanceTimersByTimeAsync(18_999)
    expect(end).toBeNull()
    expect(giveUp).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(end).toBe('never-ended')
    expect(giveUp).toHaveBeenCalledOnce()
  })

  it('lets a sound that ends end', async () => {
    expect(await endOfSound(Promise.resolve(), 10_000, () => undefined)).toBe('ended')
    expect(await endOfSound(Promise.reject(new Error('no')), 10_000, () => undefined)).toBe('never-ended')
  })
})
