import { describe, expect, it } from 'vitest'
import { searchWordsOf } from '#electron/backend/adapters/pinyin.ts'
import { parseCatalogue } from '#shared/contract/parse-file.ts'
import { applicableLines, type Subject } from '#shared/domain/intake/checklist.ts'
import { failedPrechecks } from '#shared/domain/intake/prechecks.ts'
import { MATERIAL_FORMS, MATERIAL_OWNERS, type Expression } from '#shared/domain/matter/matter-version.ts'
import { buildSearchIndex, searchMatters } from '#shared/domain/matter/search.ts'
import { demoMatter, shippedFiles, shippedMatter, shippedMatters } from '#tests/support/catalogue.ts'
import { resource } from '#tests/support/files.ts'
import { subjectWith } from '#tests/support/matters.ts'

const keysFor = (code: string, parts: Partial<Subject>): string[] =>
  applicableLines(shippedMatter(code), subjectWith({ members: [], ...parts })).map((line) => line.key)

describe('低保 as on the desk: three people, two answers yes, an agent', () => {
  const subject = subjectWith({
    presence: 'agent',
    answers: { 'has-disabled-member': true, 'has-seriously-ill-member': true },
    named: { 'has-disabled-member': ['m1'], 'has-seriously-ill-member': ['applicant'] },
  })

  it('gives the twelve lines, the entrustment first', () => {
    expect(
      applicableLines(shippedMatter('subsistence-allowance'), subject).map(
        ({ name, owner, form, copies }) => [name, owner.name || owner.kind, form, copies],
      ),
    ).toEqual([
      ['授权委托书', '陈桂兰', 'original', 1],
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
    const groups = shippedMatter('residence-permit').materials.filter((line) => proofs.includes(line.key))
    expect(new Set(groups.map((line) => line.oneOf)).size).toBe(1)
  })

  it.each<[number, Partial<Subject>, boolean]>([
    [15, { presence: 'agent' }, false],
    [16, { presence: 'agent' }, true],
    [80, { presence: 'agent', answers: { 'limited-mobility': true } }, false],
    [80, { presence: 'self' }, false],
    // 法定代理 rests on the law: no matter can exclude it.
    [30, { presence: 'guardian' }, false],
  ])('居住证 for somebody of %i with %j warns about representation: %s', (age, parts, warns) => {
    const answers = { 'half-year': true, 'limited-mobility': false, ...parts.answers }
    const said = failedPrechecks(shippedMatter('residence-permit'), subjectWith({ ...parts, age, answers }))
    expect(said.length > 0).toBe(warns)
  })

  it.each([
    ['old-age-allowance', 79, true],
    ['old-age-allowance', 80, false],
    ['senior-card', 59, true],
    ['senior-card', 60, false],
  ])('%s at %i warns of age: %s', (code, age, warns) => {
    const said = failedPrechecks(shippedMatter(code), subjectWith({ age }))
    expect(said.some((sentence) => sentence.includes('未满'))).toBe(warns)
  })

  it.each([
    [79, false],
    [80, true],
    [89, true],
    [90, false],
  ])('高龄津贴 at %i asks the 低保证, where a hall asks it at all: %s', (age, asks) => {
    const keys = keysFor('old-age-allowance', { age, answers: { 'moved-in': false } })
    expect(keys.includes('allowance-certificate')).toBe(asks)
    const here = applicableLines(demoMatter('old-age-allowance'), subjectWith({ age }))
    expect(here.map((line) => line.key)).not.toContain('allowance-certificate')
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
    const answers = { 'hardship-check': 'low-income' }
    const common = ['application-form', 'resident-id', 'allowance-certificate', 'case-papers']
    expect(keysFor('legal-aid', { answers, presence: 'self' })).toEqual(common)
    expect(keysFor('legal-aid', { answers, presence: 'guardian' })).toEqual([
      ...common,
      'guardianship-proof',
      'guardian-id',
    ])
    expect(keysFor('legal-aid', { answers, presence: 'agent' })).toEqual([
      'power-of-attorney',
      ...common,
      'agent-id',
    ])
  })

  it('事实无人抚养 asks for each parent the paper of that parent’s own situation', () => {
    const answers = { father: 'prison', mother: 'dead', 'child-has-id': false, 'guardian-elsewhere': false }
    const keys = keysFor('unattended-child', { answers, presence: 'guardian', age: 9 })
    expect(keys.filter((key) => /^(father|mother)-/.test(key))).toEqual(['father-prison', 'mother-dead'])
  })

  it('养犬登记 asks a person and an organisation for different papers', () => {
    const person = keysFor('dog-registration', { answers: { owner: 'individual', sterilised: false } })
    const unit = keysFor('dog-registration', { answers: { owner: 'unit', sterilised: false } })
    expect(person.filter((key) => unit.includes(key))).toEqual(['vaccination-certificate'])
  })
})

describe('the matters together', () => {
  const materials = shippedMatters.flatMap((each) => each.materials)
  const limits = shippedMatters
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

  it('show days of both kinds and 即办, three starts, both kinds of extension, exclusions, and a matter without legal limit', () => {
    expect(new Set(limits.map((limit) => limit.unit))).toEqual(
      new Set(['working-day', 'natural-day', 'immediate']),
    )
    expect(new Set(limits.map((limit) => limit.start))).toEqual(
      new Set(['accepted', 'received', 'corrected']),
    )
    expect(limits.some((limit) => limit.extension?.total)).toBe(true)
    expect(limits.some((limit) => limit.extension?.add)).toBe(true)
    expect(limits.some((limit) => limit.excluded.length > 0)).toBe(true)
    expect(shippedMatters.some((each) => each.legalLimit === null)).toBe(true)
  })

  it('show every kind of condition their rules have', () => {
    const conditions = shippedMatters.flatMap((each) => [
      ...each.questions.map((question) => question.when),
      ...each.materials.map((line) => line.when),
      ...each.prechecks.map((precheck) => precheck.unless),
    ])
    expect(new Set(conditions.flatMap(shapesIn))).toEqual(
      new Set(['answer', 'is', 'presence', 'ageAtLeast', 'ageBelow', 'all', 'any', 'not']),
    )
  })

  it('count natural days where the rule says days, and say so', () => {
    expect(shippedMatter('residence-permit').legalLimit).toMatchObject({
      value: 15,
      unit: 'natural-day',
      start: 'accepted',
    })
    expect(shippedMatter('residence-permit').promisedLimit).toMatchObject({ value: 10, unit: 'working-day' })
    expect(shippedMatter('legal-aid').legalLimit).toMatchObject({
      value: 7,
      unit: 'natural-day',
      start: 'received',
    })
  })

  it('deem accepted only the permit, five working days after receipt without a notice (行政许可法 32条)', () => {
    expect(shippedMatters.filter((each) => each.correction.deemedAccepted).map((each) => each.code)).toEqual([
      'sample-permit',
    ])
    expect(shippedMatter('sample-permit')).toMatchObject({
      sample: true,
      correction: { tellWithin: { value: 5, unit: 'working-day' } },
      legalLimit: { value: 20, extension: { add: 10, total: null } },
    })
  })

  it('are found as clerks type them', () => {
    const index = buildSearchIndex(shippedMatters.map((each) => ({ ...each, words: searchWordsOf(each) })))
    const first = (typed: string): string | undefined => searchMatters(index, typed)[0]?.code
    expect(
      ['jzz', 'gljt', 'canjiren', '低保', 'dbj', 'db', 'fayuan', '法援', 'juzhu z', '特困', 'lnz'].map(first),
    ).toEqual([
      'residence-permit',
      'old-age-allowance',
      'disability-certificate',
      'subsistence-allowance',
      'subsistence-allowance',
      'subsistence-allowance',
      'legal-aid',
      'legal-aid',
      'residence-permit',
      'extreme-hardship-support',
      'senior-card',
    ])
    // What people say at the window, of which nothing stands in the official name.
    expect(
      ['老年证', '准生证', '失业金', '社保卡', '狗证', '公租房', '营业执照', '退休档案', '五保', '上访'].map(
        first,
      ),
    ).toEqual([
      'senior-card',
      'birth-registration',
      'unemployment-benefit',
      'social-security-card',
      'dog-registration',
      'public-rental-housing',
      'sole-proprietor-registration',
      'retiree-file-transfer',
      'extreme-hardship-support',
      'petition-matter',
    ])
  })
})

describe('the catalogue files', () => {
  it('hold 36 matters, each once, the six of the first catalogue in a newer version', () => {
    expect(new Set(shippedMatters.map((each) => each.code)).size).toBe(36)
    expect(shippedMatters).toHaveLength(36)
    expect(
      shippedMatters
        .filter((each) => each.version > 1)
        .map((each) => each.code)
        .toSorted(),
    ).toEqual([
      'disability-certificate',
      'legal-aid',
      'old-age-allowance',
      'residence-permit',
      'sample-permit',
      'subsistence-allowance',
    ])
  })

  it.each(shippedFiles)('%s keeps to one field', (file) => {
    const parsed = parseCatalogue(resource(file))
    expect(parsed.ok && new Set(parsed.value.matters.map((each) => each.field)).size).toBeLessThanOrEqual(
      file.includes('law-and-government') ? 4 : 1,
    )
  })

  it.each(shippedMatters)('$name says what is uncertain, and who may settle it', (each) => {
    const uncertain = [each.accuracy.time, each.accuracy.materials].some((mark) => mark !== 'exact-national')
    if (uncertain) expect(each.toSettle.length).toBeGreaterThan(0)
    for (const material of each.materials)
      if (material.unnamed !== null) expect(each.toSettle.join()).toContain('列明后才能使用')
    // 等 leaves open what else is asked; a standard or a source may not do what a name may not.
    for (const { standard, obtainedFrom } of each.materials)
      expect(`${standard ?? ''} ${obtainedFrom ?? ''}`).not.toMatch(/等[，。；）]|等$/)
  })

  it('reuse a paper under one word only where it is the same paper of the same person', () => {
    const words = new Map<string, Set<string>>()
    for (const { name, sameAs } of shippedMatters.flatMap((each) => each.materials))
      if (sameAs !== null) words.set(sameAs, (words.get(sameAs) ?? new Set()).add(name))
    expect([...words.keys()].toSorted()).toEqual([
      'allowance-certificate',
      'bank-account',
      'disability-certificate',
      'household-register',
      'id-card',
      'labour-contract',
      'marriage-certificate',
      'photo-small-one-inch',
      'residence-permit',
    ])
    expect(words.get('residence-permit')).toEqual(new Set(['居住证']))
    expect([...(words.get('disability-certificate') ?? [])].every((name) => name.endsWith('残疾人证'))).toBe(
      true,
    )
    // Signed anew for every matter.
    for (const { name, sameAs } of shippedMatters.flatMap((each) => each.materials))
      if (/申请书|申请表|承诺|授权|声明|登记表|协议/.test(name)) expect(sameAs).toBeNull()
  })

  it('name the entrustment wherever an agent’s own card is asked for beside it', () => {
    for (const each of shippedMatters)
      for (const material of each.materials)
        if (material.key === 'power-of-attorney') expect(material.role).toBe('entrustment')
    expect(shippedMatters.filter((each) => each.materials.some((line) => line.role !== null))).toHaveLength(
      26,
    )
  })

  it('never ask the committee for one of the twenty certificates it may not issue', () => {
    for (const { obtainedFrom } of shippedMatters.flatMap((each) => each.materials))
      expect(obtainedFrom ?? '').not.toMatch(/^(?!.*不出具).*(居委会|居民委员会|村委会)/)
  })

  it('ask about close relatives only where the rule has them registered apart (民发〔2021〕57号 11条)', () => {
    expect(shippedMatters.filter((each) => each.registersRelatives).map((each) => each.code)).toEqual([
      'subsistence-allowance',
    ])
  })

  it('let organisations apply only where the rule knows them', () => {
    expect(
      shippedMatters
        .filter((each) => each.applicants.includes('organisation'))
        .map((each) => each.code)
        .toSorted(),
    ).toEqual(['dog-registration', 'government-information-request', 'petition-matter', 'sample-permit'])
  })

  it('give a time to tell only to the permit and to 政府信息公开, which is abandoned, not accepted', () => {
    expect(
      shippedMatters
        .filter((each) => each.correction.tellWithin !== null)
        .map((each) => [each.code, each.correction.tellWithin?.value, each.correction.deemedAccepted]),
    ).toEqual([
      ['government-information-request', 7, false],
      ['sample-permit', 5, true],
    ])
  })
})
