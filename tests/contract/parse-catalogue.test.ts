import { describe, expect, it } from 'vitest'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
import { fileWith, resource, whyRefused } from '#tests/support/files.ts'
import { choice, material, matterWith, yesNo } from '#tests/support/matters.ts'

type Json = Record<string, unknown>

const sample = resource('catalogue/relief.json')

const catalogueOf = (...matters: Json[]): string =>
  JSON.stringify({ format: 1, title: '虚构目录', compiled: '2026-09-01', matters })
describe('files that are no JSON, or too much of it', () => {
  it.each([
    ['', 'not-json'],
    ['这不是目录', 'not-json'],
    ['{"format":1,', 'not-json'],
    ["{'format':1}", 'not-json'],
    ['x'.repeat(4_000_001), 'too-large'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'too-deep'],
  ])('%.20j is refused as %s', (text, reason) => {
    expect(whyRefused(parseCatalogue(text))).toEqual(['bad-catalogue', '', reason])
    expect(whyRefused(parseHallFile(text))).toEqual(['bad-hall-file', '', reason])
  })

  it('says the line where the JSON breaks', () => {
    const refused = parseCatalogue('{\n  "format": 1,\n  "title" "x"\n}')
    expect(refused).toMatchObject({ ok: false, error: { detail: { reason: 'not-json', what: '3' } } })
  })

  it('forgives the byte order mark of Windows editors', () => {
    expect(parseCatalogue(`\uFEFF${sample}`).ok).toBe(true)
  })

  it.each(['null', '[]', '"x"', '1'])('%s is no file', (text) => {
    expect(whyRefused(parseCatalogue(text))).toEqual(['bad-catalogue', '', 'wrong-type'])
  })
})

describe('a catalogue of the wrong shape is refused as a whole, with its place', () => {
  it.each<[readonly (string | number)[], unknown, string, string]>([
    [['format'], 2, 'format', 'wrong-value'],
    [['compiled'], '2026-13-01', 'compiled', 'wrong-form'],
    [['matters'], [], 'matters', 'too-small'],
    [['remark'], 'x', '', 'unknown-key'],
    [['matters', 1, 'name'], undefined, 'matters[1].name', 'missing-key'],
    [['matters', 1, 'name'], ' ', 'matters[1].name', 'too-small'],
    [['matters', 1, 'code'], 'Residence Permit', 'matters[1].code', 'wrong-form'],
    [['matters', 1, 'kind'], 'magic', 'matters[1].kind', 'wrong-value'],
    [['matters', 1, 'version'], 1.5, 'matters[1].version', 'wrong-type'],
    [['matters', 1, 'script'], 'x', 'matters[1]', 'unknown-key'],
    [['matters', 2, 'materials', 0, 'form'], 'photo', 'matters[2].materials[0].form', 'wrong-value'],
    [['matters', 2, 'materials', 0, 'copies'], 0, 'matters[2].materials[0].copies', 'too-small'],
    [['matters', 2, 'materials', 0, 'copies'], '1', 'matters[2].materials[0].copies', 'wrong-type'],
    [['matters', 2, 'materials'], [], 'matters[2].materials', 'too-small'],
    [['matters', 0, 'legalLimit'], undefined, 'matters[0].legalLimit', 'missing-key'],
    [['matters', 0, 'legalLimit', 'unit'], 'day', 'matters[0].legalLimit.unit', 'wrong-value'],
    [['matters', 0, 'legalLimit', 'value'], -1, 'matters[0].legalLimit.value', 'too-small'],
    [['matters', 0, 'questions', 0, 'type'], 'number', 'matters[0].questions[0].type', 'no-such-form'],
    [
      ['matters', 0, 'materials', 8, 'when'],
      { presence: ['nobody'] },
      'matters[0].materials[8].when.presence[0]',
      'wrong-value',
    ],
    [
      ['matters', 0, 'materials', 8, 'when'],
      { all: [{ ageAtLeast: 'old' }] },
      'matters[0].materials[8].when.all[0].ageAtLeast',
      'wrong-type',
    ],
    [
      ['matters', 0, 'materials', 8, 'when'],
      { answer: 'x' },
      'matters[0].materials[8].when.is',
      'missing-key',
    ],
    [['matters', 0, 'materials', 8, 'when'], 'always', 'matters[0].materials[8].when', 'no-such-form'],
    [
      ['matters', 0, 'materials', 8, 'when'],
      { mood: 'good' },
      'matters[0].materials[8].when',
      'no-such-form',
    ],
  ])('%j = %j', (path, value, place, reason) => {
    expect(whyRefused(parseCatalogue(fileWith(sample, path, value)))).toEqual([
      'bad-catalogue',
      place,
      reason,
    ])
  })
})

