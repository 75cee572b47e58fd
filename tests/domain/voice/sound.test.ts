import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { voiceManifestSchema } from '#shared/contract/voice.ts'
import {
  CLIP_LOUDNESS,
  CLIP_PEAK,
  frameLoudness,
  joinClips,
  loudnessOf,
  shapeClip,
  trimSilence,
} from '#shared/domain/voice/clip-shape.ts'
import type { Samples } from '#shared/domain/voice/clip-shape.ts'
import { spokenCall } from '#shared/domain/voice/spoken-call.ts'
import { stretchSpeech } from '#shared/domain/voice/stretch.ts'
import { LETTER_UNITS, VOICE_UNITS } from '#shared/domain/voice/voice-unit.ts'
import type { VoiceUnit } from '#shared/domain/voice/voice-unit.ts'
import { readWave, writeWave } from '#shared/domain/voice/wave-file.ts'

const folder = join(import.meta.dirname, '../../../resources/voice')
const manifest = voiceManifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
const RATE = manifest.rate
const clips = new Map<VoiceUnit, Samples>(
  manifest.clips.map(({ unit, file }) => [unit, readWave(readFileSync(join(folder, file)))!.samples]),
)
const peak = (samples: Samples) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
const tone = (seconds: number, level: number, pitch = 300): Samples =>
  Float32Array.from(
    { length: Math.round(RATE * seconds) },
    (_, at) => level * Math.sin((2 * Math.PI * pitch * at) / RATE),
  )
const silence = (seconds: number): Samples => new Float32Array(Math.round(RATE * seconds))
const join3 = (...parts: Samples[]) => joinClips(parts, RATE)

describe('the shipped clips', () => {
  it('are one for every unit, each as the manifest has it, and nothing else', () => {
    expect(manifest.clips.map(({ unit }) => unit)).toEqual([...VOICE_UNITS])
    for (const { file, sha256 } of manifest.clips)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ).toBe(sha256)
    expect(readdirSync(folder).toSorted()).toEqual(
      [...manifest.clips.map(({ file }) => file), 'manifest.json'].toSorted(),
    )
  })

  it.each(VOICE_UNITS)('%s is heard, as loud as the others, not clipped, silent at its edges', (unit) => {
    const clip = clips.get(unit)!
    const frames = frameLoudness(clip, RATE)
    const heard = frames.filter((loudness) => loudness > 0.01 * Math.max(...frames))
    const loudness = Math.sqrt(heard.reduce((sum, one) => sum + one * one, 0) / heard.length)
    expect(loudness).toBeGreaterThan(CLIP_LOUDNESS * 0.7)
    expect(loudness).toBeLessThan(CLIP_LOUDNESS * 1.1)
    expect(peak(clip)).toBeLessThanOrEqual(CLIP_PEAK + 0.001)
    expect(Math.abs(clip[0]!)).toBeLessThan(0.001)
    expect(Math.abs(clip.at(-1)!)).toBeLessThan(0.001)
    expect(clip.length / RATE).toBeLessThan(1.5)
  })
})

const numbers = [
  ...LETTER_UNITS.map((letter, at) => `${letter}${String(at * 37 + 1).padStart(3, '0')}`),
  'A1000',
  'AB4567',
  'Z890',
]
const counters = Array.from({ length: 99 }, (_, at) => at + 1)

