import type { CalendarLook, WantedChange } from './use-calendar-look.ts'

/** What kind of change is looked at, as a key under `calendar:preview`. */
export const changeKind = ({
  change,
  preview,
}: NonNullable<CalendarLook['seen']>): 'year' | 'replace' | 'closed' | 'opened' | 'withdraw' => {
  switch (change.what) {
    case 'year':
      return preview.year?.replaces == null ? 'year' : 'replace'
    case 'order':
      return change.order.working ? 'opened' : 'closed'
    case 'withdraw':
      return 'withdraw'
  }
}

/** An order that has passed altogether is taken back only with a reason; one that is entered afterwards brought its own. */
export const needsLateReason = (change: WantedChange, today: string): boolean =>
  change.what === 'withdraw' && change.order.to < today
