import { useEffect, useState } from 'react'

/** 适老化: main keeps it and scales every staff window. */
export const useBigText = (): { readonly on: boolean; readonly set: (on: boolean) => void } => {
  const [on, setOn] = useState(false)
  useEffect(() => {
    let asked = true
    void window.yichuangtong.bigText().then((answer) => {
      if (asked) setOn(answer)
    })
    return () => {
      asked = false
    }
  }, [])
  return {
    on,
    set: (next) => {
      setOn(next)
      window.yichuangtong.setBigText(next)
    },
  }
}
