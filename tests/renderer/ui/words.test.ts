import { beforeAll, describe, expect, it } from 'vitest'
import i18next from 'i18next'
import type { TFunction } from 'i18next'
import { staffAreas } from '../../../renderer/text/staff-areas.ts'
import { dateWords } from '../../../renderer/ui/dates.ts'
import { failureWords } from '../../../renderer/ui/failure-words.ts'
import { optionTyped } from '../../../renderer/ui/option-typed.ts'
import { COMMON_FAILURES } from '#shared/contract/define.ts'
import { channels } from '#shared/contract/index.ts'

let t: TFunction
beforeAll(async () => {
  t = await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': staffAreas.zh },
    interpolation: { escapeValue: false },
  })
})

describe('dates in words', () => {
  it('leave out the year where it is the current one', () => {
    expect(dateWords(t, '2026-09-18').named('2026-10-27')).toBe('10月27日(周二)')
    expect(dateWords(t, '2026-09-18').named('2027-01-04')).toBe('2027年1月4日(周一)')
  })

  it('always say it on the acceptance bar', () => {
    expect(dateWords(t, '2026-09-18').full('2026-10-27')).toBe('2026年10月27日(周二)')
  })

  it('give a moment on record in the hall’s own time', () => {
    expect(dateWords(t, '2026-09-18').moment(Date.parse('2026-09-18T01:24:00Z'))).toBe('2026-09-18 09:24')
  })
})

describe('a closed failure code in words', () => {
  it('prefers the words of its channel', () => {
    const failure = { code: 'intake-open', detail: {} }
    expect(failureWords(t, failure, 'queue.finish').title).not.toBe(failureWords(t, failure).title)
  })

  it('names a code that nobody has words for, so that it can be reported', () => {
    expect(failureWords(t, { code: 'odd', detail: {} }).text).toContain('odd')
  })

  const used = ['session', 'queue', 'intake', 'people', 'documents', 'printing']
  const codes = Object.entries(channels)
    .filter(([name]) => used.includes(name.split('.')[0] ?? ''))
    .flatMap(([, channel]) => channel.failures as readonly string[])
  it.each([...new Set([...COMMON_FAILURES, ...codes])])('has words for %s', (code) => {
    expect(i18next.exists(`errors:any.${code}.title`)).toBe(true)
    expect(i18next.exists(`errors:any.${code}.text`)).toBe(true)
  })
})

describe('typing in a list of choices', () => {
  const people = [
    { value: 'a', typed: 'wangmin', unavailable: true },
    { value: 'b', typed: 'wanglan' },
    { value: 'c', typed: 'lina' },
  ]
  it.each([
    ['w', 'b'],
    ['L', 'c'],
    ['x', null],
  ])('%s leads to %s', (typed, value) => {
    expect(optionTyped(people, typed)).toBe(value)
  })
})
