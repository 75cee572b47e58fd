import { dateAt } from '#shared/kernel/instant.ts'
import { useDateWords } from '../dates.ts'
import { useToday } from '../hall.tsx'

/** A moment as a day and a time: 9月17日 17:46. */
export const useMomentWords = (): ((instant: number) => string) => {
  const words = useDateWords(useToday())
  return (instant) => `${words.short(dateAt(instant))} ${words.time(instant)}`
}
