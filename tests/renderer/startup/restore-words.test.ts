import { describe, expect, it } from 'vitest'
import { makeRecoveryCode } from '#electron/main/recovery-code.ts'
import { bytesText } from '../../../renderer/startup/restore/bytes.ts'
import { asOnPaper, lookAtCode } from '../../../renderer/startup/restore/code-typed.ts'
import { ageOf } from '../../../renderer/startup/restore/report-facts.tsx'

describe('a recovery code while it is typed', () => {
  const code = makeRecoveryCode()

  it('stands in the groups of the sheet, and ends with the last of them', () => {
    expect(asOnPaper('abcdef ghij')).toBe('ABCDE-FGH1J')
    expect(asOnPaper(`${code.toLowerCase()}XYZ`)).toBe(code)
  })

  it('is looked at group by group, and held against its check group when it is whole', async () => {
    expect(await lookAtCode('')).toEqual({ kind: 'typing', groups: 0 })
    expect(await lookAtCode(code.slice(0, 13))).toEqual({ kind: 'typing', groups: 2 })
    expect(await lookAtCode('7k3qu-*')).toEqual({ kind: 'sign', signs: 'U *' })
    expect(await lookAtCode(code.toLowerCase())).toEqual({ kind: 'whole' })
    const slipped = `${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`
    expect(await lookAtCode(slipped)).toEqual({ kind: 'mistyped' })
  })
})

describe('how old a snapshot is', () => {
  const at = Date.parse('2026-09-17T21:00:00+08:00')
  it.each([
    ['2026-09-17T20:54:00+08:00', { words: 'ageFuture', count: 0 }],
    ['2026-09-17T20:58:00+08:00', { words: 'ageMinutes', count: 0 }],
    ['2026-09-17T22:59:00+08:00', { words: 'ageMinutes', count: 119 }],
    ['2026-09-18T08:30:00+08:00', { words: 'ageHours', count: 11 }],
    ['2026-09-19T21:00:00+08:00', { words: 'ageDays', count: 2 }],
  ])('seen at %s', (now, age) => {
    expect(ageOf(at, Date.parse(now))).toEqual(age)
  })
})

describe('an amount of bytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [4_230_000, '4.2 MB'],
    [318_400_000_000, '318 GB'],
  ])('%i is %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text)
  })
})
