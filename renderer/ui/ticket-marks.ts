import { useTranslation } from 'react-i18next'
import type { TicketView } from '#shared/contract/queue.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { useDateWords } from './dates.ts'
import { useToday } from './hall.tsx'

type Marked = Pick<
  TicketView,
  'status' | 'earlierDay' | 'returnedFromCounter' | 'returnToCounter' | 'reservedForCounter'
>

/** What sets a ticket apart from an ordinary one of today. */
export type TicketMark =
  | { readonly kind: 'yesterday' }
  | { readonly kind: 'earlier'; readonly day: string }
  | { readonly kind: 'returned' | 'comesBack' | 'reserved'; readonly number: number }

/** The marks of a ticket, in the order in which a clerk needs them; none of them says anything about the person. */
export const marksOf = (ticket: Marked, today: string): readonly TicketMark[] => {
  const { earlierDay, returnedFromCounter, returnToCounter, reservedForCounter } = ticket
  const marks: TicketMark[] = []
  if (earlierDay !== null)
    marks.push(
      earlierDay === addDays(today, -1) ? { kind: 'yesterday' } : { kind: 'earlier', day: earlierDay },
    )
  if (returnedFromCounter !== null) marks.push({ kind: 'returned', number: returnedFromCounter })
  if (returnToCounter !== null) marks.push({ kind: 'comesBack', number: returnToCounter })
  // Sent back, it is reserved for the counter to which it goes: that is said already.
  if (ticket.status === 'waiting' && reservedForCounter !== null && returnedFromCounter === null)
    marks.push({ kind: 'reserved', number: reservedForCounter })
  return marks
}

/** The marks in words. */
export const useMarkWords = (): ((ticket: Marked) => readonly string[]) => {
  const { t } = useTranslation('line')
  const today = useToday()
  const words = useDateWords(today)
  return (ticket) =>
    marksOf(ticket, today).map((mark) =>
      mark.kind === 'earlier'
        ? t('mark.earlier', { date: words.short(mark.day) })
        : mark.kind === 'yesterday'
          ? t('mark.yesterday')
          : t(`mark.${mark.kind}`, { number: mark.number }),
    )
}
