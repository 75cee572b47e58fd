import { describe, expect, it } from 'vitest'
import {
  TICKET_ACTIONS,
  actionOf,
  allowedTicketActions,
  type TicketAction,
} from '#shared/domain/queue/allowed-ticket-actions.ts'
import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import { TICKET_STATUSES, type TicketEvent, type TicketStatus } from '#shared/domain/queue/ticket.ts'
import {
  called,
  finished,
  held,
  issued,
  missed,
  recalled,
  resumed,
  started,
  transferred,
  verified,
  voided,
} from './ticket-history.ts'

const reaching: Record<TicketStatus, TicketEvent[]> = {
  waiting: [issued()],
  called: [issued(), called()],
  serving: [issued(), called(), started()],
  held: [issued(), called(), started(), held()],
  missed: [issued(), called(), missed(null)],
  finished: [issued(), called(), started(), finished()],
  void: [issued(), voided()],
}

const doing: Record<TicketAction, TicketEvent> = {
  call: called(),
  recall: recalled(),
  start: started(),
  miss: missed(null),
  hold: held(),
  resume: resumed(),
  transfer: transferred(),
  finish: finished(),
  void: voided(),
  'verify-priority': verified(),
}

const folds = (events: TicketEvent[]): boolean => {
  try {
    foldTicket(events)
    return true
  } catch {
    return false
  }
}

const pairs = TICKET_STATUSES.flatMap((status) => TICKET_ACTIONS.map((action) => [status, action] as const))

describe('the table of allowed actions and the history agree', () => {
  it.each(TICKET_STATUSES)('the example history reaches %s', (status) => {
    expect(foldTicket(reaching[status]).status).toBe(status)
  })

  it.each(pairs)('%s: %s', (status, action) => {
    expect(actionOf(doing[action])).toBe(action)
    expect(folds([...reaching[status], doing[action]])).toBe(allowedTicketActions(status).includes(action))
  })

  it('leaves nothing to do with a ticket that has ended', () => {
    expect([...allowedTicketActions('finished'), ...allowedTicketActions('void')]).toEqual([])
  })

  it('lets no ticket get stuck: every other status has a way to an end', () => {
    for (const status of ['waiting', 'called', 'serving', 'held', 'missed'] as const)
      expect(allowedTicketActions(status).some((action) => action === 'finish' || action === 'void')).toBe(
        true,
      )
  })
})
