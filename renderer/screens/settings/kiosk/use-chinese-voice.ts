import { useEffect, useState } from 'react'

const hasChinese = (): boolean =>
  speechSynthesis.getVoices().some(({ lang }) => lang.toLowerCase().startsWith('zh'))

/** Whether this computer can speak Chinese; the list of voices may come a moment after the page. */
export const useChineseVoice = (): boolean => {
  const [has, setHas] = useState(hasChinese)
  useEffect(() => {
    const look = (): void => setHas(hasChinese())
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])
  return has
}
