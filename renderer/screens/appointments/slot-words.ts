import { useTranslation } from 'react-i18next'
import type { AppointmentView } from '#shared/contract/appointment.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { arrivalAt } from '#shared/domain/appointment/booking.ts'
import { useDateWords } from '../../ui/dates.ts'
import { useToday } from '../../ui/hall.tsx'

const MINUTE = 60_000

interface SlotTimes {
  readonly day: string
  readonly from: number
  readonly to: number
}

export type Grace = Pick<OutputOf<'appointments.days'>, 'earlyMinutes' | 'lateMinutes'>

export interface SlotWords {
  /** 10:30–11:00 */
  readonly times: (slot: Pick<SlotTimes, 'from' | 'to'>) => string
  /** 9月21日(周一) 10:30–11:00 */
  readonly withDay: (slot: SlotTimes) => string
  /** From when and until when the number is given as a booked one, as `from` and `to`. */
  readonly validity: (slot: SlotTimes, grace: Grace | null) => { readonly from: string; readonly to: string }
  /** How somebody who has just been given a number stands to the slot. */
  readonly arrived: (slot: Pick<AppointmentView, 'from' | 'to' | 'arrivedAt'>, grace: Grace | null) => string
}

/** Slots in the words of this window. */
export const useSlotWords = (): SlotWords => {
  const { t } = useTranslation('appointments')
  const words = useDateWords(useToday())
  const times: SlotWords['times'] = ({ from, to }) =>
    t('slot', { from: words.time(from), to: words.time(to) })
  return {
    times,
    withDay: (slot) =>
      t('daySlot', { day: words.named(slot.day), from: words.time(slot.from), to: words.time(slot.to) }),
    validity: ({ from, to }, grace) => ({
      from: words.time(from - (grace?.earlyMinutes ?? 0) * MINUTE),
      to: words.time(to + (grace?.lateMinutes ?? 0) * MINUTE),
    }),
    arrived: (slot, grace) => {
      const rules = { earlyMinutes: 0, lateMinutes: grace?.lateMinutes ?? 0 }
      const arrival = arrivalAt(slot, rules, slot.arrivedAt ?? slot.from)
      if (arrival === 'early') return t('done.soon', { from: words.time(slot.from) })
      return t(arrival === 'late' ? 'done.late' : 'done.first')
    },
  }
}
