import { describe, expect, it } from 'vitest'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
import { fileWith, resource, whyRefused } from '#tests/support/files.ts'
import { choice, material, matterWith, yesNo } from '#tests/support/matters.ts'

type Json = Record<string, unknown>

const sample = resource('catalogue/sample-matters.json')

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
  ])('%s', (_case, matters, place, reason) => {
    expect(whyRefused(parseCatalogue(catalogueOf(...matters)))).toEqual(['bad-catalogue', place, reason])
  })

  it('takes two versions of one matter, and a promise in another unit', () => {
    const natural = { ...limit, unit: 'natural-day', value: 15 } as const
    const matter = matterWith({ legalLimit: natural, promisedLimit: { ...limit, value: 20 } })
    expect(parseCatalogue(catalogueOf(matter, { ...matter, version: 2 })).ok).toBe(true)
  })
})
