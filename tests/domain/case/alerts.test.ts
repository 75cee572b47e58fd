import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALERT_CLASSES,
  ALERT_KINDS,
  alertClass,
  alertDates,
  alertSpan,
  concernOf,
  isInSpan,
  longSince,
  UNCOLLECTED_LONG,
} from '#shared/domain/case/alerts.ts'
import type { AlertClass, AlertDays, AlertFacts, AlertKind } from '#shared/domain/case/alerts.ts'
import { nextWorkingDay, workingDaysBetween } from '#shared/domain/calendar/day-kind.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const on = (today: string): AlertDays => ({
  today,
  next: nextWorkingDay(loadedCalendar, today).date,
  longSince: longSince(loadedCalendar, today),
})

describe('the class of a date', () => {
  it.each<[kind: AlertKind, today: string, date: string, expected: AlertClass | null, why: string]>([
    ['due', '2026-11-02', '2026-11-02', 'today', '含当日'],
    ['due', '2026-11-02', '2026-11-03', 'near', 'the next working day'],
    ['due', '2026-11-02', '2026-11-04', null, 'later'],
    ['due', '2026-11-06', '2026-11-09', 'near', 'Friday, due on Monday'],
    ['due', '2026-09-30', '2026-10-05', 'near', 'within the holidays that begin tomorrow'],
    ['due', '2026-09-30', '2026-10-08', 'near', 'the first working day after them'],
    ['due', '2026-11-07', '2026-11-06', 'overdue', 'on the weekend after'],
    ['answer', '2026-11-02', '2026-11-03', 'near', 'raised today, to be answered tomorrow'],
    ['tell', '2026-11-02', '2026-11-01', 'overdue', 'nothing was told in time'],
    ['stage', '2026-11-02', '2026-11-02', 'today', 'a stage ends'],
    ['deferral', '2026-11-02', '2026-11-02', null, 'the applicant still has today'],
    ['deferral', '2026-11-02', '2026-11-01', 'overdue', 'promised for yesterday'],
    ['collect', '2026-11-16', '2026-11-02', null, 'ten working days'],
    ['collect', '2026-11-17', '2026-11-02', 'overdue', 'eleven'],
    ['collect', '2026-10-14', '2026-09-24', null, 'a week of holidays is no waiting'],
  ])('%s on %s of %s: %s (%s)', (kind, today, date, expected) => {
    expect(alertClass(kind, date, on(today))).toBe(expected)
  })

  it('is one at most, and goes near, today, overdue as days pass', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-06-01', days))
    fc.assert(
      fc.property(fc.constantFrom(...ALERT_KINDS), day, day, (kind, date, today) => {
        const days = on(today)
        const held = ALERT_CLASSES.filter((cls) => {
          const span = alertSpan(kind, cls, days)
          return span !== null && isInSpan(date, span)
        })
        expect(held.length).toBeLessThanOrEqual(1)
        const urgent = (cls: AlertClass | null): number => [null, 'near', 'today', 'overdue'].indexOf(cls)
        expect(urgent(alertClass(kind, date, on(addDays(today, 1))))).toBeGreaterThanOrEqual(
          urgent(alertClass(kind, date, days)),
        )
      }),
    )
  })
})

describe('an uncollected result has waited long (行政许可法 44条)', () => {
  it('after ten working days, whatever lies between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const today = addDays('2024-06-01', days)
        const since = longSince(loadedCalendar, today)
        expect(workingDaysBetween(loadedCalendar, since, today)).toBeGreaterThan(UNCOLLECTED_LONG)
        expect(workingDaysBetween(loadedCalendar, addDays(since, 1), today)).toBe(UNCOLLECTED_LONG)
      }),
    )
  })
})

describe('the dates by which a case alerts', () => {
  const facts = (change: Partial<AlertFacts> = {}): AlertFacts => ({
    status: 'accepted',
    due: '2026-11-30',
    provisional: false,
    paused: false,
    tellBy: '2026-11-05',
    stageDue: '2026-11-18',
    answerBy: '2026-11-19',
    deferredUntil: '2026-11-20',
    decidedOn: null,
    ...change,
  })

  it.each<[string, Partial<AlertFacts>, Partial<Record<AlertKind, string>>]>([
    [
      'accepted',
      {},
      { due: '2026-11-30', answer: '2026-11-19', stage: '2026-11-18', deferral: '2026-11-20' },
    ],
    ['paused', { paused: true, due: null }, { answer: '2026-11-19', deferral: '2026-11-20' }],
    ['received', { status: 'received' }, { answer: '2026-11-19', tell: '2026-11-05' }],
    [
      'decided',
      { status: 'decided', decidedOn: '2026-11-10' },
      { answer: '2026-11-19', stage: '2026-11-18', collect: '2026-11-10' },
    ],
    ['delivered', { status: 'delivered', decidedOn: '2026-11-10' }, { answer: '2026-11-19' }],
    ['closed', { status: 'closed', decidedOn: '2026-11-10', answerBy: null }, {}],
  ])('%s', (_when, change, expected) => {
    const dates = Object.entries(alertDates(facts(change))).filter(([, date]) => date !== null)
    expect(Object.fromEntries(dates)).toEqual(expected)
  })
})

describe('whom it alerts', () => {
  const person = { staffId: 'somebody', counterId: 'counter-1' }

  it('a clerk of what they did last and of what lies at their counter', () => {
    expect(concernOf({ ...person, roles: ['window'] })).toEqual({ kind: 'person', ...person })
  })

  it('the duty lead of everything, also at a counter', () => {
    expect(concernOf({ ...person, roles: ['lead', 'window'] })).toEqual({ kind: 'hall' })
  })

  it('an administrator or an archivist only of their own', () => {
    expect(concernOf({ ...person, counterId: null, roles: ['admin', 'archivist'] })).toEqual({
      kind: 'person',
      staffId: 'somebody',
      counterId: null,
    })
  })
})
