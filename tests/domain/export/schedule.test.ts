import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueRun, lastMoment, nextMoment } from '#shared/domain/export/schedule.ts'
import type { ExportAttempt, ScheduleView } from '#shared/domain/export/schedule.ts'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const LONG_AGO = at('2026-01-05T08:00')

const view = (now: string, changes: Partial<ScheduleView> = {}): ScheduleView => ({
  enabled: true,
  at: '20:00',
  since: LONG_AGO,
  now: at(now),
  programStart: at('2026-09-17T07:50'),
  dateDoubtful: false,
  targets: [{ id: 'own', since: LONG_AGO }],
  attempts: [],
  ...changes,
})
const attempt = (startedAt: string, changes: Partial<ExportAttempt> = {}): ExportAttempt => ({
  targetId: 'own',
  cause: 'schedule',
  startedAt: at(startedAt),
  dueAt: null,
  sound: true,
  sinceStart: true,
  ...changes,
})
/** The evening before was exported as it should be. */
const YESTERDAY = attempt('2026-09-16T20:00:20', { dueAt: at('2026-09-16T20:00'), sinceStart: false })

describe('the moment of the schedule', () => {
  it('that has come last is today’s or yesterday’s', () => {
    expect(lastMoment('20:00', at('2026-09-17T20:00'))).toBe(at('2026-09-17T20:00'))
    expect(lastMoment('20:00', at('2026-09-17T19:59:59'))).toBe(at('2026-09-16T20:00'))
    expect(lastMoment('00:00', at('2026-01-01T00:00'))).toBe(at('2026-01-01T00:00'))
  })

  it('that comes next is never now', () => {
    expect(nextMoment('20:00', at('2026-09-17T20:00'))).toBe(at('2026-09-18T20:00'))
    expect(nextMoment('20:00', at('2026-09-17T08:00'))).toBe(at('2026-09-17T20:00'))
  })
})

describe('a machine that is on in the evening', () => {
  it('exports when the moment has come, once', () => {
    expect(dueRun(view('2026-09-17T19:59:59', { attempts: [YESTERDAY] }))).toBeNull()
    const due = dueRun(view('2026-09-17T20:00:20', { attempts: [YESTERDAY] }))
    expect(due).toEqual({ cause: 'schedule', dueAt: at('2026-09-17T20:00'), targetIds: ['own'] })
    const tried = attempt('2026-09-17T20:00:20', { dueAt: due!.dueAt })
    expect(dueRun(view('2026-09-17T20:05', { attempts: [YESTERDAY, tried] }))).toBeNull()
    expect(dueRun(view('2026-09-18T20:00:05', { attempts: [tried] }))).toMatchObject({ cause: 'schedule' })
  })

  it('exports although a clerk has exported in the afternoon: the rest of the day is not in it', () => {
    const attempts = [YESTERDAY, attempt('2026-09-17T15:00', { cause: 'hand' })]
    expect(dueRun(view('2026-09-17T20:00:20', { attempts }))).toMatchObject({ cause: 'schedule' })
  })

  it('exports although 导出并关机 was done, when the machine stayed on after all', () => {
    const attempts = [YESTERDAY, attempt('2026-09-17T18:05', { cause: 'closing' })]
    expect(dueRun(view('2026-09-17T20:00:20', { attempts }))).toMatchObject({ cause: 'schedule' })
  })

  it('does nothing while the schedule is off, or nothing is switched on', () => {
    expect(dueRun(view('2026-09-17T20:01', { enabled: false }))).toBeNull()
    expect(dueRun(view('2026-09-17T20:01', { targets: [] }))).toBeNull()
  })
})

