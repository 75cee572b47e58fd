import { endOfSound } from './sound-end.ts'
import type { SoundEnd } from './sound-end.ts'

export interface SystemVoice {
  /** Names of the Chinese voices that need no network. */
  names(): readonly string[]
  /** Says a sentence; `speed` 1 is usual, `volume` in percent. */
  speak(text: string, voice: string, manner: { volume: number; speed: number }): Promise<SoundEnd>
  /** The list comes late and may change; returns how to stop listening. */
  watch(changed: () => void): () => void
}

/** Slow speech, four characters a second, in milliseconds each: for the watch on a voice that never ends. */
const PER_CHARACTER = 400

/** Mandarin as systems name it; Cantonese and the voices of other places read the numbers otherwise. */
const isMandarin = (language: string): boolean => /^(zh[-_]cn|cmn)/i.test(language)

/** The voices of the system itself. A network voice is never used: a hall's calls do not leave the hall. */
export const systemVoice = (): SystemVoice => {
  const voices = (): SpeechSynthesisVoice[] =>
    speechSynthesis.getVoices().filter(({ lang, localService }) => localService && isMandarin(lang))
  return {
    names: () => voices().map(({ name }) => name),
    speak: (text, name, { volume, speed }) => {
      const voice = voices().find((one) => one.name === name)
      if (voice === undefined) return Promise.resolve('never-ended')
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = speed
      utterance.volume = volume / 100
      const ended = new Promise<void>((resolve, reject) => {
        utterance.addEventListener('end', () => resolve())
        utterance.addEventListener('error', ({ error }) => reject(new Error(error)))
      })
      speechSynthesis.speak(utterance)
      return endOfSound(ended, (text.length * PER_CHARACTER) / speed, () => speechSynthesis.cancel())
    },
    watch: (changed) => {
      speechSynthesis.addEventListener('voiceschanged', changed)
      return () => speechSynthesis.removeEventListener('voiceschanged', changed)
    },
  }
}
