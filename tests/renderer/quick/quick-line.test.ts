import { describe, expect, it } from 'vitest'
import type { QuickEntry } from '#shared/contract/quick.ts'
import {
  EMPTY_LINE,
  isEmptyLine,
  mergeEntries,
  recordOf,
  sameToday,
  stepOf,
  warningOf,
} from '../../../renderer/screens/quick/quick-line.ts'
import type { QuickTyped } from '../../../renderer/screens/quick/quick-line.ts'

const TODAY = '2026-09-17'
const RIGHT = '11010519491231002X'
const WRONG = '110105194912310021'

const line = (parts: Partial<QuickTyped> = {}): QuickTyped => ({
  ...EMPTY_LINE,
  name: '林秀珍',
  documentNumber: RIGHT,
  ...parts,
})

const entry = (caseId: string, parts: Partial<QuickEntry> = {}): QuickEntry => ({
  caseId,
  number: `2026-000${caseId}`,
  matterCode: 'invented-matter',
  matterName: '阳台绿植认养登记',
  name: '林秀珍',
  documentType: 'resident-id',
  documentMasked: '110105********002X',
  numberRemark: '',
  verdict: 'good',
  at: 0,
  earlierToday: null,
  ...parts,
})

describe('Enter leads to what is missing, or saves', () => {
  it.each([
    ['a whole line', {}, 'save'],
    ['no name', { name: '  ' }, 'name'],
    ['no number', { documentNumber: '' }, 'number'],
    ['a number that fails its check', { documentNumber: WRONG }, 'remark'],
    ['the same, explained', { documentNumber: WRONG, numberRemark: '发证如此' }, 'save'],
    ['nobody has a document', { documentType: 'other', documentNumber: '' }, 'remark'],
    ['the same, explained', { documentType: 'other', documentNumber: '', numberRemark: '邻居作证' }, 'save'],
    ['a passport', { documentType: 'passport', documentNumber: 'E12345678' }, 'save'],
  ] as const)('%s → %#', (_case, parts, step) => {
    expect(stepOf(line(parts), TODAY)).toBe(step)
  })
})

describe('a number is doubted as soon as it can be, and not before', () => {
  it.each([
    ['while it is typed', '110105', false, null],
    ['fifteen digits on the way to eighteen', WRONG.slice(0, 15), false, null],
    ['half a number that was left', '110105', true, 'bad-length'],
    ['eighteen digits with a wrong check', WRONG, false, 'bad-check-digit'],
    ['one digit too many', `${RIGHT}1`, false, 'bad-length'],
    ['a right number', RIGHT, true, null],
    ['spaces from a paste', ' 110105 19491231 002x ', true, null],
  ] as const)('%s', (_case, documentNumber, left, warning) => {
    expect(warningOf(line({ documentNumber }), left, TODAY)).toBe(warning)
  })

  it('nobody without a document is asked before the line was tried', () => {
    const nobody = line({ documentType: 'other', documentNumber: '' })
    expect(warningOf(nobody, false, TODAY)).toBeNull()
    expect(warningOf(nobody, true, TODAY)).toBe('none')
  })
})

describe('what is recorded', () => {
  it('trims, takes spaces out of the number and sets it in capitals', () => {
    expect(recordOf(line({ name: ' 林秀珍 ', documentNumber: '110105 19491231 002x' }), TODAY)).toEqual(
      line(),
    )
  })

  it('keeps a reason only where something was doubtful', () => {
    expect(recordOf(line({ numberRemark: '发证如此' }), TODAY).numberRemark).toBe('')
    expect(recordOf(line({ documentNumber: WRONG, numberRemark: ' 发证如此 ' }), TODAY).numberRemark).toBe(
      '发证如此',
    )
  })

  it('an empty line is one with nothing typed, whatever kind of document stands there', () => {
    expect(isEmptyLine({ ...EMPTY_LINE, documentType: 'passport' })).toBe(true)
    expect(isEmptyLine(line({ documentNumber: '', name: '林' }))).toBe(false)
  })
})

describe('the same person twice today is said', () => {
  const none = (): undefined => undefined

  it('by the number where it was typed here, whatever the name', () => {
    const typed = line({ name: '林秀真' })
    expect(sameToday(typed, [entry('1')], (id) => (id === '1' ? RIGHT : undefined), null)?.caseId).toBe('1')
  })

  it('by name and masked number after the page was opened again', () => {
    expect(sameToday(line(), [entry('2'), entry('1')], none, null)?.caseId).toBe('2')
    expect(sameToday(line({ name: '林秀芳' }), [entry('1')], none, null)).toBeNull()
  })

  it('not of the entry that is being put right, nor of half a number', () => {
    expect(sameToday(line(), [entry('1')], none, '1')).toBeNull()
    expect(sameToday(line({ documentNumber: '1101' }), [entry('1')], () => '1101', null)).toBeNull()
  })

  it('another number typed here is another person, though the mask is the same', () => {
    expect(sameToday(line(), [entry('1')], () => '11010519491231902X', null)).toBeNull()
  })
})

describe('the list of today', () => {
  it('shows what was just answered until the list has it, and the list’s own word afterwards', () => {
    const fresh = entry('2', { name: '旧' })
    expect(mergeEntries([fresh], [entry('1')]).map(({ caseId }) => caseId)).toEqual(['2', '1'])
    expect(mergeEntries([fresh], [entry('2', { name: '新' }), entry('1')]).map(({ name }) => name)).toEqual([
      '新',
      '林秀珍',
    ])
  })
})
