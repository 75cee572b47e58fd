import { describe, expect, it } from 'vitest'
import { fail } from '#shared/kernel/result.ts'
import { failureSaid, isOvertaken } from '../../../renderer/screens/case/case-failure.ts'

const TODAY = '2026-09-21'
const AT = Date.parse('2026-09-21T10:32:00+08:00')
const said = (code: string, detail: Parameters<typeof fail>[1] = {}) =>
  failureSaid(fail(code, detail).error, TODAY)

describe('of two people at one case, the later one is told who was first', () => {
  const detail = { status: 'decided', number: '2026-0004', by: '王敏', at: AT, what: 'decided' }

  it.each(['wrong-status', 'step-changed'])('%s names person, time and what was done', (code) => {
    expect(said(code, detail)).toMatchObject({
      key: 'overtaken',
      facts: { by: '王敏' },
      act: 'decided',
      moment: { at: AT, otherDay: false },
    })
  })

  it('names nobody where the law has acted', () => {
    expect(said('wrong-status', { ...detail, by: '', what: 'deemed-accepted' })).toMatchObject({
      key: 'overtakenByLaw',
      act: 'deemed-accepted',
    })
  })

  it('says the day when it was another one', () => {
    const before = { ...detail, at: Date.parse('2026-09-18T16:00:00+08:00') }
    expect(said('wrong-status', before).moment?.otherDay).toBe(true)
  })

  it('falls back on the plain words where nobody is known', () => {
    expect(said('wrong-status')).toMatchObject({ key: 'wrong-status', act: null, moment: null })
  })
})

describe('what a refusal names', () => {
  it('keeps dates apart from names, so that they are put into words', () => {
    expect(said('told-too-late', { due: '2026-10-26' })).toMatchObject({
      key: 'told-too-late',
      dates: { due: '2026-10-26' },
      facts: {},
    })
    expect(said('stage-not-open', { name: '公示' }).facts).toEqual({ name: '公示' })
  })

  it('says a length in its unit', () => {
    expect(said('too-long', { most: 20, unit: 'working-day', latest: '2026-11-23' }).length).toEqual({
      value: 20,
      unit: 'working-day',
    })
  })
})

describe('a panel whose case has moved on', () => {
  it.each([
    ['wrong-status', true],
    ['step-changed', true],
    ['no-objection', true],
    ['stage-not-open', true],
    ['told-too-late', false],
    ['bad-day', false],
    ['late-reason-needed', false],
  ])('after %s is closed: %s', (code, closed) => {
    expect(isOvertaken(fail(code).error)).toBe(closed)
  })
})
