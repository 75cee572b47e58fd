// Makes resources/voice anew: the clips of a call and their manifest. Needs espeak-ng; run it with
//   node scripts/electron-node.mjs scripts/make-voice-clips.mjs
// The same synthesiser makes the same bytes, so a clip that differs is a clip that was changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLIP_RATE as RATE, shapeClip } from '../shared/domain/voice/clip-shape.ts'
import { LETTER_UNITS, VOICE_UNITS } from '../shared/domain/voice/voice-unit.ts'
import { readWave, writeWave } from '../shared/domain/voice/wave-file.ts'
import { PROJECT } from './lib/project.mjs'
import { runScript } from './lib/problem.mjs'

const FOLDER = join(PROJECT, 'resources/voice')

/** Words by their sounds: read as characters, a synthesiser without its large dictionary guesses. */
const PINYIN = {
  please: 'qing3',
  yesterday: 'zuo2ri4',
  number: 'hao4',
  to: 'dao4',
  counter: 'chuang1kou3',
  ten: 'shi2',
  0: 'ling2',
  1: 'yi1',
  2: 'er4',
  3: 'san1',
  4: 'si4',
  5: 'wu3',
  6: 'liu4',
  7: 'qi1',
  8: 'ba1',
  9: 'jiu3',
}
/** A higher voice: small loudspeakers do not reach down to the fundamental of a low one. */
const VOICES = { word: 'cmn-latn-pinyin+f1', letter: 'cmn+f1' }
/** Words a minute, slower than speech, as a call is heard once across a room; the words come as markup. */
const MANNER = ['-s', '170', '-m']
/** Twice the usual range of pitch: the four tones are told apart by it. */
const spread = (word) => `<prosody range="200%">${word}</prosody>`

const espeak = (...words) => execFileSync('espeak-ng', words, { maxBuffer: 16 * 1024 * 1024 })

const synthesise = (unit) => {
  const isLetter = LETTER_UNITS.includes(unit)
  const spoken = spread(isLetter ? unit : PINYIN[unit])
  const voice = isLetter ? VOICES.letter : VOICES.word
  const streamed = espeak('-v', voice, '-b', '1', ...MANNER, '--stdout', spoken)
  // Written to a pipe, the length in its header is a guess.
  streamed.writeUInt32LE(streamed.length - 8, 4)
  streamed.writeUInt32LE(streamed.length - 44, 40)
  const wave = readWave(streamed)
  if (wave === null || wave.rate !== RATE) throw new Error(`espeak-ng made no ${RATE} Hz wave of ${spoken}`)
  return { samples: wave.samples, from: `espeak-ng -v ${voice} ${MANNER.join(' ')} ${spoken}` }
}

/** 叮咚: two bell tones a third apart, each with its octave, dying away. Computed here, from nobody's recording. */
const chime = () => {
  const samples = new Float32Array(Math.round(RATE * 1.3))
  const strike = (begin, pitch) => {
    for (let at = Math.round(begin * RATE); at < samples.length; at += 1) {
      const time = at / RATE - begin
      const swell = Math.min(1, time / 0.006)
      const tone = Math.sin(2 * Math.PI * pitch * time) + 0.35 * Math.sin(4 * Math.PI * pitch * time)
      samples[at] += swell * Math.exp(-time * 4.5) * tone
    }
  }
  strike(0, 659.26)
  strike(0.45, 523.25)
  return { samples, from: 'computed: 659.26 Hz at 0 s, 523.25 Hz at 0.45 s' }
}

const fileOf = (unit) => `${unit.toLowerCase()}.wav`

const make = () => {
  const version = String(espeak('--version')).trim().split('  ')[0]
  mkdirSync(FOLDER, { recursive: true })
  for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old))
  const clips = VOICE_UNITS.map((unit) => {
    const { samples, from } = unit === 'chime' ? chime() : synthesise(unit)
    const shaped = shapeClip(samples, RATE)
    if (shaped === null) throw new Error(`nothing is heard in ${unit}`)
    const bytes = writeWave(shaped, RATE)
    writeFileSync(join(FOLDER, fileOf(unit)), bytes)
    return {
      unit,
      file: fileOf(unit),
      from,
      milliseconds: Math.round((shaped.length / RATE) * 1000),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  })
  const manifest = { synthesiser: version, rate: RATE, clips }
  writeFileSync(join(FOLDER, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  process.stdout.write(`${clips.length} clips, ${version}\n`)
}

await runScript(make)
