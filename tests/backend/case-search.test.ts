import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '#shared/domain/person/party.ts'
import { typed } from '../support/finding.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import { applicant, sister } from '../support/visit-steps.ts'
import { acceptedOn, checkedOn, receivedOn, writeCase, writePaper } from '../support/written-cases.ts'

let hall: TestHall
let clerk: Caller

const person = (name: string, parts: Partial<Party> = {}): Party => ({
  ...applicant,
  name,
  documentNumber: '',
  phone: '',
  ...parts,
})

/** Somebody with a case of its own, received a day after the one before. */
let day = 1
const case_ = (number: string, party: Party, matterCode = 'old-age-allowance'): string => {
  const on = `2026-08-${String(day++).padStart(2, '0')}`
  return writeCase(hall, number, [receivedOn(on, { matterCode }), checkedOn(on), acceptedOn(on)], {
    person: party,
  })
}

beforeAll(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
  const first = case_(
    '2026-0418',
    person('王小明', { documentNumber: '11010519491231002X', phone: '13812345678' }),
  )
  case_('2025-0418', person('王小明', { documentNumber: '350102198001011234', phone: '13900000418' }))
  case_('2026-10418', person('单雄信', { documentNumber: 'E12345678', phone: '0591-8333 4321' }))
  case_('2026-0007', person('曾乐行', { phone: '13700000418' }))
  case_('2026-0008', person('欧阳吕布'))
  case_('2026-0009', person('阿依古丽·买买提'))
  case_('2026-0010', person('𠮷川𬍡')) // beyond the BMP
  case_('2026-0011', person('陳大文', { documentType: 'taiwan-permit', documentNumber: '12345601' }))
  case_('2026-0012', person('John O’Brien', { documentNumber: 'H12345678(01)' }))
  case_(
    '2026-0013',
    person('青禾路十二号餐饮店', {
      documentType: 'social-credit-code',
      documentNumber: '92350102MA3456789X',
      contact: '郑国栋',
    }),
    'subsistence-allowance',
  )
  day = 27
  writeCase(
    hall,
    '2026-0014',
    [receivedOn('2026-08-27'), checkedOn('2026-08-27'), acceptedOn('2026-08-27')],
    {
      person: person('林秀珍'),
      representative: { ...sister, relation: '申请人之妹' },
      members: ['林小满', '王大红'],
    },
  )
  writePaper(hall, first, { kind: 'receipt', number: '青街收字〔2026〕000123号', year: 2026, serial: 123 })
  writePaper(hall, first, { kind: 'notice', number: '青街告字〔2026〕000007号', year: 2026, serial: 7 })
  writePaper(hall, first, { kind: 'remaining', number: '青街告字〔2026〕000007号', year: 2026, serial: 7 })
  writePaper(hall, 'case 2025-0418', {
    kind: 'not-accepted',
    number: '青街不受字〔2025〕000123号',
    year: 2025,
    serial: 123,
  })
})

