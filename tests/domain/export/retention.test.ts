import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgePackages, packagesToClear } from '#shared/domain/export/retention.ts'
import type { LyingPackage } from '#shared/domain/export/retention.ts'
import { addDays } from '#shared/kernel/plain-date.ts'

const KEEP = { daily: 7, weekly: 4, monthly: 12 }
const on = (date: string, time = '20:00'): LyingPackage => ({
  name: `${date} ${time}`,
  at: Date.parse(`${date}T${time}+08:00`),
  sound: true,
})
/** One package every evening, the newest last. */
const evenings = (last: string, count: number): LyingPackage[] =>
  Array.from({ length: count }, (_, back) => on(addDays(last, back + 1 - count)))
const left = (packages: readonly LyingPackage[], justRead = packages.at(-1)!.name, keep = KEEP): string[] => {
  const gone = new Set(packagesToClear(packages, keep, justRead))
  return packages.filter(({ name }) => !gone.has(name)).map(({ name }) => name)
}

describe('7 days, 4 weeks, 12 months', () => {
  it('a young hall keeps everything', () => {
    expect(left(evenings('2026-09-17', 7))).toHaveLength(7)
  })

  it('after two years: the last seven evenings, the last evenings of four weeks and of twelve months', () => {
    expect(left(evenings('2026-09-17', 730))).toEqual(
      [
        ...['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
        ...['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-30', '2026-08-31', '2026-09-06'],
        ...['2026-09-11', '2026-09-12', '2026-09-13', '2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17'],
      ].map((date) => `${date} 20:00`),
    )
  })

  it('counts days on which there is a package, not days of the calendar', () => {
    const packages = ['2026-05-01', '2026-06-01', '2026-07-01'].map((date) => on(date))
    expect(left(packages, undefined, { daily: 3, weekly: 0, monthly: 0 })).toHaveLength(3)
  })

  it('of several on one day the newest stays', () => {
    const packages = [on('2026-09-17', '10:00'), on('2026-09-17', '12:00'), on('2026-09-17', '18:00')]
    expect(left(packages)).toEqual(['2026-09-17 18:00'])
  })

  it('a week begins on Monday and belongs to the year it lies in', () => {
    const packages = ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04'].map((date) => on(date))
    expect(left(packages, undefined, { daily: 1, weekly: 3, monthly: 0 })).toEqual([
      '2026-12-27 20:00',
      '2027-01-03 20:00',
      '2027-01-04 20:00',
    ])
  })

  it('says why each stays', () => {
    const packages = [on('2026-08-31'), on('2026-09-06'), on('2026-09-16'), on('2026-09-17')]
    expect(judgePackages(packages, { daily: 2, weekly: 3, monthly: 2 }, packages[3]!.name)).toEqual([
      { name: '2026-09-17 20:00', stays: true, because: 'newest' },
      { name: '2026-09-16 20:00', stays: true, because: 'day' },
      { name: '2026-09-06 20:00', stays: true, because: 'week' },
      { name: '2026-08-31 20:00', stays: true, because: 'month' },
    ])
  })
})

describe('a failed run costs nothing', () => {
  it('nothing goes unless the newest package was just read back', () => {
    const packages = evenings('2026-09-17', 40)
    expect(left(packages, 'none such')).toHaveLength(40)
    const damaged = packages.map((one, place) => (place === 39 ? { ...one, sound: false } : one))
    expect(left(damaged)).toHaveLength(40)
  })

  it('what is not known to be sound neither counts nor goes', () => {
    const packages = evenings('2026-09-17', 40).map((one, place) => ({ ...one, sound: place % 2 === 1 }))
    const stay = left(packages)
    expect(packages.filter(({ sound, name }) => !sound && !stay.includes(name))).toEqual([])
    expect(packages.filter(({ sound, name }) => sound && stay.includes(name)).length).toBeGreaterThan(7)
  })
})

describe('a clock in the wrong year', () => {
  const good = evenings('2026-09-17', 60)

  it('far ahead: what it has written takes nobody’s place', () => {
    const ahead = [on('2036-09-17'), on('2036-09-18')]
    const before = left(good)
    expect(left([...good, ...ahead], ahead[1]!.name)).toEqual([
      ...left(good, good.at(-1)!.name),
      ...ahead.map(({ name }) => name),
    ])
    // Back in the right year they lie in the future.
    const tomorrow = on('2026-09-18')
    const stay = left([...good, tomorrow, ...ahead], tomorrow.name)
    expect(stay.filter((name) => !name.startsWith('2036'))).toEqual(left([...good, tomorrow]))
    expect(before.length).toBeGreaterThan(7)
  })

  it('far behind: everything written before lies in the future and stays', () => {
    const behind = on('2000-01-01')
    expect(left([behind, ...good], behind.name)).toHaveLength(61)
  })

  it('a few weeks ahead, and back', () => {
    const ahead = on('2026-10-20')
    const tomorrow = on('2026-09-18')
    expect(left([...good, ahead, tomorrow], tomorrow.name).filter((name) => name < '2026-10')).toEqual(
      left([...good, tomorrow]),
    )
  })
})

const keeps = fc.record({
  daily: fc.integer({ min: 1, max: 9 }),
  weekly: fc.integer({ min: 0, max: 6 }),
  monthly: fc.integer({ min: 0, max: 14 }),
})
const packagesBetween = (from: string, days: number) =>
  fc
    .uniqueArray(
      fc.record({
        day: fc.integer({ min: 0, max: days }),
        hour: fc.integer({ min: 0, max: 23 }),
        sound: fc.boolean(),
      }),
      { minLength: 1, maxLength: 80, selector: ({ day, hour }) => day * 24 + hour },
    )
    .map((drawn) =>
      drawn.map(({ day, hour, sound }) => ({
        ...on(addDays(from, day), `${String(hour).padStart(2, '0')}:00`),
        sound,
      })),
    )
const newestSound = (packages: readonly LyingPackage[]): LyingPackage | undefined =>
  packages.filter(({ sound }) => sound).toSorted((a, b) => b.at - a.at)[0]

describe('whatever lies at a target', () => {
  it('the newest sound package never goes, nor anything that is not sound', () => {
    fc.assert(
      fc.property(packagesBetween('2024-01-01', 1200), keeps, fc.nat(), (packages, keep, pick) => {
        const justRead = packages[pick % packages.length]!.name
        const gone = packagesToClear(packages, keep, justRead)
        expect(gone).not.toContain(newestSound(packages)?.name)
        expect(gone).not.toContain(justRead)
        for (const name of gone) expect(packages.find((one) => one.name === name)?.sound).toBe(true)
      }),
    )
  })

  it('what stays, stays: a second look clears nothing away', () => {
    fc.assert(
      fc.property(packagesBetween('2026-01-01', 500), keeps, (packages, keep) => {
        const justRead = newestSound(packages)?.name ?? ''
        const gone = new Set(packagesToClear(packages, keep, justRead))
        const stay = packages.filter(({ name }) => !gone.has(name))
        expect(packagesToClear(stay, keep, justRead)).toEqual([])
      }),
    )
  })

  it('no more stay than were asked for', () => {
    fc.assert(
      fc.property(packagesBetween('2026-01-01', 199), keeps, (packages, keep) => {
        const sound = packages.filter((one) => one.sound)
        const gone = packagesToClear(sound, keep, newestSound(sound)?.name ?? '')
        expect(sound.length - gone.length).toBeLessThanOrEqual(keep.daily + keep.weekly + keep.monthly)
      }),
    )
  })

  it.each(['2019-01-01', '2036-05-01'])('packages of a clock in %s cost no good one', (wrongYear) => {
    fc.assert(
      fc.property(
        packagesBetween('2026-01-01', 300),
        packagesBetween(wrongYear, 300),
        keeps,
        (right, wrong, keep) => {
          const justRead = newestSound([...right, ...wrong])?.name ?? ''
          const readAmongRight = newestSound(right)?.name ?? ''
          const without = new Set(packagesToClear(right, keep, readAmongRight))
          const names = new Set(right.map(({ name }) => name))
          for (const name of packagesToClear([...right, ...wrong], keep, justRead))
            if (names.has(name)) expect(without).toContain(name)
        },
      ),
    )
  })
})
