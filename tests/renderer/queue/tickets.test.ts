import { describe, expect, it } from 'vitest'
import { TICKET_STATUSES } from '#shared/domain/queue/ticket.ts'
import { countByFilter, filterTickets } from '../../../renderer/screens/queue/ticket-filter.ts'
import { standingOf } from '../../../renderer/screens/queue/ticket-standing.ts'

const tickets = TICKET_STATUSES.map((status, at) => ({
  status,
  categoryId: at % 2 === 0 ? 'a' : 'b',
  earlierDay: null as string | null,
  inLine: true,
}))
const yesterday = { ...tickets[0]!, earlierDay: '2026-09-17', inLine: false }
const statuses = (...wanted: Parameters<typeof filterTickets>): string[] =>
  filterTickets(...wanted).map(({ status }) => status)

describe('the list of tickets', () => {
  it('shows what is not finished first of all', () => {
    expect(statuses(tickets, 'open', null)).toEqual(['waiting', 'called', 'serving', 'held', 'missed'])
  })

  it('narrows to one status and one category', () => {
    expect(statuses(tickets, 'void', null)).toEqual(['void'])
    expect(statuses(tickets, 'open', 'b')).toEqual(['called', 'held'])
  })

  it('people of earlier days wait under 隔日 until somebody has put them in line', () => {
    const all = [yesterday, { ...yesterday, inLine: true }, ...tickets]
    expect(filterTickets(all, 'earlier', null)).toEqual([yesterday])
    expect(filterTickets(all, 'waiting', null)).toHaveLength(2)
  })

  it('counts every filter within the category', () => {
    expect(countByFilter(tickets, 'a')).toEqual({
      open: 3,
      waiting: 1,
      held: 0,
      missed: 1,
      earlier: 0,
      finished: 0,
      void: 1,
    })
  })
})

describe('what a counter can do with a ticket', () => {
  it.each([
    ['waiting', 3, { can: 'call' }],
    ['missed', 3, { can: 'call' }],
    ['held', 3, { can: 'resume' }],
    ['serving', 3, { can: null, because: 'here' }],
    ['serving', 5, { can: null, because: 'elsewhere' }],
    ['called', 5, { can: null, because: 'elsewhere' }],
    ['waiting', null, { can: null, because: 'noCounter' }],
    ['finished', 3, { can: null, because: 'ended' }],
    ['void', 3, { can: null, because: 'ended' }],
  ] as const)('%s at counter %s: %o', (status, counter, standing) => {
    expect(standingOf({ status, counterNumber: 3 }, counter)).toEqual(standing)
  })
})
