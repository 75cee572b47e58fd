import { describe, expect, it } from 'vitest'
import { currentStage, stageClocks } from '#shared/domain/case/stage-clock.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import type { Stage } from '#shared/domain/matter/matter-version.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const stage = (key: string, begins: Stage['begins'], limit: Stage['limit'] = null): Stage => ({
  key,
  name: key,
  begins,
  startsFrom: null,
  limit,
  note: null,
})
const workingDays = (value: number) => ({ value, unit: 'working-day' }) as const
const naturalDays = (value: number) => ({ value, unit: 'natural-day' }) as const

/** 低保: 3 / 3 / 7 / 10 / 3 (民发〔2021〕57号 15–22条). */
const relief = [
  stage('inquiry', 'accepted', workingDays(3)),
  stage('verification', 'recorded', workingDays(3)),
  stage('publicity', 'recorded', naturalDays(7)),
  stage('confirmation', 'recorded', workingDays(10)),
  stage('refusal-notice', 'refused', workingDays(3)),
]
/** 特困: 15 + 7 + 15, and a second inquiry only after an objection (民发〔2021〕43号 13–18条). */
const hardship = [
  stage('inquiry', 'accepted', workingDays(15)),
  stage('publicity', 'previous', naturalDays(7)),
  stage('second-inquiry', 'recorded', workingDays(15)),
  stage('confirmation', 'previous', workingDays(15)),
]

const clocks = (
  stages: readonly Stage[],
  facts: Partial<Parameters<typeof stageClocks>[1]>,
  today = '2026-09-22',
) =>
  stageClocks(
    stages,
    { stages: [], acceptedOn: '2026-09-22', decidedOn: null, deliveredAt: null, outcome: null, ...facts },
    { calendar: loadedCalendar, today },
  )

describe('each stage has a clock of its own', () => {
  it('begins with the acceptance and counts by the real calendar: 3 工作日 over 中秋 2026', () => {
    const [inquiry] = clocks(relief, {})
    expect(inquiry).toMatchObject({ state: 'running', begunOn: '2026-09-22', due: '2026-09-28', late: false })
  })

  it('is late on the day after its last day, whatever the case itself may still have', () => {
    expect(clocks(relief, {}, '2026-09-28')[0]?.late).toBe(false)
    expect(clocks(relief, {}, '2026-09-29')[0]?.late).toBe(true)
  })

  it('stays late when it was finished late', () => {
    const done = [{ stage: 'inquiry', begunOn: null, doneOn: '2026-09-29' }]
    expect(clocks(relief, { stages: done }, '2026-11-02')[0]).toMatchObject({ state: 'done', late: true })
  })

  it('公示 in natural days ends on the raw day, weekend or not', () => {
    const begun = [
      { stage: 'inquiry', begunOn: null, doneOn: '2026-10-08' },
      { stage: 'publicity', begunOn: '2026-10-10', doneOn: null },
    ]
    expect(clocks(relief, { stages: begun }, '2026-10-10')[2]).toMatchObject({ due: '2026-10-17' })
  })

  it('waits for its record where it begins with what another unit does', () => {
    const done = [{ stage: 'inquiry', begunOn: null, doneOn: '2026-09-24' }]
    expect(clocks(relief, { stages: done })[1]).toMatchObject({ state: 'waiting', due: null })
  })
})

describe('a stage follows the one before it', () => {
  const inquired = [{ stage: 'inquiry', begunOn: null, doneOn: '2026-10-10' }]

  it('from the day on which that one was finished', () => {
    expect(clocks(hardship, { stages: inquired }, '2026-10-10')[1]).toMatchObject({
      state: 'running',
      begunOn: '2026-10-10',
      due: '2026-10-17',
    })
  })

  it('passing over a second inquiry that nobody objected for', () => {
    const publicised = [...inquired, { stage: 'publicity', begunOn: null, doneOn: '2026-10-19' }]
    const all = clocks(hardship, { stages: publicised }, '2026-10-19')
    expect(all.map(({ state }) => state)).toEqual(['done', 'done', 'skipped', 'running'])
    expect(all[3]).toMatchObject({ begunOn: '2026-10-19', due: '2026-11-09' })
  })

  it('a second inquiry that was begun holds up what comes after it', () => {
    const objected = [
      ...inquired,
      { stage: 'publicity', begunOn: null, doneOn: '2026-10-19' },
      { stage: 'second-inquiry', begunOn: '2026-10-19', doneOn: '2026-11-02' },
    ]
    expect(clocks(hardship, { stages: objected }, '2026-11-02')[3]).toMatchObject({ begunOn: '2026-11-02' })
  })
})

describe('the decision ends the course', () => {
  const granted = { decidedOn: '2026-10-20', outcome: 'granted' } as const

  it('what ran is done, what waited was passed over', () => {
    expect(clocks(relief, granted, '2026-10-20').map(({ state }) => state)).toEqual([
      'done',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ])
  })

  it('a refusal is told within its own days, until it is handed over', () => {
    const refused = { decidedOn: '2026-10-20', outcome: 'refused' } as const
    expect(clocks(relief, refused, '2026-10-20')[4]).toMatchObject({ state: 'running', due: '2026-10-23' })
    const told = { ...refused, deliveredAt: instantAt('2026-10-22', '10:00') }
    expect(clocks(relief, told, '2026-10-22')[4]).toMatchObject({ state: 'done', doneOn: '2026-10-22' })
  })
})

describe('where the case is', () => {
  it('is the last stage that runs', () => {
    const inquired = [{ stage: 'inquiry', begunOn: null, doneOn: '2026-10-10' }]
    expect(currentStage(clocks(hardship, { stages: inquired }))?.key).toBe('publicity')
  })

  it('is nowhere before the acceptance and without stages', () => {
    expect(clocks(relief, { acceptedOn: null })).toEqual([])
    expect(currentStage(clocks([], {}))).toBeNull()
  })
})
