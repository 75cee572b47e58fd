import { describe, expect, it } from 'vitest'
import { searchWordsOf } from '#electron/backend/adapters/pinyin.ts'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
import { applicableLines, type Subject } from '#shared/domain/intake/checklist.ts'
import { failedPrechecks } from '#shared/domain/intake/prechecks.ts'
import { MATERIAL_FORMS, MATERIAL_OWNERS, type Expression } from '#shared/domain/matter/matter-version.ts'
import { missingFor } from '#shared/domain/matter/readiness.ts'
import { buildSearchIndex, searchMatters } from '#shared/domain/matter/search.ts'
import { resource } from '#tests/support/files.ts'
import { subjectWith } from '#tests/support/matters.ts'

const read = <T>(result: { ok: true; value: T } | { ok: false; error: object }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const { matters } = read(parseCatalogue(resource('catalogue/sample-matters.json')))
const hall = read(parseHallFile(resource('hall/demo-hall.json')))
const matter = (code: string) => matters.find((candidate) => candidate.code === code)!
const keysFor = (code: string, parts: Partial<Subject>): string[] =>
  applicableLines(matter(code), subjectWith({ members: [], ...parts })).map((line) => line.key)

describe('低保 as on the desk: three people, two answers yes, an agent', () => {
  const subject = subjectWith({
    presence: 'agent',
    answers: {
      'has-disabled-member': true,
      'has-seriously-ill-member': true,
      'close-relative-of-staff': false,
    },
    named: { 'has-disabled-member': ['m1'], 'has-seriously-ill-member': ['applicant'] },
  })

  it('gives the twelve lines in their order', () => {
    expect(
      applicableLines(matter('subsistence-allowance'), subject).map(({ name, owner, form, copies }) => [
        name,
        owner.name || owner.kind,
        form,
        copies,
      ]),
    ).toEqual([
      ['最低生活保障申请书（申请表）', '陈桂兰', 'original', 1],
      ['居民身份证', '陈桂兰', 'show-original-keep-copy', 1],
      ['居民身份证', '李国强', 'show-original-keep-copy', 1],
      ['居民身份证', '李晓雯', 'show-original-keep-copy', 1],
      ['户口簿', 'household', 'show-original-keep-copy', 1],
      ['家庭收入、财产状况材料', 'household', 'original-or-copy', 1],
      ['信息真实性承诺书', '陈桂兰', 'original', 1],
      ['家庭经济状况核对授权书', 'all-persons', 'original', 1],
      ['残疾人证', '李国强', 'show-original-keep-copy', 1],
      ['疾病诊断材料', '陈桂兰', 'copy', 1],
      ['授权委托书', '陈桂兰', 'original', 1],
      ['代办人身份证', '陈桂芳', 'show-original-keep-copy', 1],
    ])
  })
})

describe('conditions of the other matters', () => {
  it.each<[string, string[]]>([
    ['residence', ['lease', 'ownership-certificate', 'purchase-contract', 'lodging-proof']],
    ['employment', ['business-licence', 'labour-contract', 'employer-statement']],
    ['study', ['student-card', 'school-statement']],
  ])('居住证 on the ground of %s asks one of its proofs', (ground, proofs) => {
    expect(keysFor('residence-permit', { answers: { 'half-year': true, ground } })).toEqual([
      'resident-id',
      'photo',
      ...proofs,
    ])
    const groups = matter('residence-permit').materials.filter((line) => proofs.includes(line.key))
    expect(new Set(groups.map((line) => line.oneOf)).size).toBe(1)
  })

  it.each<[number, Partial<Subject>, boolean]>([
    [15, { presence: 'agent' }, false],
    [16, { presence: 'agent' }, true],
    [80, { presence: 'agent', answers: { 'limited-mobility': true } }, false],
    [80, { presence: 'self' }, false],
    [30, { presence: 'guardian', answers: { 'limited-mobility': false } }, true],
  ])('居住证 for somebody of %i with %j warns about representation: %s', (age, parts, warns) => {
    const answers = { 'half-year': true, 'limited-mobility': false, ...parts.answers }
    const said = failedPrechecks(matter('residence-permit'), subjectWith({ ...parts, age, answers }))
    expect(said.length > 0).toBe(warns)
  })

  it.each([
    [79, true, false],
    [80, true, true],
    [89, true, true],
    [90, true, false],
    [85, false, false],
  ])('高龄津贴 at %i as low income: %s → asks the 低保证: %s', (age, lowIncome, asks) => {
    const keys = keysFor('old-age-allowance', {
      age,
      answers: { 'as-low-income': lowIncome, 'moved-in': false },
    })
    expect(keys.includes('allowance-certificate')).toBe(asks)
  })

  it.each([
    [17, false, true],
    [18, false, false],
    [40, true, true],
  ])('残疾人证 at %i, 智力或精神 %s → guardian proof: %s', (age, mental, asks) => {
    const keys = keysFor('disability-certificate', { age, answers: { 'intellectual-or-mental': mental } })
    expect(keys.includes('guardian-proof')).toBe(asks)
  })

  it('法律援助 asks a guardian for other papers than an agent', () => {
    const answers = { 'exempt-from-check': true, procedure: 'not-filed' }
    const common = ['application-form', 'resident-id', 'exemption-proof', 'account-of-facts']
    expect(keysFor('legal-aid', { answers, presence: 'self' })).toEqual(common)
    expect(keysFor('legal-aid', { answers, presence: 'guardian' })).toEqual([
      ...common,
      'guardianship-proof',
      'guardian-id',
    ])
    expect(keysFor('legal-aid', { answers, presence: 'agent' })).toEqual([
      ...common,
      'power-of-attorney',
      'agent-id',
    ])
  })
})

describe('the six matters together', () => {
  const materials = matters.flatMap((each) => each.materials)
  const limits = matters
    .flatMap((each) => [each.legalLimit, each.promisedLimit])
    .filter((limit) => limit !== null)
  const shapesIn = (expression: Expression | null): string[] => {
    if (expression === null) return []
    if ('all' in expression) return ['all', ...expression.all.flatMap(shapesIn)]
    if ('any' in expression) return ['any', ...expression.any.flatMap(shapesIn)]
    if ('not' in expression) return ['not', ...shapesIn(expression.not)]
    return Object.keys(expression)
  }

  it('show every owner and every form of material', () => {
    expect(new Set(materials.map((line) => line.owner))).toEqual(new Set(MATERIAL_OWNERS))
    expect(new Set(materials.map((line) => line.form))).toEqual(new Set(MATERIAL_FORMS))
  })

  it('show days of both kinds, both starts, both kinds of extension, exclusions, and a matter without legal limit', () => {
    expect(new Set(limits.map((limit) => limit.unit))).toEqual(new Set(['working-day', 'natural-day']))
    expect(new Set(limits.map((limit) => limit.start))).toEqual(new Set(['accepted', 'received']))
    expect(limits.some((limit) => limit.extension?.total)).toBe(true)
    expect(limits.some((limit) => limit.extension?.add)).toBe(true)
    expect(limits.some((limit) => limit.excluded.length > 0)).toBe(true)
    expect(matters.some((each) => each.legalLimit === null)).toBe(true)
  })

  it('show every kind of condition their rules have', () => {
    const conditions = matters.flatMap((each) => [
      ...each.questions.map((question) => question.when),
      ...each.materials.map((line) => line.when),
      ...each.prechecks.map((precheck) => precheck.unless),
    ])
    expect(new Set(conditions.flatMap(shapesIn))).toEqual(
      new Set(['answer', 'is', 'presence', 'ageAtLeast', 'ageBelow', 'all', 'any', 'not']),
    )
  })

  it('have no catch-all line (兜底)', () => {
    const catchAll = /其他|其它|有关材料|相关材料|相关证明|等材料/
    expect(materials.map((line) => line.name).filter((name) => catchAll.test(name))).toEqual([])
  })

  it('count natural days where the rule says days, and say so', () => {
    expect(matter('residence-permit').legalLimit).toMatchObject({
      value: 15,
      unit: 'natural-day',
      start: 'accepted',
    })
    expect(matter('residence-permit').promisedLimit).toMatchObject({ value: 10, unit: 'working-day' })
    expect(matter('legal-aid').legalLimit).toMatchObject({ value: 7, unit: 'natural-day', start: 'received' })
  })

  it('deem accepted only the permit, five working days after receipt without a notice (行政许可法 32条)', () => {
    expect(matters.filter((each) => each.correction.deemedAccepted).map((each) => each.code)).toEqual([
      'sample-permit',
    ])
    expect(matter('sample-permit')).toMatchObject({
      sample: true,
      correction: { tellWithin: { value: 5, unit: 'working-day' } },
      legalLimit: { value: 20, extension: { add: 10, total: null } },
    })
  })

  it('are found as clerks type them', () => {
    const index = buildSearchIndex(matters.map((each) => ({ ...each, words: searchWordsOf(each) })))
    const first = (typed: string): string | undefined => searchMatters(index, typed)[0]?.code
    expect(['jzz', 'gljt', 'canjiren', '低保', 'dbj', 'db', 'fayuan', '法援', 'juzhu z'].map(first)).toEqual([
      'residence-permit',
      'old-age-allowance',
      'disability-certificate',
      'subsistence-allowance',
      'subsistence-allowance',
      'subsistence-allowance',
      'legal-aid',
      'legal-aid',
      'residence-permit',
    ])
  })
})

describe('the demo hall', () => {
  it('has settled exactly the matters of the catalogue, so that each can be used there', () => {
    expect(hall.matters.map((each) => each.code)).toEqual(matters.map((each) => each.code))
    for (const each of matters) {
      const settled = hall.matters.find((one) => one.code === each.code) ?? null
      expect(missingFor(each, settled, false, true)).toEqual([])
    }
  })

  it('shows both parts a hall may have, and both kinds of retention', () => {
    expect(new Set(hall.matters.map((each) => each.hallPart))).toEqual(new Set(['accept', 'forward']))
    expect(new Set(hall.matters.map((each) => each.retention.kind))).toEqual(new Set(['term', 'event']))
  })

  it('has three counters that together serve every category, and people of every role', () => {
    expect(hall.counters.map((counter) => counter.number)).toEqual([1, 2, 3])
    expect(
      new Set(hall.counters.flatMap((counter) => counter.serves.map((each) => each.categoryId))),
    ).toEqual(new Set(hall.categories.map((category) => category.id)))
    expect(new Set(hall.staff.flatMap((person) => person.roles))).toEqual(
      new Set(['window', 'lead', 'archivist', 'admin']),
    )
  })

  it('names on the kiosk only what the catalogue has', () => {
    const words = matters.flatMap((each) => [each.name, ...each.aliases]).join()
    const named = hall.categories.filter((category) => category.id !== 'consulting')
    for (const word of named.flatMap((category) => category.examples.split('、'))) {
      expect(words).toContain(word)
    }
  })
})
