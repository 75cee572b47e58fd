import { describe, expect, it } from 'vitest'
import { ticketLines, type TicketFacts } from '#shared/domain/queue/ticket-paper.ts'

const facts: TicketFacts = {
  hallName: '青禾街道便民服务中心',
  categoryName: '社会救助',
  number: 'A023',
  ahead: 6,
  issuedAt: Date.UTC(2026, 8, 22, 2, 24),
  priorityClaimed: false,
  guideDesk: '入口导询台',
  reprint: false,
  demo: false,
}

describe('the lines of a queue ticket', () => {
  it('stand in one order on every printer', () => {
    expect(ticketLines(facts)).toEqual([
      { line: 'hall', name: '青禾街道便民服务中心' },
      { line: 'rule' },
      { line: 'category', name: '社会救助' },
      { line: 'number', number: 'A023' },
      { line: 'ahead', people: 6 },
      { line: 'rule' },
      { line: 'advice', advice: 'wait-for-call' },
      { line: 'issued', date: '2026-09-22', time: '10:24', reprint: false, demo: false },
    ])
  })

  it.each([
    ['入口导询台', '入口导询台'],
    [' 入口导询台 ', '入口导询台'],
    ['', null],
    ['  ', null],
  ])('send a claim of priority to the guide desk %j', (guideDesk, place) => {
    expect(ticketLines({ ...facts, priorityClaimed: true, guideDesk })).toContainEqual({
      line: 'advice',
      advice: 'guide-desk',
      place,
    })
  })

  it('keep number and time on a reprint and only add the mark', () => {
    const first = ticketLines(facts)
    const again = ticketLines({ ...facts, reprint: true })
    expect(again.slice(0, -1)).toEqual(first.slice(0, -1))
    expect(again.at(-1)).toEqual({ ...first.at(-1), reprint: true })
  })

  it('give the day of the hall, not of the machine', () => {
    expect(ticketLines({ ...facts, issuedAt: Date.UTC(2026, 8, 21, 16, 0) }).at(-1)).toMatchObject({
      date: '2026-09-22',
      time: '00:00',
    })
  })
})
