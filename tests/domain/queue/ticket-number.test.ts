import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'

describe('ticket numbers: a letter and three digits, the usual custom', () => {
  it.each([
    ['A', 1, 'A001'],
    ['A', 17, 'A017'],
    ['B', 999, 'B999'],
    ['B', 1000, 'B1000'],
    ['B', 1001, 'B1001'],
    ['C', 123456, 'C123456'],
  ])('%s %i is %s', (prefix, sequence, number) => {
    expect(formatTicketNumber(prefix, sequence)).toBe(number)
  })

  it('never gives two sequences the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 1 }), (a, b) => {
        expect(formatTicketNumber('A', a) === formatTicketNumber('A', b)).toBe(a === b)
      }),
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the sequence %d', (sequence) => {
    expect(() => formatTicketNumber('A', sequence)).toThrow(RangeError)
  })
})
