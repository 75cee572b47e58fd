import { useRef, useState } from 'react'
import type { CalendarPreview } from '#shared/contract/calendar.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { OrderedDays } from './order-form.ts'

/** A change of the calendar that somebody wants to see before it is made. */
export type WantedChange =
  | { readonly what: 'year'; readonly text: string; readonly year: number | null }
  | { readonly what: 'order'; readonly order: OrderedDays }
  | { readonly what: 'withdraw'; readonly id: string; readonly order: Omit<OrderedDays, 'lateReason'> }

/** What the person adds while looking: the notice, or why it is entered after the day. */
export interface Added {
  readonly source: string
  readonly lateReason: string
}

export interface CalendarLook {
  readonly busy: boolean
  /** A file of several years: which of them. */
  readonly choice: { readonly text: string; readonly years: readonly number[] } | null
  readonly seen: { readonly change: WantedChange; readonly preview: CalendarPreview } | null
  readonly confirming: boolean
  readonly failure: Failure | null
  /** Answers why it cannot be shown; null when it can, or when a year has to be chosen first. */
  readonly look: (change: WantedChange) => Promise<Failure | null>
  /** Answers whether it is written. */
  readonly confirm: (added: Added) => Promise<boolean>
  readonly cancel: () => void
}

const asked = (change: WantedChange) => {
  switch (change.what) {
    case 'year':
      return { what: 'year', text: change.text, year: change.year } as const
    case 'order': {
      const { lateReason: _late, ...order } = change.order
      return { what: 'order', ...order } as const
    }
    case 'withdraw':
      return { what: 'withdraw', id: change.id } as const
  }
}

const yearsIn = ({ detail }: Failure): number[] =>
  String(detail['years'] ?? '')
    .split(' ')
    .map(Number)

/** From a wish to change the calendar over what it would move to its being written; left at any point, nothing is. */
export const useCalendarLook = (): CalendarLook => {
  const looking = useCommand('settings.previewCalendar')
  const stopping = useCommand('settings.stopPreview')
  const importing = useCommand('settings.importCalendar')
  const ordering = useCommand('settings.orderDays')
  const withdrawing = useCommand('settings.withdrawDays')
  const [choice, setChoice] = useState<CalendarLook['choice']>(null)
  const [seen, setSeen] = useState<CalendarLook['seen']>(null)
  /** An answer that comes after 取消 is not shown. */
  const wanted = useRef(0)

  const clear = (): void => {
    for (const command of [looking, importing, ordering, withdrawing]) command.clear()
  }
  const cancel = (): void => {
    wanted.current += 1
    if (looking.busy) void stopping.run({})
    clear()
    setChoice(null)
    setSeen(null)
  }
  const look = async (change: WantedChange): Promise<Failure | null> => {
    wanted.current += 1
    const mine = wanted.current
    clear()
    const reply = await looking.run(asked(change))
    if (reply === null || mine !== wanted.current) return null
    if (reply.ok) {
      setChoice(null)
      setSeen({ change, preview: reply.value })
      return null
    }
    if (reply.error.code !== 'choose-year' || change.what !== 'year') return reply.error
    setChoice({ text: change.text, years: yearsIn(reply.error) })
    return null
  }
  const confirm = async (added: Added): Promise<boolean> => {
    if (seen === null) return false
    const { change, preview } = seen
    const { basedOn } = preview
    const { lateReason } = added
    clear()
    const reply =
      change.what === 'year'
        ? await importing.run({ text: change.text, year: change.year, source: added.source, basedOn })
        : change.what === 'order'
          ? await ordering.run({ ...change.order, basedOn })
          : await withdrawing.run({ id: change.id, lateReason, basedOn })
    if (reply?.ok !== true) return false
    cancel()
    return true
  }
  return {
    busy: looking.busy,
    choice,
    seen,
    confirming: importing.busy || ordering.busy || withdrawing.busy,
    failure: importing.failure ?? ordering.failure ?? withdrawing.failure,
    look,
    confirm,
    cancel,
  }
}
