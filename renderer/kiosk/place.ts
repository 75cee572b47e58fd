import { useMemo } from 'react'
import { useWords } from '../ui/public-text.tsx'

type Values = Readonly<Record<string, string | number>>

/**
 * Sentences that send a person somewhere. The hall's own name for its guide desk is a setting; a hall that has set
 * none gets the sentence that names no place but a person (`…Staff` beside each key).
 */
export const usePlaceWords = (guideDesk: string | null): ((key: string, values?: Values) => string) => {
  const { say, label } = useWords('kiosk')
  return useMemo(() => {
    const unset = guideDesk === null || guideDesk === ''
    return (key, values) =>
      unset
        ? say(`${key}Staff`, { ...values, place: label('staff') })
        : say(key, { ...values, place: guideDesk })
  }, [say, label, guideDesk])
}
