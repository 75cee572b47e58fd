import { useEffect, useState } from 'react'
import { listen } from './messages.ts'

/** Whether this display window is the one that says the calls; null until main has said so. */
export const useSpeaks = (): boolean | null => {
  const [speaks, setSpeaks] = useState<boolean | null>(null)
  useEffect(() => {
    let told = false
    void window.yichuangtong.speaks().then((now) => {
      if (!told) setSpeaks(now)
    })
    return listen((message) => {
      if (message.kind !== 'speaks') return
      told = true
      setSpeaks(message.speaks)
    })
  }, [])
  return speaks
}