describe('a machine that was off in the evening', () => {
  const morning = (attempts: readonly ExportAttempt[]): ScheduleView =>
    view('2026-09-18T08:01', { programStart: at('2026-09-18T08:00'), attempts })

  it('makes up for it at the next start, once', () => {
    expect(dueRun(morning([YESTERDAY]))).toEqual({
      cause: 'catch-up',
      dueAt: at('2026-09-17T20:00'),
      targetIds: ['own'],
    })
    const tried = attempt('2026-09-18T08:01', { cause: 'catch-up', dueAt: at('2026-09-17T20:00') })
    expect(dueRun(morning([YESTERDAY, tried]))).toBeNull()
  })

  it('makes one run after a week off, not seven', () => {
    const first = dueRun(
      view('2026-09-24T08:01', { programStart: at('2026-09-24T08:00'), attempts: [YESTERDAY] }),
    )
    expect(first).toMatchObject({ cause: 'catch-up', dueAt: at('2026-09-23T20:00') })
    const tried = attempt('2026-09-24T08:01', { cause: 'catch-up', dueAt: first!.dueAt })
    expect(dueRun(view('2026-09-24T08:02', { attempts: [YESTERDAY, tried] }))).toBeNull()
  })

  it('has nothing to make up for when 导出并关机 was done that evening', () => {
    const closing = attempt('2026-09-17T18:05', { cause: 'closing', sinceStart: false })
    expect(dueRun(morning([YESTERDAY, closing]))).toBeNull()
    expect(dueRun(morning([YESTERDAY, { ...closing, sound: false }]))).not.toBeNull()
    const dayBefore = attempt('2026-09-16T18:05', { cause: 'closing', sinceStart: false })
    expect(dueRun(morning([dayBefore]))).not.toBeNull()
  })

  it('has nothing to make up for when somebody exported by hand before the desk was up', () => {
    expect(dueRun(morning([attempt('2026-09-18T08:00:30', { cause: 'hand' })]))).toBeNull()
  })

  it('slept through it: one run after waking', () => {
    expect(dueRun(view('2026-09-18T07:30', { attempts: [YESTERDAY] }))).toMatchObject({ cause: 'catch-up' })
  })
})

describe('a run that failed', () => {
  const failed = attempt('2026-09-17T20:00:20', { dueAt: at('2026-09-17T20:00'), sound: false })

  it('is not tried again and again', () => {
    for (const now of ['2026-09-17T20:01', '2026-09-17T23:59', '2026-09-18T19:59'])
      expect(dueRun(view(now, { attempts: [YESTERDAY, failed] }))).toBeNull()
  })

  it('is tried again at the next moment', () => {
    expect(dueRun(view('2026-09-18T20:00:10', { attempts: [failed] }))).toMatchObject({ cause: 'schedule' })
  })

  it('is tried again at the next start, for the targets that have no package', () => {
    const ended = { ...failed, sinceStart: false }
    const attempts = [ended, { ...ended, targetId: 'usb', sound: true }]
    const targets = [
      { id: 'own', since: LONG_AGO },
      { id: 'usb', since: LONG_AGO },
    ]
    expect(dueRun(view('2026-09-18T08:01', { attempts, targets }))).toEqual({
      cause: 'catch-up',
      dueAt: at('2026-09-17T20:00'),
      targetIds: ['own'],
    })
  })
})

