import { describe, expect, it } from 'vitest'
import { likeHours } from '#shared/domain/queue/service-history.ts'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'

const said = (at: number): string => `${dateAt(at)} ${timeAt(at)}`

describe('hours like this one', () => {
  // A Thursday.
  const { weekday, daily } = likeHours(Date.parse('2026-09-17T10:20:00+08:00'))

  it('first the same weekday, an hour before and after, six weeks back', () => {
    expect(weekday.map(({ from, to }) => [said(from), said(to)])).toEqual(
      ['2026-09-10', '2026-09-03', '2026-08-27', '2026-08-20', '2026-08-13', '2026-08-06'].map((date) => [
        `${date} 09:20`,
        `${date} 11:20`,
      ]),
    )
  })

  it('then the same hours of the last ten days, this day not among them', () => {
    expect(daily).toHaveLength(10)
    expect([said(daily[0]!.from), said(daily.at(-1)!.to)]).toEqual(['2026-09-16 09:20', '2026-09-07 11:20'])
  })
})
