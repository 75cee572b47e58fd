import { describe, expect, it } from 'vitest'
import { canBeQuick } from '#shared/domain/matter/can-be-quick.ts'
import { termsFaults } from '#shared/domain/matter/hall-matter.ts'
import { isPrincipal } from '#shared/domain/matter/principal-material.ts'
import { missingFor } from '#shared/domain/matter/readiness.ts'
import {
  activeInDemo,
  demoHall,
  demoMatter,
  settledInDemo,
  shippedMatters,
} from '#tests/support/catalogue.ts'

describe('the demo hall', () => {
  it('has settled every matter of the catalogue', () => {
    expect(demoHall.matters.map((each) => each.code).toSorted()).toEqual(
      shippedMatters.map((each) => each.code).toSorted(),
    )
  })

  it('can use all of them but the one without any limit, which stays for show', () => {
    const missing = shippedMatters
      .map((each) => [each.code, missingFor(each, settledInDemo(each.code), false, true)] as const)
      .filter(([, what]) => what.length > 0)
    expect(missing).toEqual([['veteran-card', ['limit']]])
    expect(activeInDemo).toHaveLength(35)
  })

  it.each(demoHall.matters)('$code: its terms fit the version they are for', ({ code, terms }) => {
    expect(termsFaults(demoMatter(code), { ...terms, named: {}, options: [] })).toEqual([])
    const version = shippedMatters.find((each) => each.code === code)!
    expect(termsFaults(version, terms)).toEqual([])
  })

  it('defers nothing without which nobody would know who applies or who may act', () => {
    const deferring = demoHall.matters.filter((each) => each.terms.deferral !== null)
    expect(deferring.map((each) => each.code)).toEqual([
      'medical-relief',
      'disability-certificate',
      'old-age-allowance',
    ])
    for (const { code, terms } of deferring)
      for (const key of terms.deferral?.materials ?? []) {
        const line = demoMatter(code).materials.find((each) => each.key === key)!
        expect(isPrincipal(line)).toBe(false)
      }
  })

  it('registers line by line only what fits into one line', () => {
    const quick = demoHall.matters.filter((each) => each.quick)
    expect(quick.length).toBeGreaterThanOrEqual(3)
    for (const { code } of quick) expect(canBeQuick(demoMatter(code))).toBe(true)
  })

  it('gives every category something to do', () => {
    expect(new Set(demoHall.matters.map((each) => each.categoryId))).toEqual(
      new Set(demoHall.categories.map((category) => category.id)),
    )
  })

  it('shows both parts a hall may have, and both kinds of retention', () => {
    expect(new Set(demoHall.matters.map((each) => each.hallPart))).toEqual(new Set(['accept', 'forward']))
    expect(new Set(demoHall.matters.map((each) => each.retention.kind))).toEqual(new Set(['term', 'event']))
  })

  it('has three counters that together serve every category, and people of every role', () => {
    expect(demoHall.counters.map((counter) => counter.number)).toEqual([1, 2, 3])
    expect(
      new Set(demoHall.counters.flatMap((counter) => counter.serves.map((each) => each.categoryId))),
    ).toEqual(new Set(demoHall.categories.map((category) => category.id)))
    expect(new Set(demoHall.staff.flatMap((person) => person.roles))).toEqual(
      new Set(['window', 'lead', 'archivist', 'admin']),
    )
  })

  it('names on the kiosk only what the catalogue has', () => {
    const words = shippedMatters.flatMap((each) => [each.name, ...each.aliases]).join()
    const named = demoHall.categories.filter((category) => category.id !== 'consulting')
    for (const word of named.flatMap((category) => category.examples.split('、'))) {
      expect(words).toContain(word)
    }
  })
})
