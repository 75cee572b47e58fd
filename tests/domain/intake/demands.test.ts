import { describe, expect, it } from 'vitest'
import { applicableLines, checklistCounts, gapsOf, reconcile } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { material, matterWith, subjectWith } from '#tests/support/matters.ts'

const complete: Mark = { state: 'complete' }
const exempt: Mark = { state: 'exempt', basis: '已提交且仍有效' }
const missing: Mark = { state: 'missing', what: '未带', remedy: '带来' }
const promised: Mark = { state: 'deferred', what: '', remedy: '三日内送来' }
const reused: Mark = {
  state: 'reused',
  caseId: 'c1',
  caseNumber: '2026-0007',
  handedInOn: '2026-03-02',
}
const expired: Mark = { state: 'defective', defect: 'expired', what: '合同已到期', remedy: '续签的合同' }

const lines = applicableLines(
  matterWith({
    materials: [
      material('form'),
      material('lease', { oneOf: 'address' }),
      material('deed', { oneOf: 'address' }),
      material('lodging', { oneOf: 'address' }),
      material('photo'),
    ],
  }),
  subjectWith(),
)
const checked = (marks: Record<string, Mark>) => reconcile(lines, marks, {})

describe('alternatives (择一) are one demand', () => {
  it.each<[string, Record<string, Mark>, object]>([
    ['nothing marked: one thing to check', {}, { unchecked: 3 }],
    ['one complete', { deed: complete }, { complete: 1, unchecked: 2 }],
    ['one exempt', { deed: exempt }, { exempt: 1, unchecked: 2 }],
    ['complete before exempt', { lease: exempt, deed: complete }, { complete: 1, unchecked: 2 }],
    ['one used again', { lease: reused }, { reused: 1, unchecked: 2 }],
    ['used again before exempt', { lease: exempt, deed: reused }, { reused: 1, unchecked: 2 }],
    ['one promised', { lease: promised }, { deferred: 1, unchecked: 2 }],
    ['complete before promised', { lease: promised, deed: complete }, { complete: 1, unchecked: 2 }],
    ['promised before missing', { lease: missing, deed: promised }, { deferred: 1, unchecked: 2 }],
    ['one missing', { lease: missing }, { missing: 1, unchecked: 2 }],
    ['one defective', { lodging: expired }, { defective: 1, unchecked: 2 }],
    ['defective before missing', { lease: missing, lodging: expired }, { defective: 1, unchecked: 2 }],
    [
      'a defect does not matter beside a complete one',
      { lease: expired, deed: complete },
      { complete: 1, unchecked: 2 },
    ],
  ])('%s', (_case, marks, counts) => {
    expect(checklistCounts(checked(marks))).toEqual({
      total: 3,
      complete: 0,
      missing: 0,
      defective: 0,
      exempt: 0,
      deferred: 0,
      reused: 0,
      unchecked: 0,
      ...counts,
    })
  })

  it('covers only the unmarked others of a satisfied group', () => {
    const covered = (marks: Record<string, Mark>): string[] =>
      checked(marks).flatMap((line) => (line.covered ? [line.key] : []))
    expect(covered({})).toEqual([])
    expect(covered({ lease: missing })).toEqual([])
    expect(covered({ lease: missing, deed: complete })).toEqual(['lodging'])
    expect(covered({ form: complete, deed: exempt })).toEqual(['lease', 'lodging'])
  })
})

describe('the rows of a notice', () => {
  it('are every 缺 and 不符 at once, in checklist order, alternatives in one row', () => {
    const gaps = gapsOf(checked({ form: missing, lodging: expired, photo: complete }))
    expect(
      gaps.map(({ line, mark, keys, alternatives }) => ({
        line: line.key,
        mark,
        keys,
        alternatives: alternatives.map((other) => other.key),
      })),
    ).toEqual([
      { line: 'form', mark: missing, keys: ['form'], alternatives: [] },
      { line: 'lodging', mark: expired, keys: ['lease', 'deed', 'lodging'], alternatives: ['lease', 'deed'] },
    ])
  })

  it('are none when everything is complete, exempt, or covered', () => {
    expect(gapsOf(checked({ form: complete, lease: expired, deed: complete, photo: exempt }))).toEqual([])
  })

  it('leave out what no longer applies', () => {
    const [form, ...rest] = lines
    const now = reconcile(
      [form!],
      { photo: missing, form: complete },
      Object.fromEntries(rest.map((l) => [l.key, l])),
    )
    expect(gapsOf(now)).toEqual([])
    expect(checklistCounts(now)).toMatchObject({ total: 1, complete: 1 })
  })

  it('do not let a paper that no longer applies cover the ones that do', () => {
    const deed = lines.find((line) => line.key === 'deed')!
    const rest = lines.filter((line) => line.key !== 'deed')
    const now = reconcile(rest, { deed: complete }, { deed })
    expect(now.filter((line) => line.covered)).toEqual([])
    expect(checklistCounts(now)).toMatchObject({ total: 3, unchecked: 3 })
  })
})

describe('alternatives of several people', () => {
  it('are one demand for each person', () => {
    const perPerson = applicableLines(
      matterWith({
        materials: [
          material('card', { owner: 'each-person', oneOf: 'identity' }),
          material('passport', { owner: 'each-person', oneOf: 'identity' }),
        ],
      }),
      subjectWith(),
    )
    const now = reconcile(
      perPerson,
      { 'card@applicant': complete, 'passport@m1': complete, 'card@m2': missing },
      {},
    )
    expect(checklistCounts(now)).toMatchObject({ total: 3, complete: 2, missing: 1 })
    expect(gapsOf(now).map((gap) => gap.keys)).toEqual([['card@m2', 'passport@m2']])
  })
})