afterAll(() => {
  // The papers above were written with numbers of their own choice.
  expect(hall.verify().filter((problem) => !problem.includes('not continuous'))).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const found = async (text: string): Promise<string[]> =>
  (await clerk.call('cases.find', typed(text))).rows.map(({ number }) => number)

describe('a case is found by its number', () => {
  it.each([
    ['2026-0418', ['2026-0418']],
    ['2026-418', ['2026-0418']],
    ['２０２６－０４１８', ['2026-0418']],
    ['2026-041', ['2026-0418']],
    ['2026-1', ['2026-10418']],
    ['2025-', ['2025-0418']],
    // The serial alone: of every year, before the digits of a telephone.
    ['0418', ['2025-0418', '2026-0007', '2026-0418']],
    ['418', ['2025-0418', '2026-0418']],
    ['10418', ['2026-10418']],
    ['7', ['2026-0007', '2026-0418']],
  ])('%s', async (text, numbers) => {
    expect((await found(text)).toSorted()).toEqual(numbers.toSorted())
  })

  it('by the serial before the digits of a telephone, the newest first', async () => {
    expect(await found('0418')).toEqual(['2025-0418', '2026-0418', '2026-0007'])
  })
})

describe('a case is found by the number of any of its papers', () => {
  it.each([
    ['青街收字〔2026〕000123号', ['2026-0418']],
    ['青街收字(2026)123', ['2026-0418']],
    ['〔2026〕123', ['2026-0418']],
    ['[2025]123号', ['2025-0418']],
    ['青街不受字〔2025〕000123号', ['2025-0418']],
    ['青街受字〔2025〕000123号', []],
    ['000123号', ['2025-0418', '2026-0418']],
    ['123', ['2025-0418', '2026-0418']],
    ['告字〔2026〕7', ['2026-0418']],
  ])('%s', async (text, numbers) => {
    expect((await found(text)).toSorted()).toEqual(numbers)
  })
})

describe('a case is found by the names of its people', () => {
  it.each([
    ['two people of one name', '王小明', ['2025-0418', '2026-0418']],
    ['the end of a name', '小明', ['2025-0418', '2026-0418']],
    ['one character is how a name begins', '王', ['2025-0418', '2026-0014', '2026-0418']],
    ['and not how it ends', '明', []],
    ['several parts, with or without the dot', '阿依古丽·买买提', ['2026-0009']],
    ['', '古丽买', ['2026-0009']],
    ['', '丽・买买', ['2026-0009']],
    ['characters beyond the BMP', '𠮷川', ['2026-0010']],
    ['', '川𬍡', ['2026-0010']],
    ['', '𠮷', ['2026-0010']],
    ['traditional characters by simplified ones', '陈大文', ['2026-0011']],
    ['and the other way round', '陳大', ['2026-0011']],
    ['', '單雄信', ['2026-10418']],
    ['letters, small or large', 'o’brien', ['2026-0012']],
    ['', 'JOHN', ['2026-0012']],
    ['an organisation', '餐饮店', ['2026-0013']],
    ['who speaks for it', '郑国栋', ['2026-0013']],
    ['who came in place of the applicant', '林秀芳', ['2026-0014']],
    ['who lives with the applicant', '小满', ['2026-0014']],
    ['two people are not one', '秀珍小满', []],
  ])('%s %s', async (_what, text, numbers) => {
    expect((await found(text)).toSorted()).toEqual(numbers)
  })
})

describe('a case is found by names as they are typed on a keyboard', () => {
  it.each([
    ['wangxiaoming', ['2025-0418', '2026-0418']],
    ['wangxm', ['2025-0418', '2026-0418']],
    ['wangxiaom', ['2025-0418', '2026-0418']],
    ['wxm', ['2025-0418', '2026-0418']],
    ['xm', ['2025-0418', '2026-0014', '2026-0418']],
    ['xiaoming', ['2025-0418', '2026-0418']],
    ['WXM', ['2025-0418', '2026-0418']],
    // 单 as a surname is shan; those who know it only as dan find it too.
    ['shanxx', ['2026-10418']],
    ['danxiongxin', ['2026-10418']],
    ['zengyuehang', ['2026-0007']],
    ['zenglx', ['2026-0007']],
    ['ouyanglvbu', ['2026-0008']],
    ['oylb', ['2026-0008']],
    ['lubu', ['2026-0008']],
    ['ayiguli', ['2026-0009']],
    ['aygl', ['2026-0009']],
    ['maimaiti', ['2026-0009']],
    ['chendw', ['2026-0011']],
    ['johno', ['2026-0012']],
    ['linxf', ['2026-0014']],
    ['qhl', ['2026-0013']],
  ])('%s', async (text, numbers) => {
    expect((await found(text)).toSorted()).toEqual(numbers)
  })
})

describe('a case is found by the numbers of its people', () => {
  it.each([
    ['11010519491231002X', ['2026-0418']],
    ['11010519491231002x', ['2026-0418']],
    ['１１０１０５１９４９１２３１００２Ｘ', ['2026-0418']],
    ['002x', ['2026-0418']],
    ['110105', ['2026-0014', '2026-0418']],
    ['1101051949', ['2026-0418']],
    ['110105194912', ['2026-0418']],
    ['11010', []],
    ['E12', ['2026-10418']],
    ['e12345678', ['2026-10418']],
    ['h1234567801', ['2026-0012']],
    ['92350102MA3456789X', ['2026-0013']],
    ['92350102ma', ['2026-0013']],
    ['789x', ['2026-0013']],
    ['0043', ['2026-0014']],
    ['5678', ['2026-0418', '2026-10418']],
    ['13812345678', ['2026-0418']],
    ['4321', ['2026-0014', '2026-10418']],
    ['0591-83334321', ['2026-10418']],
    ['83334321', ['2026-10418']],
  ])('%s', async (text, numbers) => {
    expect((await found(text)).toSorted()).toEqual(numbers)
  })
})

describe('words apart by spaces must all be fulfilled', () => {
  it.each([
    ['王 0418', ['2025-0418', '2026-0418']],
    ['王 002x', ['2026-0418']],
    ['wxm 1234', ['2025-0418']],
    ['低保 餐饮店', ['2026-0013']],
    ['低保 王', []],
    ['王 小明', ['2025-0418', '2026-0418']],
    // One name written apart: 大红 begins nobody’s name.
    ['王 大红', ['2026-0014']],
    ['王　小　明', ['2025-0418', '2026-0418']],
    ['林秀芳 林小满', ['2026-0014']],
    ['john brien', ['2026-0012']],
    ['王小明 〔2026〕123', ['2026-0418']],
    ['王 ？', []],
  ])('%s', async (text, numbers) => {
    expect((await found(text)).toSorted()).toEqual(numbers)
  })
})

describe('a case is found by its matter', () => {
  it.each([['低保'], ['dibao'], ['最低生活']])('%s', async (text) => {
    expect(await found(text)).toEqual(['2026-0013'])
  })

  it('after those whose name is typed so', async () => {
    const named = case_('2026-0020', person('高龄'))
    const numbers = await found('高龄')
    expect(numbers[0]).toBe('2026-0020')
    expect(numbers).toContain('2026-0418')
    expect(named).toBe('case 2026-0020')
  })

  it('what means nothing finds nothing', async () => {
    expect(await found('？！')).toEqual([])
    expect(await found('不存在的名字')).toEqual([])
  })
})

describe('the line says by what it was found', () => {
  const foundBy = async (text: string, number: string) =>
    (await clerk.call('cases.find', typed(text))).rows.find((row) => row.number === number)?.found

  it.each([
    ['王小明', '2026-0418', { applicant: true }],
    ['林秀芳', '2026-0014', { others: [{ who: 'representative', nameMasked: '林**' }] }],
    ['林小满', '2026-0014', { others: [{ who: 'member', nameMasked: '林**' }] }],
    ['000123号', '2026-0418', { papers: ['青街收字〔2026〕000123号'] }],
    ['告字〔2026〕7', '2026-0418', { papers: ['青街告字〔2026〕000007号'] }],
    ['低保 餐饮店', '2026-0013', { matter: true, applicant: true }],
    ['王 大红', '2026-0014', { others: [{ who: 'member', nameMasked: '王**' }] }],
  ])('%s of %s', async (text, number, expected) => {
    const nowhere = { number: false, matter: false, applicant: false, others: [], papers: [] }
    expect(await foundBy(text, number)).toEqual({ ...nowhere, ...expected })
  })

  it('nothing typed: nothing is said', async () => {
    const { rows } = await clerk.call('cases.find', typed(''))
    expect(rows.map(({ found: by }) => by)).toEqual(rows.map(() => null))
  })
})

describe('who was here before, at the desk', () => {
  const atDesk = async (text: string): Promise<string[]> =>
    (await clerk.call('people.find', { text })).cases.map(({ number }) => number)

  it.each([
    ['林秀芳', ['2026-0014']],
    ['0418', ['2025-0418', '2026-0007', '2026-0418']],
    ['收字〔2026〕123', ['2026-0418']],
    ['000123', ['2025-0418', '2026-0418']],
    ['wxm', ['2025-0418', '2026-0418']],
    // A matter alone is found as a matter.
    ['低保', []],
    ['低保 餐饮店', ['2026-0013']],
  ])('%s', async (text, numbers) => {
    expect((await atDesk(text)).toSorted()).toEqual(numbers)
  })
})
