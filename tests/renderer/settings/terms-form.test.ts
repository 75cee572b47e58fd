import { describe, expect, it } from 'vitest'
import { hallMatterSchema } from '#shared/domain/matter/matter-version.ts'
import type { HallTerms } from '#shared/domain/matter/matter-version.ts'
import { termsFaults } from '#shared/domain/matter/hall-matter.ts'
import { material, matterWith, yesNo } from '#tests/support/matters.ts'
import {
  askedCount,
  deferChoice,
  isSavedPaper,
  materialRows,
} from '../../../renderer/screens/settings/material-rows.ts'
import {
  checkTerms,
  hasRoom,
  quickObstacle,
  termsOf,
  toggleDeferred,
  toggleOption,
  toTermsForm,
  withName,
  withoutPaper,
  withPaper,
} from '../../../renderer/screens/settings/terms-form.ts'
import type { TermsForm } from '../../../renderer/screens/settings/terms-form.ts'

const kites = matterWith({
  household: false,
  materials: [
    material('form'),
    material('resident-id', { sameAs: 'id-card' }),
    material('entrustment', { role: 'entrustment' }),
    material('income', { localOption: '本市要求' }),
    material('other', { unnamed: '其他材料' }),
  ],
  legalLimit: { value: 20, unit: 'working-day', start: 'accepted', source: '虚构' },
  promisedLimit: null,
})

const full: HallTerms = {
  options: ['income'],
  named: { other: ['屋顶照片', '物业证明'] },
  promised: { value: 10, unit: 'working-day' },
  deferral: {
    materials: ['other-2', 'income'],
    within: { value: 15, unit: 'working-day' },
    effect: '视为撤回申请',
  },
}
const formOf = (terms: HallTerms): TermsForm => toTermsForm({ quick: false, terms }, kites)
const empty = toTermsForm(null, kites)

describe('what a hall adds, as typed', () => {
  it('comes back unchanged when nothing was touched', () => {
    expect(checkTerms(kites, formOf(full))).toEqual({ ok: true, terms: full })
  })

  it('adds nothing until the hall says so (容缺 is off)', () => {
    expect(checkTerms(kites, empty)).toEqual({
      ok: true,
      terms: { options: [], named: {}, promised: null, deferral: null },
    })
  })

  it('drops what a newer version of the matter does not know, because it could not be seen', () => {
    const newer = { ...kites, materials: kites.materials.filter(({ key }) => key === 'form') }
    const form = toTermsForm({ quick: false, terms: full }, newer)
    expect(form).toMatchObject({ options: [], named: {}, deferred: [] })
    expect(checkTerms(newer, form)).toEqual({ ok: false, wrong: { deferred: 'deferred' } })
  })

  it('never offers who somebody is or for whom they act, even where it stands in the terms', () => {
    const form = formOf({
      ...full,
      deferral: { ...full.deferral!, materials: ['resident-id', 'entrustment', 'form'] },
    })
    expect(form.deferred).toEqual(['form'])
  })

  it.each<[string, Partial<TermsForm>, object]>([
    ['a length that is none', { promisedValue: '十' }, { promisedValue: 'period' }],
    ['nothing at all', { promisedValue: '0' }, { promisedValue: 'period' }],
    ['longer than the law in the same unit', { promisedValue: '21' }, { promisedValue: 'overLaw' }],
    ['no line that may follow', { deferred: [] }, { deferred: 'deferred' }],
    ['no day for what follows', { within: '' }, { within: 'period' }],
    ['nothing said for when it does not follow', { effect: ' ' }, { effect: 'effect' }],
    ['a paper without a name', { named: { other: [{ id: 'a', name: ' ' }] } }, { named: 'named' }],
    [
      'a paper named twice',
      {
        named: {
          other: [
            { id: 'a', name: '照片' },
            { id: 'b', name: '照片 ' },
          ],
        },
      },
      { named: 'named' },
    ],
  ])('%s is refused beside its field', (_what, change, wrong) => {
    expect(checkTerms(kites, { ...formOf(full), ...change })).toEqual({ ok: false, wrong })
  })

  it('only the dates of a case can compare two units, so that is no mistake here', () => {
    const form = { ...formOf(full), promisedValue: '30', promisedUnit: 'natural-day' as const }
    expect(checkTerms(kites, form)).toMatchObject({ terms: { promised: { value: 30, unit: 'natural-day' } } })
  })

  it('即办 needs no number, digits may be full-width, and no number is the catalogue’s promise', () => {
    expect(termsOf({ ...empty, promisedUnit: 'immediate', promisedValue: '9' }).promised).toEqual({
      value: 0,
      unit: 'immediate',
    })
    expect(termsOf({ ...empty, promisedValue: '１０' }).promised).toEqual({ value: 10, unit: 'working-day' })
    expect(termsOf({ ...empty, promisedUnit: 'month' }).promised).toBeNull()
  })

  it('whatever is switched off is not looked at', () => {
    const off = { ...formOf(full), deferral: false, within: '', effect: '', deferred: [] }
    expect(checkTerms(kites, off)).toEqual({ ok: true, terms: { ...full, deferral: null } })
  })

  it('gives only what the contract and the rules of the terms take', () => {
    const check = checkTerms(kites, formOf(full))
    if (!check.ok) throw new Error('refused')
    expect(hallMatterSchema.shape.terms.safeParse(check.terms).success).toBe(true)
    expect(termsFaults(kites, check.terms)).toEqual([])
  })
})

