import { describe, expect, it } from 'vitest'
import { roomForPackage, roomForSnapshot } from '#shared/domain/export/room.ts'
import { builtInForm, targetRefusal } from '#shared/domain/export/target-rules.ts'
import type { WishedTarget } from '#shared/domain/export/target-rules.ts'
import { exportWarning } from '#shared/domain/export/warning.ts'
import type { WarningView } from '#shared/domain/export/warning.ts'
import { yearOf } from '#tests/domain/limit/naive-count.ts'

const wish = (changes: Partial<WishedTarget>): WishedTarget => ({
  form: 'sealed',
  sameDisk: false,
  consent: false,
  hasPassword: false,
  hallHasKey: true,
  ...changes,
})

describe('which packages may lie where', () => {
  it.each<[string, Partial<WishedTarget>, ReturnType<typeof targetRefusal>]>([
    ['sealed, anywhere', { form: 'sealed', sameDisk: true }, null],
    ['sealed without a key', { form: 'sealed', hallHasKey: false }, 'no-key'],
    ['a container with a password, anywhere', { form: 'container', hasPassword: true, sameDisk: true }, null],
    [
      'a container of a hall without a key',
      { form: 'container', hasPassword: true, hallHasKey: false },
      null,
    ],
    ['a container without a password', { form: 'container' }, 'no-password'],
    ['open elsewhere, agreed to', { form: 'open', consent: true }, null],
    ['open elsewhere, not agreed to', { form: 'open' }, 'no-consent'],
    ['open on the hall’s disk, agreed to', { form: 'open', consent: true, sameDisk: true }, 'same-disk'],
  ])('%s', (_what, changes, refusal) => {
    expect(targetRefusal(wish(changes))).toBe(refusal)
  })

  it('the program’s own folder is sealed, or a container where there is no key', () => {
    expect([builtInForm(true), builtInForm(false)]).toEqual(['sealed', 'container'])
  })
})

const at = (text: string): number => Date.parse(`${text}+08:00`)
const calendar = { years: [yearOf(2026, ['2026-10-01', '2026-10-02'], [])], overrides: [] }
const looked = (changes: Partial<WarningView>): WarningView => ({
  now: at('2026-09-21T08:00'),
  dateDoubtful: false,
  calendar,
  since: at('2026-09-01T09:00'),
  last: [],
  lastGoodAt: at('2026-09-18T20:00'),
  ...changes,
})
const outcome = (targetId: string, sound: boolean, day: string) => ({
  targetId,
  runId: `run ${day}`,
  startedAt: at(`${day}T20:00`),
  finishedAt: at(`${day}T20:05`),
  sound,
})

describe('what is warned of in the morning', () => {
  it('nothing on Monday about the package of Friday', () => {
    expect(exportWarning(looked({}))).toBeNull()
  })

  it('overdue when a whole day of work is in no package', () => {
    expect(exportWarning(looked({ now: at('2026-09-22T08:00') }))).toEqual({
      kind: 'overdue',
      since: at('2026-09-18T20:00'),
    })
  })

  it('not overdue after a holiday', () => {
    const lastGoodAt = at('2026-09-30T20:00')
    expect(exportWarning(looked({ lastGoodAt, now: at('2026-10-05T08:00') }))).toBeNull()
    expect(exportWarning(looked({ lastGoodAt, now: at('2026-10-06T08:00') }))).toMatchObject({
      kind: 'overdue',
    })
  })

  it('a target that failed, until it has a package, whatever the others did', () => {
    const last = [outcome('own', true, '2026-09-20'), outcome('usb', false, '2026-09-18')]
    expect(exportWarning(looked({ last }))).toEqual({
      kind: 'failed',
      runId: 'run 2026-09-18',
      since: at('2026-09-18T20:05'),
      targetIds: ['usb'],
    })
    expect(exportWarning(looked({ last: [outcome('own', true, '2026-09-20')] }))).toBeNull()
  })

  it('the newest failure first, and none of a clock that was ahead', () => {
    const last = [outcome('a', false, '2026-09-18'), outcome('b', false, '2026-09-20')]
    expect(exportWarning(looked({ last }))).toMatchObject({ runId: 'run 2026-09-20', targetIds: ['b', 'a'] })
    expect(exportWarning(looked({ last: [outcome('a', false, '2036-09-18')] }))).toBeNull()
  })

  it('never, from the second day of work on', () => {
    const view = looked({ lastGoodAt: null, since: at('2026-09-18T09:00') })
    expect(exportWarning({ ...view, now: at('2026-09-18T21:00') })).toBeNull()
    expect(exportWarning({ ...view, now: at('2026-09-20T21:00') })).toBeNull()
    expect(exportWarning(view)).toEqual({ kind: 'never', since: at('2026-09-18T09:00') })
  })

  it('counts no days while the date is in doubt, and still names what failed', () => {
    const doubt = { dateDoubtful: true, now: at('2036-09-22T08:00') }
    expect(exportWarning(looked(doubt))).toBeNull()
    expect(exportWarning(looked({ ...doubt, last: [outcome('a', false, '2026-09-18')] }))).toMatchObject({
      kind: 'failed',
    })
  })
})

const MB = 1024 * 1024

describe('how much room a run needs', () => {
  const view = { form: 'sealed', database: 100 * MB, whole: 1100 * MB, takenOverFrom: null } as const

  it('a snapshot needs as much as the database, and a margin', () => {
    expect(roomForSnapshot(0)).toBe(8 * MB)
    expect(roomForSnapshot(1000 * MB)).toBe(1050 * MB)
  })

  it('a package that is copied needs everything', () => {
    expect(roomForPackage(view)).toBe(1155 * MB)
  })

  it('what is taken over from an earlier one needs no room; the database and the tables always do', () => {
    expect(roomForPackage({ ...view, takenOverFrom: 1090 * MB })).toBe(118 * MB)
    expect(roomForPackage({ ...view, takenOverFrom: 1090 * MB, form: 'open' })).toBe(220.5 * MB)
  })

  it('is never less than what is new, nor more than everything', () => {
    expect(roomForPackage({ ...view, takenOverFrom: 9000 * MB })).toBe(108 * MB)
    expect(roomForPackage({ ...view, takenOverFrom: 0 })).toBe(1155 * MB)
  })
})
