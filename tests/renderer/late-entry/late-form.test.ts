import { describe, expect, it } from 'vitest'
import type { MatterHit } from '#shared/contract/matter.ts'
import type { OutageBlock, OutageSlip } from '#shared/contract/outage.ts'
import { momentOf, typedSlip, wrongIn } from '../../../renderer/screens/late-entry/late-form.ts'
import type { LateForm } from '../../../renderer/screens/late-entry/late-form.ts'

const PREPARED = Date.parse('2026-09-16T08:00:30+08:00')
const NOW = Date.parse('2026-09-17T14:00:00+08:00')

const slip = (number: string, parts: Partial<OutageSlip> = {}): OutageSlip => ({
  number,
  state: 'blank',
  caseId: null,
  caseNumber: null,
  settledAt: null,
  staffName: '',
  reason: '',
  ...parts,
})

const block = (slips: readonly OutageSlip[], preparedAt = PREPARED): OutageBlock => ({
  id: slips[0]!.number,
  firstNumber: slips[0]!.number,
  lastNumber: slips.at(-1)!.number,
  preparedAt,
  staffName: '陈立',
  documentId: null,
  slips: [...slips],
})

const BLOCKS = [
  block([
    slip('青街收字〔2026〕000011号'),
    slip('青街收字〔2026〕000012号', { state: 'void', reason: '写坏' }),
    slip('青街收字〔2026〕000013号', { state: 'entered', caseNumber: '2026-0007' }),
  ]),
  block([slip('青街收字〔2025〕000012号')], Date.parse('2025-06-01T08:00:00+08:00')),
]

const matter: MatterHit = {
  code: 'invented-matter',
  name: '阳台绿植认养登记',
  field: '虚构事项',
  kind: 'other',
  sample: false,
  active: true,
  ranges: [],
}

const form = (parts: Partial<LateForm> = {}): LateForm => ({
  slip: '11',
  date: '2026-09-17',
  time: '09:30',
  reason: '停电',
  matter,
  login: 'chenli',
  password: 'x',
  ...parts,
})

describe('the number on the paper', () => {
  it.each([
    ['the serial', '11', '青街收字〔2026〕000011号'],
    ['the serial with its zeros', '000011', '青街收字〔2026〕000011号'],
    ['digits of full width', '１１', '青街收字〔2026〕000011号'],
    ['the whole number', '青街收字〔2026〕000011号', '青街收字〔2026〕000011号'],
    ['of two years the blank one', '12', '青街收字〔2025〕000012号'],
    ['a whole number even when it is void', '青街收字〔2026〕000012号', '青街收字〔2026〕000012号'],
  ])('%s', (_case, text, number) => {
    expect(typedSlip(text, BLOCKS)?.slip.number).toBe(number)
  })

  it.each(['', '14', '青街收字〔2026〕', 'x11'])('%j means none', (text) => {
    expect(typedSlip(text, BLOCKS)).toBeNull()
  })
})

describe('the moment on the paper', () => {
  it('is a day and a time at the hall', () => {
    expect(momentOf({ date: ' 2026-09-17 ', time: '09:30' })).toBe(Date.parse('2026-09-17T09:30:00+08:00'))
  })

  it.each([
    ['2026-09-31', '09:30'],
    ['2026-9-17', '09:30'],
    ['2026-09-17', '9:30'],
    ['2026-09-17', '24:00'],
  ])('%s %s is none', (date, time) => {
    expect(momentOf({ date, time })).toBeNull()
  })
})

describe('what keeps a late entry from being opened', () => {
  it('nothing, when the form is whole', () => {
    expect(wrongIn(form(), BLOCKS, NOW)).toEqual({})
  })

  it.each([
    ['slip', { slip: '99' }, 'slip'],
    ['slip', { slip: '13' }, 'settled.entered'],
    ['slip', { slip: '青街收字〔2026〕000012号' }, 'settled.void'],
    ['date', { date: '17.9.' }, 'date'],
    ['time', { time: '9' }, 'time'],
    ['time', { time: '14:01' }, 'future'],
    ['time', { date: '2026-09-16', time: '07:59' }, 'beforeForm'],
    ['reason', { reason: ' ' }, 'reason'],
    ['matter', { matter: null }, 'matter'],
    ['matter', { matter: { ...matter, active: false } }, 'inactive'],
    ['login', { login: '' }, 'login'],
    ['password', { password: '' }, 'password'],
  ] as const)('%s: %#', (field, parts, key) => {
    const wrong = wrongIn(form(parts), BLOCKS, NOW)
    expect(Object.keys(wrong)).toEqual([field])
    expect(wrong[field]?.key).toBe(key)
  })

  it('the minute in which the form was printed is not before it', () => {
    expect(wrongIn(form({ date: '2026-09-16', time: '08:00' }), BLOCKS, NOW)).toEqual({})
  })
})
