import { describe, expect, it } from 'vitest'
import {
  callSentence,
  counterUnits,
  numberUnits,
  spokenCall,
  timesSaid,
} from '#shared/domain/voice/spoken-call.ts'
import { VOICE_UNITS } from '#shared/domain/voice/voice-unit.ts'
import { voice } from '../../../renderer/text/zh-CN/voice.ts'
import { spokenText } from '../../../renderer/voice/spoken-text.ts'

const call = (number: string, counter: number, earlier = false) => ({ number, counter, earlier })
const words = (units: readonly (keyof typeof voice.units)[]) =>
  units.map((unit) => voice.units[unit]).join('')

describe('a number is said figure by figure, its width kept, its letters by their names', () => {
  it.each([
    ['A001', 'A零零一'],
    ['A023', 'A零二三'],
    ['C110', 'C一一零'],
    ['A1000', 'A一零零零'],
    ['AB007', 'AB零零七'],
    ['b012', 'B零一二'],
    ['B-012', 'B零一二'],
  ])('%s → %s', (number, said) => {
    expect(words(numberUnits(number))).toBe(said)
  })
})

describe('a counter is said as a number', () => {
  it.each([
    [1, '一'],
    [2, '二'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [12, '十二'],
    [20, '二十'],
    [21, '二十一'],
    [45, '四十五'],
    [90, '九十'],
    [99, '九十九'],
    [101, '一零一'],
  ])('%i → %s', (counter, said) => {
    expect(words(counterUnits(counter))).toBe(said)
  })

  it.each([0, -1, 1.5, Number.NaN])('%s is no counter', (counter) => {
    expect(() => counterUnits(counter)).toThrow(RangeError)
  })
})

describe('a call', () => {
  it.each([
    [call('A001', 3), '请A零零一号，到三号窗口。'],
    [call('A023', 12), '请A零二三号，到十二号窗口。'],
    [call('A017', 4, true), '请昨日A零一七号，到四号窗口。'],
  ])('%j is 「%s」', (spoken, text) => {
    expect(spokenText(spoken)).toBe(text)
  })

  it('begins with the chime and is said as often as wished, with a silence between', () => {
    const sentence = callSentence(call('A001', 3))
    expect(spokenCall(call('A001', 3), 1)).toEqual(['chime', { pause: 250 }, ...sentence])
    expect(spokenCall(call('A001', 3), 2)).toEqual([
      'chime',
      { pause: 250 },
      ...sentence,
      { pause: 700 },
      ...sentence,
    ])
  })

  it('is said twice when it is made, and when repeated as often as the hall has set', () => {
    expect(timesSaid(false, 1)).toBe(2)
    expect(timesSaid(true, 1)).toBe(1)
    expect(timesSaid(true, 2)).toBe(2)
  })

  it('every unit has its word', () => {
    expect(VOICE_UNITS.filter((unit) => String(voice.units[unit]).trim() === '')).toEqual([])
  })
})
