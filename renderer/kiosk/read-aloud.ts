import { useEffect } from 'react'

/** The first voice of this computer that speaks a language; null when it has none. */
const voiceFor = (language: 'zh' | 'en'): SpeechSynthesisVoice | null =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language)) ?? null

/**
 * 朗读: reads a page's main sentence once when the page comes up, and stops when it goes. Silent where the computer has
 * no voice for the language: another one would only make noise of it.
 */
export const useReadAloud = (sentence: string | null, language: 'zh' | 'en'): void => {
  useEffect(() => {
    if (sentence === null) return
    const voice = voiceFor(language)
    if (voice === null) return
    const speech = new SpeechSynthesisUtterance(sentence)
    speech.voice = voice
    speech.lang = voice.lang
    speechSynthesis.speak(speech)
    return () => speechSynthesis.cancel()
  }, [sentence, language])
}
