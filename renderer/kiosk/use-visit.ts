import { useCallback, useEffect, useReducer, useState } from 'react'
import { useCommand } from '../api/use-command.ts'
import { stopwatch } from '../ui/public-clock.ts'
import { pageForArrival } from './booked.ts'
import { closedFrom, refusalOf } from './refusal.ts'
import type { Page, TakeOrder, Visit, VisitStep } from './visit.ts'
import { freshVisit, nextVisit, pageForTicket, settled, staySeconds, timeLeft } from './visit.ts'

export interface VisitControls {
  readonly visit: Visit
  readonly left: { readonly seconds: number; readonly share: number } | null
  readonly step: (step: VisitStep) => void
  /** Goes to a page, unless the present one has only just come up under the finger. */
  readonly goTo: (page: Page) => void
  /** Asks for a number; with the number of a card where the hall wants one. */
  readonly take: (order: TakeOrder, idNumber: string | null) => void
  /** 已预约取号: the number of a booked slot, for the holder of this card. */
  readonly arrive: (idNumber: string) => void
}

/** One person at the kiosk after the other: pages, the time they stay, and the one command that gives a number. */
export const useVisit = (printer: 'ready' | 'trouble'): VisitControls => {
  const [visit, step] = useReducer(nextVisit, undefined, () => freshVisit(stopwatch()))
  const [now, setNow] = useState(() => stopwatch())
  const { run } = useCommand('kiosk.take')
  const { run: runArrival } = useCommand('kiosk.arrive')

  useEffect(() => {
    const touched = (): void => step({ kind: 'touched', at: stopwatch() })
    window.addEventListener('pointerdown', touched, true)
    window.addEventListener('keydown', touched, true)
    return () => {
      window.removeEventListener('pointerdown', touched, true)
      window.removeEventListener('keydown', touched, true)
    }
  }, [])

  const counting = staySeconds(visit) !== null
  useEffect(() => {
    if (!counting) return
    const tick = (): void => {
      setNow(stopwatch())
      step({ kind: 'ticked', at: stopwatch() })
    }
    tick()
    const timer = setInterval(tick, 200)
    return () => clearInterval(timer)
  }, [counting])

  const goTo = useCallback(
    (page: Page): void => {
      const at = stopwatch()
      if (settled(visit, at)) step({ kind: 'turned', page, at })
    },
    [visit],
  )

  const take = useCallback(
    (order: TakeOrder, idNumber: string | null): void => {
      const at = stopwatch()
      if (!settled(visit, at)) return
      const { categoryId, categoryName, priority } = order
      step({ kind: 'turned', page: { kind: 'taking', priority }, at })
      void run({ categoryId, priority, idNumber })
        .then((reply): Page => {
          if (reply === null) return { kind: 'refused', refusal: 'unknown' }
          if (reply.ok) {
            const { already, ...ticket } = reply.value
            return already ? { kind: 'known', ticket, reprint: 'none' } : pageForTicket(ticket, printer)
          }
          const refusal = refusalOf(reply.error.code)
          if (refusal === 'number') return { kind: 'identify', order, refused: true }
          if (refusal === 'category')
            return { kind: 'unavailable', categoryName, closed: closedFrom(reply.error.detail) }
          return { kind: 'refused', refusal }
        })
        .catch((): Page => ({ kind: 'refused', refusal: 'unknown' }))
        .then((page) => step({ kind: 'answered', page, at: stopwatch() }))
    },
    [visit, run, printer],
  )

  const arrive = useCallback(
    (idNumber: string): void => {
      const at = stopwatch()
      if (!settled(visit, at)) return
      step({ kind: 'turned', page: { kind: 'taking', priority: false }, at })
      void runArrival({ idNumber })
        .then((reply): Page => {
          if (reply === null) return { kind: 'refused', refusal: 'unknown' }
          if (!reply.ok) return pageForArrival(reply.error)
          const { already, ...ticket } = reply.value
          return already ? { kind: 'known', ticket, reprint: 'none' } : pageForTicket(ticket, printer)
        })
        .catch((): Page => ({ kind: 'refused', refusal: 'unknown' }))
        .then((page) => step({ kind: 'answered', page, at: stopwatch() }))
    },
    [visit, runArrival, printer],
  )

  return { visit, left: timeLeft(visit, now), step, goTo, take, arrive }
}
