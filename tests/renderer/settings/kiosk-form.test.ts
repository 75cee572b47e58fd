import { describe, expect, it } from 'vitest'
import { FIRST_KIOSK_RULES } from '#shared/contract/kiosk-rules.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import { checkKiosk, tidyDate, toKioskForm } from '../../../renderer/screens/settings/kiosk/kiosk-form.ts'
import type { KioskForm } from '../../../renderer/screens/settings/kiosk/kiosk-form.ts'

const categories = [
  { id: 'relief', prefix: 'A', name: '社会救助' },
  { id: 'residence', prefix: 'C', name: '居住登记' },
]
const rules: KioskRules = {
  ...FIRST_KIOSK_RULES,
  earlyMinutes: 15,
  exceptions: [
    { date: '2026-10-02', open: true },
    { date: '2026-10-10', open: false },
  ],
  onePerPerson: 'any',
  categories: [
    { categoryId: 'relief', weekdays: [2, 4], spans: [{ from: '09:00', to: '11:30', quota: 30 }] },
  ],
}
const form = toKioskForm({ rules, categories })
const changed = (change: Partial<KioskForm>) => checkKiosk({ ...form, ...change })
const relief = (change: Partial<KioskForm['categories'][number]>) =>
  changed({ categories: form.categories.map((one) => (one.prefix === 'A' ? { ...one, ...change } : one)) })

describe('the rules of the kiosk as they are typed', () => {
  it('come back as they were', () => {
    expect(checkKiosk(form)).toEqual({ ok: true, input: rules })
    expect(form.openDates).toBe('2026-10-02')
    expect(form.categories[1]).toMatchObject({ weekdays: [1, 2, 3, 4, 5, 6, 7], spans: [] })
  })

  it('a business with every day and no stretch of its own needs no rule', () => {
    expect(relief({ weekdays: [7, 6, 5, 4, 3, 2, 1], spans: [] })).toMatchObject({
      input: { categories: [] },
    })
  })

  it('times and numbers are read as people write them', () => {
    expect(relief({ spans: [{ from: '9：00', to: '1130', quota: ' ２０ ' }] })).toMatchObject({
      input: { categories: [{ spans: [{ from: '09:00', to: '11:30', quota: 20 }] }] },
    })
    expect(changed({ earlyMinutes: ' ２０ ' })).toMatchObject({ input: { earlyMinutes: 20 } })
  })

  it.each([
    ['2026-10-2', '2026-10-02'],
    ['2026/10/02', '2026-10-02'],
    ['2026年10月2日', '2026-10-02'],
    ['20261002', '2026-10-02'],
    ['2026-02-30', null],
    ['10月2日', null],
  ])('%s is the date %s', (text, date) => {
    expect(tidyDate(text)).toBe(date)
  })

  it.each([
    [{ earlyMinutes: '121' }, { earlyMinutes: 'earlyMinutes' }],
    [{ earlyMinutes: '' }, { earlyMinutes: 'earlyMinutes' }],
    [{ openDates: '国庆' }, { openDates: 'date' }],
    [{ closedDates: '2026-10-02' }, { closedDates: 'dateTwice' }],
    [
      {
        closedDates: Array.from({ length: 31 }, (_, day) => `2027-01-${day + 1} 2027-03-${day + 1}`).join(
          ' ',
        ),
      },
      { closedDates: 'tooMany' },
    ],
  ])('%o is refused at its field', (change, wrong) => {
    expect(changed(change)).toEqual({ ok: false, wrong })
  })

  it.each([
    [{ weekdays: [] }, 'weekdays'],
    [{ spans: [{ from: '九点', to: '11:30', quota: '' }] }, 'time'],
    [{ spans: [{ from: '09:00', to: '11:30', quota: '0' }] }, 'quota'],
    [{ spans: [{ from: '09:00', to: '11:30', quota: '三十' }] }, 'quota'],
    [{ spans: [{ from: '11:30', to: '09:00', quota: '' }] }, 'spans'],
  ])('a business: %o', (change, word) => {
    expect(relief(change)).toEqual({ ok: false, wrong: { 'category relief': word } })
  })
})
