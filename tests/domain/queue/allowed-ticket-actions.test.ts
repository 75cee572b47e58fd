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
  carriedOver,
  finished,
  held,
  issued,
  missed,
  recalled,
  rejoined,
  resumed,
  returned,
  started,
  transferred,
  undone,
  verified,
  voided,
} from './ticket-history.ts'

const reaching: Record<TicketStatus, TicketEvent[]> = {
  waiting: [issued()],
  called: [issued(), called()],
  // Sent here by another counter that wants it back, so that it can be sent back.
  serving: [
    issued(),
    called(),
    transferred({ toCategoryId: null, toCounterId: 'c3', returnTo: 'c1' }),
    called(),
    started(),
  ],
  held: [issued(), called(), started(), held()],
  missed: [issued(), called(), missed(null)],
  finished: [issued(), called(), started(), finished()],
  void: [issued(), voided()],
}

const doing: Record<Exclude<TicketAction, 'undo'>, TicketEvent> = {
  call: called(),
  recall: recalled(),
  start: started(),
  miss: missed(null),
  rejoin: rejoined(5),
  hold: held(),
  resume: resumed(),
  transfer: transferred(),
  'send-back': returned(),
  finish: finished(),
  void: voided(),
  'verify-priority': verified(),
  'carry-over': carriedOver(),
}

const folds = (events: TicketEvent[]): boolean => {
  try {
    foldTicket(events)
    return true
  } catch {
    return false
  }
}

const pairs = TICKET_STATUSES.flatMap((status) =>
  TICKET_ACTIONS.filter((action) => action !== 'undo').map((action) => [status, action] as const),
)

describe('the table of allowed actions and the history agree', () => {
  it.each(TICKET_STATUSES)('the example history reaches %s', (status) => {
    expect(foldTicket(reaching[status]).status).toBe(status)
  })

  it.each(pairs)('%s: %s', (status, action) => {
    expect(actionOf(doing[action])).toBe(action)
    expect(folds([...reaching[status], doing[action]])).toBe(allowedTicketActions(status).includes(action))
  })

  it('leaves nothing to do with a ticket that has ended but to take the end back', () => {
    expect([...allowedTicketActions('finished'), ...allowedTicketActions('void')]).toEqual(['undo', 'undo'])
  })

  it.each(TICKET_STATUSES.filter((status) => status !== 'waiting'))(
    'lets the last thing done to a ticket that is %s be taken back',
    (status) => {
      expect(allowedTicketActions(status)).toContain('undo')
      expect(folds([...reaching[status], undone(reaching[status].length)])).toBe(true)
    },
  )

  it('lets no ticket get stuck: every other status has a way to an end', () => {
    for (const status of ['waiting', 'called', 'serving', 'held', 'missed'] as const)
      expect(allowedTicketActions(status).some((action) => action === 'finish' || action === 'void')).toBe(
        true,
      )
  })
})
