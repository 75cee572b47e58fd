import { addDays } from '#shared/kernel/plain-date.ts'
import type { KioskState } from './kiosk-form.ts'

type Day = KioskState['days'][number]

/** Days in a row that are open or closed for the same reason. */
export interface DayStretch extends Omit<Day, 'date'> {
  readonly from: string
  readonly to: string
}

/** What of the coming days is worth saying: the closed ones, and those open against their weekday, put together. */
export const dayStretches = (days: readonly Day[]): DayStretch[] => {
  const stretches: DayStretch[] = []
  for (const { date, open, because, name } of days) {
    if (open && because === 'weekday') continue
    const last = stretches.at(-1)
    const goesOn =
      last?.open === open && last.because === because && last.name === name && addDays(last.to, 1) === date
    if (goesOn) stretches[stretches.length - 1] = { ...last, to: date }
    else stretches.push({ from: date, to: date, open, because, name })
  }
  return stretches
}