describe('a clock that is moved', () => {
  const tonight = at('2026-09-17T20:00')
  const tried = attempt('2026-09-17T20:00:20', { dueAt: tonight })

  it('over the moment and back makes one run', () => {
    // Somebody sets it five hours ahead at three in the afternoon, and back again.
    expect(dueRun(view('2026-09-17T20:00:20', { attempts: [YESTERDAY] }))).not.toBeNull()
    expect(dueRun(view('2026-09-17T15:01', { attempts: [YESTERDAY, tried] }))).toBeNull()
    expect(dueRun(view('2026-09-17T20:00:10', { attempts: [YESTERDAY, tried] }))).toBeNull()
    expect(dueRun(view('2026-09-18T20:00:10', { attempts: [tried] }))).not.toBeNull()
  })

  it('starts nothing while the date is in doubt, and makes up for it when the lead has confirmed', () => {
    const wrong = view('2036-09-17T20:30', { attempts: [YESTERDAY], dateDoubtful: true })
    expect(dueRun(wrong)).toBeNull()
    expect(dueRun({ ...wrong, dateDoubtful: false })).toMatchObject({ cause: 'catch-up' })
  })

  it('into a wrong year and back leaves records in the future, which count for nothing', () => {
    const future = attempt('2036-09-17T20:01', { dueAt: at('2036-09-17T20:00') })
    const byHand = attempt('2036-09-17T21:00', { cause: 'hand' })
    expect(dueRun(view('2026-09-17T20:01', { attempts: [YESTERDAY, future, byHand] }))).not.toBeNull()
  })

  it('that was wrong when the schedule was set does not keep it off for ever', () => {
    const since = at('2036-09-17T10:00')
    expect(dueRun(view('2026-09-17T20:01', { since, targets: [{ id: 'own', since }] }))).not.toBeNull()
  })
})

describe('what was never promised', () => {
  it('is not made up for: the schedule was set, or the target added, after the moment', () => {
    const since = at('2026-09-17T20:30')
    expect(dueRun(view('2026-09-17T20:31', { since }))).toBeNull()
    const targets = [
      { id: 'own', since: LONG_AGO },
      { id: 'new', since },
    ]
    expect(dueRun(view('2026-09-17T20:31', { targets }))?.targetIds).toEqual(['own'])
    expect(dueRun(view('2026-09-18T20:00', { targets }))?.targetIds).toEqual(['own', 'new'])
  })
})

describe('whatever happens to the clock and the machine', () => {
  const MINUTE = 60_000
  /** Time goes on, the clock is set, the program is started again, or the run that begins will fail. */
  const events = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant('pass'), minutes: fc.integer({ min: 1, max: 2000 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('set'), minutes: fc.integer({ min: -3000, max: 3000 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('start'), minutes: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('fails'), minutes: fc.constant(0) }) },
    ),
    { maxLength: 60 },
  )

  it('a moment has at most one run that is sound and one try for each start', () => {
    fc.assert(
      fc.property(events, (happened) => {
        let now = at('2026-09-17T12:00')
        let programStart = now
        let start = 0
        let fails = false
        const made: (ExportAttempt & { start: number })[] = []
        const look = (): void => {
          const attempts = made.map((one) => ({ ...one, sinceStart: one.start === start }))
          const due = dueRun(view('2026-09-17T12:00', { now, programStart, attempts }))
          if (due === null) return
          const { cause, dueAt } = due
          const sound = !fails
          made.push({ targetId: 'own', cause, startedAt: now, dueAt, sound, sinceStart: true, start })
          fails = false
        }
        for (const { kind, minutes } of happened) {
          if (kind === 'start') {
            start += 1
            programStart = now
          } else if (kind === 'fails') fails = true
          else now += minutes * MINUTE
          look()
          look()
        }
        const moments = Map.groupBy(made, ({ dueAt }) => dueAt)
        for (const tries of moments.values()) {
          expect(tries.filter(({ sound }) => sound).length).toBeLessThanOrEqual(1)
          expect(new Set(tries.map((one) => one.start)).size).toBe(tries.length)
        }
      }),
    )
  })

  it('a day that ends with the machine on, or a start after it, has its package', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 40 }), (steps) => {
        let now = at('2026-09-17T12:00')
        const made: ExportAttempt[] = []
        for (const minutes of steps) {
          now += minutes * MINUTE
          const due = dueRun(view('2026-09-17T12:00', { now, attempts: made }))
          if (due !== null)
            made.push(attempt('2026-09-17T12:00', { ...due, targetId: 'own', startedAt: now }))
          // Whenever it is looked at, the last moment has its run.
          expect(made.some(({ dueAt }) => dueAt === lastMoment('20:00', now))).toBe(true)
        }
      }),
    )
  })
})
