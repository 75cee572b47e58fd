import { describe, expect, it } from 'vitest'
import { isDeferrable, matterInHall, unnamedMaterials } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS, type HallTerms } from '#shared/domain/matter/matter-version.ts'
import { material, matterWith } from '#tests/support/matters.ts'

const terms = (parts: Partial<HallTerms> = {}): HallTerms => ({ ...NO_TERMS, ...parts })
const matter = matterWith({
  materials: [
    material('form'),
    material('marriage-paper', { localOption: '本地规定要求的' }),
    material('papers', { unnamed: '须逐项列明', standard: '加盖公章' }),
  ],
  legalLimit: { value: 20, unit: 'working-day', start: 'received', source: '虚构' },
  promisedLimit: null,
})
const keys = (given: HallTerms): string[] => matterInHall(matter, given).materials.map(({ key }) => key)

describe('a version as this hall handles it', () => {
  it('leaves out what only other places ask for', () => {
    expect(keys(terms())).toEqual(['form', 'papers'])
    expect(keys(terms({ options: ['marriage-paper'] }))).toEqual(['form', 'marriage-paper', 'papers'])
  })

  it('puts the named papers where a line names none, each a line of its own with the same standard', () => {
    const named = matterInHall(matter, terms({ named: { papers: ['排水方案', '施工图'] } }))
    expect(named.materials.map(({ key, name, standard }) => [key, name, standard])).toEqual([
      ['form', '材料 form', null],
      ['papers-1', '排水方案', '加盖公章'],
      ['papers-2', '施工图', '加盖公章'],
    ])
    expect(unnamedMaterials(matter, terms({ named: { papers: ['排水方案'] } }))).toEqual([])
  })

  it('says which lines still name no paper (no catch-all on a checklist)', () => {
    expect(unnamedMaterials(matter, terms()).map(({ key }) => key)).toEqual(['papers'])
  })

  it('takes the hall’s promise from where the version counts', () => {
    expect(
      matterInHall(matter, terms({ promised: { value: 8, unit: 'working-day' } })).promisedLimit,
    ).toMatchObject({ value: 8, unit: 'working-day', start: 'received' })
  })

  it('changes nothing by terms that name what the version does not have', () => {
    const strange = terms({ options: ['nothing'], named: { form: ['别的'] } })
    expect(matterInHall(matter, strange)).toEqual(matterInHall(matter, terms()))
  })
})

describe('容缺', () => {
  it('is off until the hall has published what is secondary', () => {
    expect(isDeferrable('form', terms())).toBe(false)
    const deferral = {
      materials: ['form'],
      within: { value: 5, unit: 'working-day' },
      effect: '逾期视为撤回申请',
    } as const
    expect(isDeferrable('form', terms({ deferral: { ...deferral, materials: ['form'] } }))).toBe(true)
    expect(isDeferrable('papers', terms({ deferral: { ...deferral, materials: ['form'] } }))).toBe(false)
  })
})
