import { describe, expect, it } from 'vitest'
import { matterInHall, termsFaults } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS, type HallTerms } from '#shared/domain/matter/matter-version.ts'
import { choice, material, matterWith, yesNo } from '#tests/support/matters.ts'

const matter = matterWith({
  questions: [
    yesNo('recorded-only'),
    yesNo('abroad'),
    choice('status', ['single', 'married']),
    yesNo('abroad-long', { when: { answer: 'abroad', is: true } }),
    yesNo('old'),
  ],
  prechecks: [{ key: 'old', unless: { answer: 'old', is: false }, say: 's' }],
  materials: [
    material('form'),
    material('marriage', { when: { answer: 'status', is: 'married' }, localOption: '本省要的才要' }),
    material('visa', { when: { answer: 'abroad-long', is: true }, localOption: '口岸地区才要' }),
    material('age', { when: { answer: 'old', is: true }, localOption: '本地要的才要' }),
    material('papers', { unnamed: '逐项写出名称', copies: 2 }),
  ],
  legalLimit: { value: 10, unit: 'working-day', start: 'received', source: '虚构' },
})
const terms = (parts: Partial<HallTerms>): HallTerms => ({ ...NO_TERMS, ...parts })
const keys = (items: readonly { key: string }[]): string[] => items.map((item) => item.key)

describe('the questions a hall puts', () => {
  it('leaves out what other places ask, and the questions that were about nothing else', () => {
    const here = matterInHall(matter, NO_TERMS)
    expect(keys(here.materials)).toEqual(['form', 'papers'])
    expect(keys(here.questions)).toEqual(['recorded-only', 'old'])
  })

  it.each([
    ['marriage', ['recorded-only', 'status', 'old']],
    ['visa', ['recorded-only', 'abroad', 'abroad-long', 'old']],
    ['age', ['recorded-only', 'old']],
  ])('puts the questions behind %s where the hall asks for it', (option, questions) => {
    const here = matterInHall(matter, terms({ options: [option] }))
    expect(keys(here.materials)).toEqual(['form', option, 'papers'])
    expect(keys(here.questions)).toEqual(questions)
  })

  it('counts the hall’s promise from where the version counts', () => {
    const promised = { value: 4, unit: 'working-day' } as const
    const bare = matterWith({ promisedLimit: null })
    expect(matterInHall(matter, terms({ promised })).promisedLimit).toMatchObject({
      ...promised,
      start: 'accepted',
    })
    const lawOnly = { ...matter, promisedLimit: null }
    expect(matterInHall(lawOnly, terms({ promised })).promisedLimit).toMatchObject({ start: 'received' })
    expect(matterInHall(bare, terms({ promised })).promisedLimit).toMatchObject({ start: 'accepted' })
  })
})

describe('the terms of a hall against the version they are for', () => {
  const working = (value: number) => ({ value, unit: 'working-day' }) as const
  const deferral = (materials: string[], value = 5) => ({ materials, within: working(value), effect: '撤回' })

  it.each<[string, Partial<HallTerms>, [string, string][]]>([
    ['nothing', {}, []],
    ['an option there is', { options: ['marriage', 'visa'] }, []],
    [
      'an option that is none',
      { options: ['form', 'moon'] },
      [
        ['unknown-option', 'form'],
        ['unknown-option', 'moon'],
      ],
    ],
    ['names for a line without one', { named: { papers: ['场地图'] } }, []],
    ['names for a line with one', { named: { form: ['场地图'] } }, [['unknown-named', 'form']]],
    ['a secondary material', { deferral: deferral(['form']) }, []],
    [
      'one that this hall does not ask for',
      { deferral: deferral(['marriage']) },
      [['unknown-deferral', 'marriage']],
    ],
    ['one that it does', { options: ['marriage'], deferral: deferral(['marriage']) }, []],
    [
      'one by the hall’s own name',
      { named: { papers: ['场地图', '方案'] }, deferral: deferral(['papers-2', 'papers-3']) },
      [['unknown-deferral', 'papers-3']],
    ],
    ['one that nobody has named', { deferral: deferral(['papers-1']) }, [['unknown-deferral', 'papers-1']]],
    ['later at once', { deferral: deferral(['form'], 0) }, [['no-such-length', 'deferral']]],
    ['the law’s own length', { promised: working(10) }, []],
    ['longer than the law', { promised: working(11) }, [['promise-over-law', 'promised']]],
    ['another unit', { promised: { value: 20, unit: 'natural-day' } }, []],
    ['在场即办', { promised: { value: 0, unit: 'immediate' } }, []],
    ['no days', { promised: working(0) }, [['no-such-length', 'promised']]],
    ['even five at once', { promised: { value: 5, unit: 'immediate' } }, [['no-such-length', 'promised']]],
  ])('%s', (_case, parts, faults) => {
    expect(termsFaults(matter, terms(parts)).map(({ fault, key }) => [fault, key])).toEqual(faults)
  })
})