describe('a catalogue that contradicts itself is refused as a whole, with its place', () => {
  const limit = { value: 5, unit: 'working-day', start: 'accepted', source: '虚构' } as const
  const extension = { unit: 'working-day', when: '', approver: '', mustTellBeforeDue: true } as const
  const yes = { answer: 'a', is: true }
  it.each<[string, Json[], string, string]>([
    ['the same version twice', [matterWith(), matterWith()], 'matters[1]', 'duplicate-matter'],
    [
      'the same material twice',
      [matterWith({ materials: [material('form'), material('form')] })],
      'matters[0].materials[1]',
      'duplicate-key',
    ],
    [
      'the same question twice',
      [matterWith({ questions: [yesNo('a'), yesNo('a')] })],
      'matters[0].questions[1]',
      'duplicate-key',
    ],
    [
      'the same option twice',
      [matterWith({ questions: [choice('a', ['x', 'x'])] })],
      'matters[0].questions[0].options[1]',
      'duplicate-key',
    ],
    [
      'a condition on a question nobody puts',
      [matterWith({ materials: [material('form', { when: { not: yes } })] })],
      'matters[0].materials[0].when.not.answer',
      'unknown-question',
    ],
    [
      'a question that rests on a later one',
      [matterWith({ questions: [yesNo('b', { when: yes }), yesNo('a')] })],
      'matters[0].questions[0].when.answer',
      'later-question',
    ],
    [
      'a question that rests on itself',
      [matterWith({ questions: [yesNo('a', { when: yes })] })],
      'matters[0].questions[0].when.answer',
      'later-question',
    ],
    [
      'an answer the question does not offer',
      [
        matterWith({
          questions: [choice('a', ['x', 'y'])],
          prechecks: [{ key: 'p', unless: { any: [yes] }, say: 's' }],
        }),
      ],
      'matters[0].prechecks[0].unless.any[0].is',
      'wrong-answer',
    ],
    [
      'a named member nobody names',
      [matterWith({ materials: [material('form', { owner: 'named-member' })] })],
      'matters[0].materials[0].namedBy',
      'named-by-needed',
    ],
    [
      'a naming that is not used',
      [
        matterWith({
          questions: [yesNo('a', { namesMembers: true })],
          materials: [material('form', { namedBy: 'a' })],
        }),
      ],
      'matters[0].materials[0].namedBy',
      'named-by-unused',
    ],
    [
      'a question that names nobody',
      [
        matterWith({
          questions: [yesNo('a')],
          materials: [material('form', { owner: 'named-member', namedBy: 'a' })],
        }),
      ],
      'matters[0].materials[0].namedBy',
      'not-a-naming-question',
    ],
    [
      'lines per person in a matter of one person',
      [matterWith({ household: false, materials: [material('id', { owner: 'each-person' })] })],
      'matters[0].materials[0].owner',
      'household-needed',
    ],
    [
      'an alternative to nothing',
      [matterWith({ materials: [material('form'), material('lease', { oneOf: 'address' })] })],
      'matters[0].materials[1].oneOf',
      'lonely-alternative',
    ],
    [
      'an alternative that is somebody else’s',
      [
        matterWith({
          materials: [
            material('lease', { oneOf: 'x' }),
            material('deed', { oneOf: 'x', owner: 'household' }),
          ],
        }),
      ],
      'matters[0].materials[1].oneOf',
      'mixed-alternatives',
    ],
    [
      'an extension of two lengths',
      [matterWith({ legalLimit: { ...limit, extension: { ...extension, total: 30, add: 10 } } })],
      'matters[0].legalLimit.extension',
      'extension-length',
    ],
    [
      'an extension of no length',
      [matterWith({ promisedLimit: { ...limit, extension: { ...extension, total: null, add: null } } })],
      'matters[0].promisedLimit.extension',
      'extension-length',
    ],
    [
      'a promise longer than the law allows',
      [matterWith({ legalLimit: limit, promisedLimit: { ...limit, value: 6 } })],
      'matters[0].promisedLimit.value',
      'promise-over-law',
    ],
    [
      '视为受理 for what is no permit',
      [
        matterWith({
          kind: 'benefit',
          correction: { deemedAccepted: true, tellWithin: { value: 5, unit: 'working-day' } },
        }),
      ],
      'matters[0].correction.deemedAccepted',
      'deemed-acceptance',
    ],
    [
      '视为受理 without the period it runs from',
      [matterWith({ kind: 'permit', correction: { deemedAccepted: true } })],
      'matters[0].correction.deemedAccepted',
      'deemed-acceptance',
    ],
    [
      'an agent’s scope on a question nobody puts',
      [matterWith({ representative: { allowed: true, restriction: 's', onlyFor: yes } })],
      'matters[0].representative.onlyFor.answer',
      'unknown-question',
    ],
    [
      'an agent’s scope without words for it',
      [matterWith({ representative: { allowed: true, onlyFor: { ageBelow: 16 } } })],
      'matters[0].representative.restriction',
      'restriction-needed',
    ],
    [
      'nothing but lines of other places',
      [matterWith({ materials: [material('form', { localOption: '本地要的才要' })] })],
      'matters[0].materials',
      'only-local-options',
    ],
  ])('%s', (_case, matters, place, reason) => {
    expect(whyRefused(parseCatalogue(catalogueOf(...matters)))).toEqual(['bad-catalogue', place, reason])
  })

  it('takes two versions of one matter, and a promise in another unit', () => {
    const natural = { ...limit, unit: 'natural-day', value: 15 } as const
    const matter = matterWith({ legalLimit: natural, promisedLimit: { ...limit, value: 20 } })
    expect(parseCatalogue(catalogueOf(matter, { ...matter, version: 2 })).ok).toBe(true)
  })
})

