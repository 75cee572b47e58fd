import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bagInfoText,
  escapePath,
  exportTime,
  manifestText,
  parseBagInfo,
  parseManifest,
  unescapePath,
  type BagInfo,
} from '#shared/domain/export/bag-text.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const two = `${A}  data/cases.csv\n${B}  data/告知书.pdf\n`

const bag: BagInfo = {
  baggingDate: '2026-11-21',
  externalIdentifier: '青禾-20261121',
  sourceOrganization: '青禾街道办事处',
  softwareAgent: 'yichuangtong 0.1.0',
  payload: { bytes: 8658, files: 6 },
  auditHead: { seq: 87, hash: A },
  databaseVersion: 60,
  databaseSnapshotAt: 1_795_249_080_000,
  format: 3,
  form: 'open',
  missing: 2,
}

/** Every text that differs from this one in a single character, by a few other characters. */
const nearly = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(text.length - 1),
      fc.constantFrom('', 'x', 'A', '0', ' ', '\n', '\r', '\t', '%', '\uFEFF', '／'),
    )
    .map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1))
    .filter((changed) => changed !== text)

describe('a manifest has one spelling (RFC 8493 2.1.3)', () => {
  it('is sorted, lowercase, two spaces, LF', () => {
    const lines = [
      { path: 'data/告知书.pdf', hash: B },
      { path: 'data/cases.csv', hash: A },
    ]
    expect(manifestText(lines)).toBe(two)
    expect(parseManifest('sha256', two)).toEqual(lines.toReversed())
  })

  it.each([
    ['empty', ''],
    ['only a line end', '\n'],
    ['no line end', two.slice(0, -1)],
    ['an empty line', `${two}\n`],
    ['CRLF', two.replaceAll('\n', '\r\n')],
    ['one space', two.replace('  ', ' ')],
    ['the binary mark of sha256sum', two.replace('  ', ' *')],
    ['capital digits', two.replace(A, A.toUpperCase())],
    ['one capital digit', two.replace(A, `A${A.slice(1)}`)],
    ['a short hash', two.replace(A, A.slice(1))],
    ['a long hash', two.replace(A, `${A}a`)],
    ['not sorted', two.split('\n').slice(0, 2).toReversed().join('\n') + '\n'],
    ['a path twice', `${A}  data/a\n${A}  data/a\n`],
    ['a path twice in other letter case', `${A}  data/A\n${A}  data/a\n`],
    ['a byte order mark', `\uFEFF${two}`],
    ['a path that leaves the package', `${A}  data/../../x\n`],
    ['an absolute path', `${A}  /etc/passwd\n`],
    ['an escape that is none', `${A}  data/a%41\n`],
    ['a name that is not NFC', `${A}  data/cafe\u0301\n`],
  ])('%s is refused', (_what, text) => {
    expect(parseManifest('sha256', text)).toBeNull()
  })

  it('whatever one character is changed, it is refused or says something else', () => {
    fc.assert(
      fc.property(nearly(two), (text) => {
        const read = parseManifest('sha256', text)
        if (read) {
          expect(read).not.toEqual(parseManifest('sha256', two))
          expect(manifestText(read)).toBe(text)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('escapes CR, LF and percent in paths and nothing else', () => {
    expect(escapePath('a%b\r\nc告')).toBe('a%25b%0D%0Ac告')
    expect(unescapePath('a%0ab')).toBeNull()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(unescapePath(escapePath(path))).toBe(path)
        expect(escapePath(path)).not.toMatch(/[\r\n]/)
      }),
    )
  })
})

describe('bag-info has one spelling', () => {
  it('carries the labels of RFC 8493 and ours in fixed order', () => {
    expect(bagInfoText(bag)).toBe(
      [
        'Source-Organization: 青禾街道办事处',
        'External-Identifier: 青禾-20261121',
        'Bagging-Date: 2026-11-21',
        'Payload-Oxum: 8658.6',
        'Bag-Software-Agent: yichuangtong 0.1.0',
        'Package-Format: yichuangtong-export/3',
        'Package-Form: open',
        'Missing: 2',
        `Audit-Head: 87 ${A}`,
        'Database-Version: 60',
        'Database-Snapshot-Time: 2026-11-21T16:18:00.000+08:00',
        '',
      ].join('\n'),
    )
  })
  it.each([1, 2] as const)('reads packages of format %d too, which had neither form nor count', (format) => {
    const old = { ...bag, format, form: null, missing: null }
    expect(bagInfoText(old)).not.toMatch(/Package-Form:|Missing:/)
    expect(parseBagInfo(bagInfoText(old))).toEqual(old)
  })
  it('reads back what was written', () => {
    expect(parseBagInfo(bagInfoText(bag))).toEqual(bag)
    const first = { ...bag, auditHead: { seq: 0, hash: '' } }
    expect(parseBagInfo(bagInfoText(first))).toEqual(first)
  })
  it('whatever one character is changed, it is refused or says something else', () => {
    const text = bagInfoText(bag)
    fc.assert(
      fc.property(nearly(text), (changed) => {
        const read = parseBagInfo(changed)
        if (read) {
          expect(read).not.toEqual(bag)
          expect(bagInfoText(read)).toBe(changed)
        }
      }),
      { numRuns: 2_000 },
    )
  })
  it.each([
    ['a label twice', `${bagInfoText(bag)}Database-Version: 60\n`],
    ['another format', bagInfoText(bag).replace('export/3', 'export/4')],
    ['another order', bagInfoText(bag).split('\n').slice(0, -1).toReversed().join('\n') + '\n'],
    ['a folded line', bagInfoText(bag).replace('街道', '街\n 道')],
    ['a figure with a leading nought', bagInfoText(bag).replace('8658.6', '08658.6')],
    ['another time zone', bagInfoText(bag).replace('16:18:00.000+08:00', '08:18:00.000+00:00')],
    ['a form that is none', bagInfoText(bag).replace('Form: open', 'Form: shut')],
    ['no form', bagInfoText(bag).replace('Package-Form: open\n', '')],
    ['no count of what is missing', bagInfoText(bag).replace('Missing: 2\n', '')],
    ['a form in an old format', bagInfoText(bag).replace('export/3', 'export/2')],
    ['nothing', ''],
  ])('%s is refused', (_what, text) => {
    expect(parseBagInfo(text)).toBeNull()
  })
  it.each<[string, Partial<BagInfo>]>([
    ['a line end in a value', { sourceOrganization: '青禾\nAudit-Head: 0' }],
    ['an empty value', { externalIdentifier: '' }],
    ['a value with space around it', { softwareAgent: ' x' }],
    ['a date that is none', { baggingDate: '2026-02-30' }],
    ['a negative figure', { payload: { bytes: -1, files: 1 } }],
    ['an audit head without its hash', { auditHead: { seq: 1, hash: '' } }],
    ['no form', { form: null }],
    ['no count of what is missing', { missing: null }],
    ['a form in an old format', { format: 2, missing: null }],
    ['a hash without an audit entry', { auditHead: { seq: 0, hash: A } }],
  ])('the writer refuses %s', (_what, change) => {
    expect(() => bagInfoText({ ...bag, ...change })).toThrow(RangeError)
  })
  it('moments are written at the hall', () => {
    expect(exportTime(1_795_249_080_001)).toBe('2026-11-21T16:18:00.001+08:00')
  })
})
