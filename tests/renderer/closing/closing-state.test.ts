import { describe, expect, it } from 'vitest'
import type { ExportTarget } from '#shared/contract/export.ts'
import { closingState, isOnlyBegun, soundSince } from '../../../renderer/screens/closing/closing-state.ts'
import { outcome, run } from '../export-fixture.ts'

const here = outcome({ targetId: 'here' })
const stick = outcome({ targetId: 'stick' })
const both = ['here', 'stick']

describe('导出并关机', () => {
  it('begins with nothing under way', () => {
    expect(closingState([run('old', [here])], [], both)).toEqual({ kind: 'ready' })
  })

  it('waits for a run that is not in the list yet, and for one that is under way', () => {
    expect(closingState([], ['r1'], both)).toEqual({ kind: 'running', outcomes: [] })
    expect(closingState([run('r1', [here], null)], ['r1'], both).kind).toBe('running')
  })

  it('is done only when every place that is switched on has a sound package', () => {
    expect(closingState([run('r1', [here, stick])], ['r1'], both)).toMatchObject({
      kind: 'sound',
      missing: 0,
    })
    expect(closingState([run('r1', [here])], ['r1'], both)).toMatchObject({ kind: 'failed', left: ['stick'] })
  })

  it('never counts a place that failed, was damaged or was cancelled', () => {
    for (const state of ['failed', 'damaged', 'cancelled'] as const)
      expect(closingState([run('r1', [here, { ...stick, state }])], ['r1'], both)).toMatchObject({
        kind: 'failed',
        left: ['stick'],
      })
  })

  it('takes the last word on a place that was tried again', () => {
    const runs = [run('r2', [stick]), run('r1', [here, { ...stick, state: 'failed' }])]
    expect(closingState(runs, ['r1', 'r2'], both).kind).toBe('sound')
    const worse = [run('r2', [{ ...stick, state: 'failed' }]), run('r1', [here, stick])]
    expect(closingState(worse, ['r1', 'r2'], both)).toMatchObject({ kind: 'failed', left: ['stick'] })
  })

  it('is not done by a run that went nowhere', () => {
    expect(closingState([run('r1', [])], ['r1'], [])).toEqual({ kind: 'failed', outcomes: [], left: [] })
  })

  it('goes on by itself only where nothing went wrong and some places were not asked', () => {
    const after = (...outcomes: Parameters<typeof run>[1]) =>
      closingState([run('r1', outcomes)], ['r1'], both)
    expect(isOnlyBegun(after(here))).toBe(true)
    expect(isOnlyBegun(after({ ...here, state: 'failed' }))).toBe(false)
    expect(isOnlyBegun(after(here, { ...stick, state: 'cancelled' }))).toBe(false)
    expect(isOnlyBegun(after(here, stick))).toBe(false)
    expect(isOnlyBegun(after())).toBe(false)
  })

  it('says how much is missing at the place where most is', () => {
    const state = closingState([run('r1', [{ ...here, missing: 2 }, stick])], ['r1'], both)
    expect(state).toMatchObject({ kind: 'sound', missing: 2 })
  })
})

describe('whether today is exported already', () => {
  const at = Date.parse('2026-09-18T17:46:00+08:00')
  const target = (change: Partial<ExportTarget>): ExportTarget => ({
    id: 'here',
    name: '本机',
    place: '/hall/exports',
    form: 'sealed',
    enabled: true,
    sameDisk: true,
    builtIn: true,
    keep: { daily: 7, weekly: 4, monthly: 12 },
    consent: null,
    reach: 'ready',
    freeBytes: 1,
    packages: 1,
    olderOpen: 0,
    lastGood: { at, packageName: 'x', bytes: 1 },
    ...change,
  })

  it('is, since the earliest of today’s packages', () => {
    const later = target({ id: 'stick', lastGood: { at: at + 60_000, packageName: 'x', bytes: 1 } })
    expect(soundSince([target({}), later], '2026-09-18')).toBe(at)
  })

  it('is not when one place lacks it, or has only yesterday’s', () => {
    expect(soundSince([target({}), target({ id: 'stick', lastGood: null })], '2026-09-18')).toBeNull()
    expect(soundSince([target({})], '2026-09-19')).toBeNull()
  })

  it('does not ask a place that is switched off, and knows nothing where none is on', () => {
    expect(soundSince([target({}), target({ enabled: false, lastGood: null })], '2026-09-18')).toBe(at)
    expect(soundSince([target({ enabled: false })], '2026-09-18')).toBeNull()
  })
})