describe('兜底: a line that stands for whatever somebody may think of later', () => {
  const named = (name: string, parts = {}): unknown =>
    whyRefused(
      parseCatalogue(catalogueOf(matterWith({ materials: [material('papers', { name, ...parts })] }))),
    )

  it.each([
    '其他材料',
    '其它材料',
    '法律、法规规定的有关材料',
    '案件相关材料',
    '医疗票据等材料',
    '低保证、特困证等证明材料',
    '相关证明',
    '其他证件',
    '医疗票据、事故认定等',
    '遭遇困难的材料（医疗票据、事故认定等）',
  ])('%s is refused, unless the hall has to name it', (name) => {
    expect(named(name)).toEqual(['bad-catalogue', 'matters[0].materials[0].name', 'catch-all'])
    expect(named(name, { unnamed: '逐项写出名称' })).toBe('taken')
  })

  it.each(['监护关系证明材料', '一等功证书', '残疾等级评定表', '同等学历证明', '高等学校学生证'])(
    '%s is a name',
    (name) => {
      expect(named(name)).toBe('taken')
    },
  )
})

describe('what a line says about its paper', () => {
  const agent = { presence: ['agent'] } as const
  const line = (parts: Parameters<typeof material>[1]): unknown =>
    whyRefused(parseCatalogue(catalogueOf(matterWith({ materials: [material('paper', parts)] }))))
  const refused = (field: string, reason: string): unknown => [
    'bad-catalogue',
    `matters[0].materials[0].${field}`,
    reason,
  ]

  it.each<[Parameters<typeof material>[1]]>([
    [{ when: { presence: ['agent'] } }],
    [{ when: { all: [{ ageAtLeast: 18 }, agent] } }],
    [{ when: { any: [agent, { all: [agent, { sex: 'male' }] }] } }],
  ])('an entrustment is asked of an agent: %j', (parts) => {
    expect(line({ role: 'entrustment', ...parts })).toBe('taken')
  })

  it.each<[Parameters<typeof material>[1]]>([
    [{}],
    [{ owner: 'agent' }],
    [{ when: { presence: ['agent', 'guardian'] } }],
    [{ when: { any: [agent, { ageBelow: 18 }] } }],
    [{ when: { not: { presence: ['self'] } } }],
  ])('and of nobody else: %j', (parts) => {
    expect(line({ role: 'entrustment', ...parts })).toEqual(refused('when', 'entrustment-without-agent'))
  })

  it('a paper of which nothing stays in the hall cannot be used again', () => {
    for (const form of ['show-original', 'declared', 'staff-record'] as const)
      expect(line({ form, sameAs: 'id-card' })).toEqual(refused('sameAs', 'nothing-kept'))
    expect(line({ form: 'show-original-keep-copy', sameAs: 'id-card' })).toBe('taken')
  })

  it('only what can be used again has an age', () => {
    const validFor = { value: 3, unit: 'month' } as const
    expect(line({ validFor })).toEqual(refused('validFor', 'valid-for-unused'))
    expect(line({ validFor, sameAs: 'photo' })).toBe('taken')
  })

  it('a line without a name is no known paper', () => {
    const unnamed = '逐项写出名称'
    expect(line({ unnamed, sameAs: 'id-card' })).toEqual(refused('sameAs', 'unnamed-paper'))
    expect(line({ unnamed, role: 'entrustment', when: agent })).toEqual(refused('role', 'unnamed-paper'))
  })

  it('no line has the key that a hall’s own papers will have', () => {
    const matter = matterWith({
      materials: [
        material('papers', { unnamed: '逐项写出名称' }),
        material('papers-2'),
        material('papers-x'),
      ],
    })
    expect(whyRefused(parseCatalogue(catalogueOf(matter)))).toEqual([
      'bad-catalogue',
      'matters[0].materials[1].key',
      'unnamed-key',
    ])
  })
})
