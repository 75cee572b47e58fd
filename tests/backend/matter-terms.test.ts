import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallMatter, HallTerms, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { material, matterWith } from '#tests/support/matters.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let admin: Caller
let clerk: Caller

const kites = (parts: Parameters<typeof matterWith>[0] = {}): MatterVersion =>
  matterWith({
    code: 'kite-flying',
    name: '楼顶放风筝登记',
    household: false,
    materials: [
      material('form'),
      material('pilot-card', { sameAs: 'id-card' }),
      material('entrustment', { role: 'entrustment', when: { presence: ['agent'] } }),
      material('roof-income', { localOption: '本市要求' }),
      material('roof-papers', { unnamed: '其他材料' }),
    ],
    legalLimit: { value: 15, unit: 'natural-day', start: 'accepted', source: '虚构' },
    promisedLimit: { value: 5, unit: 'working-day', start: 'accepted', source: '虚构' },
    ...parts,
  })
const named = { 'roof-papers': ['屋顶照片', '物业证明'] }
const deferral = (...materials: string[]): HallTerms['deferral'] => ({
  materials,
  within: { value: 10, unit: 'working-day' },
  effect: '视为撤回申请',
})
const settle = (terms: Partial<HallTerms>, parts: Partial<HallMatter> = {}) =>
  admin.reply('matters.settle', {
    hall: {
      code: 'kite-flying',
      categoryId: 'consulting',
      hallPart: 'accept',
      retention: { kind: 'term', code: 'D10' },
      recordClass: 'b',
      quick: false,
      terms: { ...NO_TERMS, ...terms },
      ...parts,
    },
    confirmed: true,
  })
const takeIn = (matter: MatterVersion) =>
  admin.call('matters.import', {
    text: JSON.stringify({ format: 1, title: '虚构目录', compiled: '2026-09-01', matters: [matter] }),
  })
const entry = async (code = 'kite-flying') =>
  (await admin.call('matters.catalogue', {})).matters.find(({ matter }) => matter.code === code)!

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  clerk = await hall.signIn('wangmin', 'counter-1')
  await takeIn(kites())
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

describe('what a hall adds to a matter', () => {
  it('is kept as it was decided, and named in the audit trail by its keys', async () => {
    const terms: HallTerms = {
      options: ['roof-income'],
      named,
      promised: { value: 4, unit: 'working-day' },
      deferral: deferral('roof-papers-2', 'roof-income'),
    }
    expect(await settle(terms, { quick: true })).toMatchObject({ ok: true })
    expect(await entry()).toMatchObject({ active: true, hall: { quick: true, terms } })
    expect(hall.store.read.get('SELECT detail FROM audit ORDER BY seq DESC LIMIT 1')).toEqual({
      detail:
        'confirmed; quick; options roof-income; named roof-papers 2; promised 4 working-day; ' +
        'deferral 10 working-day roof-papers-2 roof-income',
    })
  })

  it('a line that names no paper keeps the matter from being used, and at the desk it is inactive (R-004)', async () => {
    await settle({})
    expect(await entry()).toMatchObject({ active: false, missing: ['unnamed-materials'] })
    const found = async () => (await clerk.call('matters.search', { text: '楼顶放风筝' })).hits[0]
    expect(await found()).toMatchObject({ active: false })
    await settle({ named })
    expect(await entry()).toMatchObject({ active: true, missing: [] })
    expect(await found()).toMatchObject({ active: true })
  })

  it('its own promise gives a limit to a matter that has none', async () => {
    await takeIn(kites({ version: 2, legalLimit: null, promisedLimit: null }))
    await settle({ named })
    expect(await entry()).toMatchObject({ active: false, missing: ['limit'] })
    await settle({ named, promised: { value: 3, unit: 'working-day' } })
    expect(await entry()).toMatchObject({ active: true })
  })

  it.each<[string, Partial<HallTerms>, { fault: string; key: string }]>([
    ['an option nobody knows', { options: ['form'] }, { fault: 'unknown-option', key: 'form' }],
    ['names for a line with a name', { named: { form: ['表'] } }, { fault: 'unknown-named', key: 'form' }],
    [
      'a secondary line that is not asked for',
      { named, deferral: deferral('roof-income') },
      { fault: 'unknown-deferral', key: 'roof-income' },
    ],
    [
      'a promise longer than the law',
      { promised: { value: 16, unit: 'natural-day' } },
      { fault: 'promise-over-law', key: 'promised' },
    ],
    [
      'a promise of no length',
      { promised: { value: 0, unit: 'working-day' } },
      { fault: 'no-such-length', key: 'promised' },
    ],
    [
      'identity papers as secondary',
      { named, deferral: deferral('form', 'pilot-card') },
      { fault: 'principal-deferral', key: 'pilot-card' },
    ],
    [
      'the entrustment as secondary',
      { named, deferral: deferral('entrustment') },
      { fault: 'principal-deferral', key: 'entrustment' },
    ],
  ])('%s: refused as a whole', async (_what, terms, detail) => {
    await settle({ named })
    const before = await entry()
    expect(await settle(terms)).toMatchObject({ error: { code: 'bad-terms', detail } })
    expect(await entry()).toEqual(before)
  })
})

describe('a promise that can end after the law allows (承诺 ≤ 法定)', () => {
  // 国庆 2026 is off from 1 to 7 October: 9 working days from 17 September end on 30 September, from the 18th only on
  // 8 October, when 15 natural days have ended on the 3rd.
  const nine = { value: 9, unit: 'working-day' } as const

  it('is said with the first day from today on', async () => {
    await settle({ named })
    expect(await entry()).toMatchObject({ crossesOn: null })
    await settle({ named, promised: nine })
    const { crossesOn } = await entry()
    expect(crossesOn).toBe('2026-09-18')
    hall.clock.set('2026-09-24T09:00:00+08:00')
    await admin.call('session.signOut', {})
    admin = await hall.signIn('zhaoqian', null, 'staff-9')
    expect((await entry()).crossesOn).toBe('2026-09-24')
  })

  it('a hall that only forwards promises nothing', async () => {
    await settle({ named, promised: nine }, { hallPart: 'forward' })
    expect(await entry()).toMatchObject({ crossesOn: null })
  })

  it('is said of the shipped catalogue too: 居住证, 10 working days against 15 natural days', async () => {
    expect(await entry('residence-permit')).toMatchObject({ crossesOn: '2026-09-17' })
  })
})
