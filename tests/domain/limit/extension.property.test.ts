import fc from 'fast-check'
import { describe, it } from 'vitest'
import { alarmDay, caseDue, type CaseLimits } from '#shared/domain/limit/count-limit.ts'
import { extensionOptions } from '#shared/domain/limit/extension.ts'
import { limitSchema, type Limit } from '#shared/domain/matter/matter-version.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const limit = (value: number, unit: Limit['unit']): Limit =>
  limitSchema.parse({ value, unit, start: 'accepted', source: '某法第一条' })

/** Tries one more after another, as one would by hand. */
const mostByHand = (limits: CaseLimits, promised: Limit): number => {
  const fits = (added: number): boolean => {
    const due = caseDue({ ...limits, promised: { ...promised, value: promised.value + added } })
    return due?.promised != null && due.legal !== null && alarmDay(due.promised) <= alarmDay(due.legal)
  }
  let most = 0
  while (fits(most + 1)) most += 1
  return most
}

describe('承诺延期 as far as the law leaves room', () => {
  it('is exactly as much as trying one by one finds, in every unit and over holidays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Limit['unit']>('working-day', 'natural-day', 'month', 'hour'),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom<Limit['unit']>('working-day', 'natural-day'),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 250 }),
        fc.option(fc.integer({ min: 1, max: 20 })),
        (unit, value, legalUnit, legalValue, offset, paused) => {
          const acceptedOn = addDays('2026-01-05', offset)
          const promised = limit(value, unit)
          const limits: CaseLimits = {
            promised: { ...promised, excluded: ['听证'] },
            legal: { ...limit(legalValue, legalUnit), excluded: ['听证'] },
            receivedAt: instantAt(acceptedOn, '09:00'),
            acceptedOn,
            acceptedAt: instantAt(acceptedOn, '09:30'),
            pauses:
              paused === null
                ? []
                : [{ procedure: '听证', from: addDays(acceptedOn, 1), to: addDays(acceptedOn, 1 + paused) }],
            calendar: loadedCalendar,
          }
          const offered = extensionOptions(limits, []).find(({ scope }) => scope === 'promise')
          const due = caseDue(limits)
          // Where the law decides already there is no promise left to extend.
          if (due?.basis !== 'promised') return offered === undefined
          const most = mostByHand(limits, { ...promised, excluded: ['听证'] })
          return offered === undefined
            ? most === 0 || sameDate(limits, promised, most)
            : offered.most === most
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** More hours may still end on the same date: what moves no date is no extension. */
const sameDate = (limits: CaseLimits, promised: Limit, most: number): boolean => {
  const longer = { ...promised, value: promised.value + most, excluded: ['听证'] }
  return caseDue({ ...limits, promised: longer })?.due === caseDue(limits)?.due
}