describe('papers a hall names for a line without a name', () => {
  it('are added, named and taken away; what follows later is the paper, not its place', () => {
    let form = formOf(full)
    form = { ...form, ...withoutPaper(form, 'other', 'other-1') }
    expect(termsOf(form)).toMatchObject({
      named: { other: ['物业证明'] },
      deferral: { materials: ['other-1', 'income'] },
    })
    form = { ...form, named: withPaper(form, 'other') }
    const [, added] = form.named['other']!
    form = { ...form, named: withName(form, 'other', added!.id, ' 风力记录 ') }
    form = { ...form, deferred: toggleDeferred(form, added!.id) }
    expect(termsOf(form)).toMatchObject({
      named: { other: ['物业证明', '风力记录'] },
      deferral: { materials: ['other-1', 'income', 'other-2'] },
    })
  })

  it('a paper that is taken away cannot follow later', () => {
    const form = formOf(full)
    expect(withoutPaper(form, 'other', 'other-2').deferred).toEqual(['income'])
  })

  it('no two new ones are confused, and there are twelve at most', () => {
    let form = empty
    for (let count = 0; count < 12; count += 1) {
      expect(hasRoom(form.named['other'] ?? [])).toBe(true)
      form = { ...form, named: withPaper(form, 'other') }
    }
    expect(new Set(form.named['other']!.map(({ id }) => id)).size).toBe(12)
    expect(hasRoom(form.named['other']!)).toBe(false)
    const gap = withoutPaper(form, 'other', form.named['other']![3]!.id).named!
    const refilled = withPaper({ ...form, named: gap }, 'other')
    expect(new Set(refilled['other']!.map(({ id }) => id)).size).toBe(12)
  })
})

describe('the list of materials', () => {
  const row = (form: TermsForm, key: string) =>
    materialRows(kites, form).find(({ material: { key: own } }) => own === key)!

  it('counts what people are asked for here', () => {
    expect(askedCount(materialRows(kites, empty))).toBe(4)
    expect(askedCount(materialRows(kites, formOf(full)))).toBe(6)
  })

  it.each([
    ['form', 'free'],
    ['resident-id', 'main'],
    ['entrustment', 'main'],
    ['income', null],
    ['other', null],
  ])('%s may follow: %s', (key, choice) => {
    expect(deferChoice(row(empty, key))).toBe(choice)
  })

  it('a local line that is turned off follows nowhere', () => {
    const form = formOf(full)
    expect(deferChoice(row(form, 'income'))).toBe('free')
    expect(toggleOption(form, 'income')).toEqual({ options: [], deferred: ['other-2'] })
    expect(toggleOption(empty, 'income')).toEqual({ options: ['income'], deferred: [] })
  })

  it('a paper has a place for a picture once it was saved', () => {
    const saved = formOf(full)
    expect(isSavedPaper(saved, 'other', saved.named['other']![0]!)).toBe(true)
    expect(isSavedPaper(saved, 'other', { id: 'other new 1', name: '物业证明' })).toBe(false)
  })
})

describe('快速登记 fits only what needs a name and a number', () => {
  it.each([
    ['a matter with lines to mark', kites, 'accept', null],
    ['one that is only forwarded', kites, 'forward', 'forwarded'],
    [
      'one with a question',
      matterWith({ household: false, questions: [yesNo('night')] }),
      'accept',
      'needs-more',
    ],
    ['one with a household', matterWith({ household: true }), null, 'needs-more'],
  ] as const)('%s', (_what, matter, part, obstacle) => {
    expect(quickObstacle(matter, toTermsForm(null, matter), part)).toBe(obstacle)
  })
})
