import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** What the times of a ticket follow from; the rest of its events is not needed to count them. */
export interface BareTicketEvent {
  readonly type: string
  readonly at: Instant
  readonly counter: string | null
  /** 过号: whether the ticket has left the line. */
  readonly left: boolean
  readonly undoes: number | null
}

/** An event that is as good as the whole one for {@link ticketTimes}, and for nothing else. */
export const bareTicketEvent = ({ type, at, counter, left, undoes }: BareTicketEvent): TicketEvent =>
  ({
    type,
    at,
    ...(counter === null ? {} : { counterId: counter }),
    staffId: '',
    categoryId: '',
    toCategoryId: null,
    place: left ? null : 0,
    result: null,
    undoes,
  }) as unknown as TicketEvent

/** Whole seconds, as the tables give them. */
export const secondsOf = (milliseconds: number): number => Math.round(milliseconds / 1000)
