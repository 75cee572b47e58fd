import { describe, expect, it } from 'vitest'
import { isDeemedAccepted, tellBy } from '#shared/domain/intake/tell-by.ts'
import { matterWith } from '#tests/support/matters.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const permit = matterWith({
  kind: 'permit',
  correction: { tellWithin: { value: 5, unit: 'working-day' }, deemedAccepted: true },
})
const disclosure = matterWith({ correction: { tellWithin: { value: 7, unit: 'working-day' } } })

describe('the last day to tell what is missing (行政许可法 32条)', () => {
  it.each([
    ['before a long holiday with a working Saturday behind it', '2026-04-30', '2026-05-11'],
    ['over the spring festival', '2026-02-13', '2026-02-27'],
    ['an ordinary week', '2026-11-16', '2026-11-23'],
  ])('%s: received on %s → %s', (_case, receivedOn, date) => {
    expect(tellBy(permit, receivedOn, loadedCalendar)).toEqual({ date, provisional: false })
  })

  it('is provisional where the next year is not loaded', () => {
    expect(tellBy(permit, '2026-12-30', loadedCalendar)?.provisional).toBe(true)
  })

  it('is none where the matter tells on the spot', () => {
    expect(tellBy(matterWith(), '2026-11-16', loadedCalendar)).toBeNull()
  })
})

describe('视为受理: untold by then, accepted from the day of receipt', () => {
  const last = { date: '2026-05-11', provisional: false }
  it.each([
    ['on the last day there is still time', permit, last, '2026-05-11', false],
    ['the day after', permit, last, '2026-05-12', true],
    ['weeks later, the program was off', permit, last, '2026-06-30', true],
    ['never on a date that may still move', permit, { ...last, provisional: true }, '2026-06-30', false],
    ['no other kind of matter', disclosure, last, '2026-06-30', false],
    ['nothing to tell by', permit, null, '2026-06-30', false],
  ] as const)('%s', (_case, matter, tell, today, deemed) => {
    expect(isDeemedAccepted(matter, tell, today)).toBe(deemed)
  })
})