describe('every concatenated call', () => {
  const loudness = new Map([...clips].map(([unit, clip]) => [unit, loudnessOf(clip)]))
  /** What is wrong with a call as it is played: a silent or shortened word, a silence that is none, a step, clipping. */
  const faultsOf = (number: string, counter: number, earlier: boolean): string[] => {
    const parts = spokenCall({ number, counter, earlier }, 2)
    const sounds = parts.map((part) => (typeof part === 'string' ? clips.get(part)! : part.pause))
    const whole = joinClips(sounds, RATE)
    let at = 0
    const faults = parts.flatMap((part, index) => {
      const sound = sounds[index]!
      const length = typeof sound === 'number' ? Math.round((sound / 1000) * RATE) : sound.length
      const heard = loudnessOf(whole.subarray(at, at + length))
      const wanted = typeof part === 'string' ? loudness.get(part)! : 0
      // A click is a step between neighbouring samples; joins are between two zeros.
      const step = at === 0 ? 0 : Math.abs(whole[at]! - whole[at - 1]!)
      at += length
      const isRight = Math.abs(heard - wanted) < 1e-6 && (typeof part !== 'string' || heard > 0.03)
      return isRight && step < 0.002 ? [] : [`${number} ${counter}: ${JSON.stringify(part)}`]
    })
    return at === whole.length && peak(whole) <= CLIP_PEAK + 0.001
      ? faults
      : [...faults, `${number}: clipped`]
  }

  it('of every letter has no silent word, no clipping and no cut at a join', () => {
    expect(numbers.flatMap((number) => faultsOf(number, 3, false))).toEqual([])
  })

  it('to every counter from 1 to 99', () => {
    expect(counters.flatMap((counter) => faultsOf('A023', counter, counter % 2 === 0))).toEqual([])
  })

  it('lasts less than fifteen seconds even when it is long', () => {
    const parts = spokenCall({ number: 'AB1000', counter: 88, earlier: true }, 2)
    const whole = joinClips(
      parts.map((part) => (typeof part === 'string' ? clips.get(part)! : part.pause)),
      RATE,
    )
    expect(whole.length / RATE).toBeLessThan(15)
  })
})

describe('a recorded clip', () => {
  it('loses the silence around it', () => {
    const shaped = trimSilence(join3(silence(0.8), tone(0.3, 0.2), silence(1.1)), RATE)!
    expect(shaped.length / RATE).toBeCloseTo(0.3, 1)
  })

  it.each([
    ['a soft voice', 0.02],
    ['a loud one', 0.95],
  ])('%s becomes as loud as every other', (_name, level) => {
    const shaped = shapeClip(tone(0.4, level), RATE)!
    expect(loudnessOf(shaped)).toBeCloseTo(CLIP_LOUDNESS, 2)
    expect(peak(shaped)).toBeLessThanOrEqual(CLIP_PEAK)
  })

  it('a single knock is not raised until it clips', () => {
    const knock = join3(tone(0.3, 0.01))
    knock[1000] = 0.9
    expect(peak(shapeClip(knock, RATE)!)).toBeLessThanOrEqual(CLIP_PEAK + 0.001)
  })

  it.each([
    ['silence', silence(1)],
    ['the noise of an open microphone', tone(1, 0.001)],
    ['nothing', silence(0)],
  ])('%s is none', (_name, samples) => {
    expect(shapeClip(samples, RATE)).toBeNull()
  })

  it('survives being written and read', () => {
    const shaped = shapeClip(tone(0.25, 0.5), RATE)!
    const again = readWave(writeWave(shaped, RATE))!
    expect(again.rate).toBe(RATE)
    expect(again.samples.length).toBe(shaped.length)
    expect(shaped.every((one, at) => Math.abs(one - again.samples[at]!) < 0.0001)).toBe(true)
  })

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('RIFF and so on, but no sound at all in it')],
    ['a file cut short', writeWave(tone(0.2, 0.5), RATE).slice(0, 500)],
  ])('%s is no sound file', (_name, bytes) => {
    expect(readWave(bytes)).toBeNull()
  })
})

describe('speed', () => {
  const crossings = (samples: Samples) =>
    samples.reduce((count, one, at) => count + (at > 0 && samples[at - 1]! < 0 && one >= 0 ? 1 : 0), 0)
  const spoken = tone(1.2, 0.3, 220)

  it.each([0.85, 1.2])('%d makes it shorter or longer and keeps its pitch and loudness', (speed) => {
    const other = stretchSpeech(spoken, RATE, speed)
    expect(other.length / spoken.length).toBeCloseTo(1 / speed, 2)
    expect(crossings(other) / (other.length / RATE)).toBeCloseTo(220, -1)
    expect(loudnessOf(other)).toBeCloseTo(loudnessOf(spoken), 1)
  })

  it('as usual leaves it as it is', () => {
    expect(stretchSpeech(spoken, RATE, 1)).toBe(spoken)
  })

  it.each([0.85, 1.2])('%d leaves no word of a call silent or clipped', (speed) => {
    for (const unit of VOICE_UNITS) {
      const clip = clips.get(unit)!
      const other = stretchSpeech(clip, RATE, speed)
      expect(loudnessOf(other) / loudnessOf(clip), unit).toBeGreaterThan(0.75)
      expect(peak(other), unit).toBeLessThan(1)
    }
  })
})
