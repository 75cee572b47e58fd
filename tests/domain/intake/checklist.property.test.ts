import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicableLines,
  checklistCounts,
  gapsOf,
  reconcile,
  type CheckedLine,
  type Line,
  type Subject,
} from '#shared/domain/intake/checklist.ts'
import { demandsOf } from '#shared/domain/intake/demands.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { PRESENCES } from '#shared/domain/intake/presence.ts'
import { openGapKeys, recordedLines, returningLines } from '#shared/domain/intake/returning.ts'
import { choice, material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

const matter = matterWith({
  questions: [
    yesNo('ill', { namesMembers: true }),
    choice('ground', ['work', 'study']),
    yesNo('far', { when: { answer: 'ground', is: 'work' } }),
  ],
  materials: [
    material('form'),
    material('id', { owner: 'each-person' }),
    material('book', { owner: 'household' }),
    material('contract', { oneOf: 'work-proof', when: { answer: 'ground', is: 'work' } }),
    material('licence', { oneOf: 'work-proof', when: { answer: 'ground', is: 'work' } }),
    material('statement', { oneOf: 'work-proof', when: { answer: 'far', is: true } }),
    material('student-card', { when: { all: [{ answer: 'ground', is: 'study' }, { ageBelow: 30 }] } }),
    material('card', { owner: 'each-person', oneOf: 'identity' }),
    material('passport', { owner: 'each-person', oneOf: 'identity' }),
    material('diagnosis', { owner: 'named-member', namedBy: 'ill' }),
    material('agent-id', { owner: 'agent' }),
  ],
})

const mark: fc.Arbitrary<Mark> = fc.constantFrom<Mark>(
  { state: 'complete' },
  { state: 'missing', what: '未带', remedy: '' },
  { state: 'defective', defect: 'expired', what: '已到期', remedy: '' },
  { state: 'exempt', basis: '已提交' },
  { state: 'deferred', what: '', remedy: '三日内送来' },
  { state: 'reused', caseId: 'c1', caseNumber: '2026-0007', handedInOn: '2026-03-02' },
)

const people = [
  { id: 'm1', name: '甲', relation: '配偶' },
  { id: 'm2', name: '乙', relation: '子' },
  { id: 'm3', name: '丙', relation: '母' },
]

type Step =
  | { readonly do: 'become'; readonly parts: Partial<Subject> }
  | { readonly do: 'mark'; readonly at: number; readonly mark: Mark | null }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('become' as const),
    parts: fc.record({ presence: fc.constantFrom(...PRESENCES) }),
  }),
  fc.record({
    do: fc.constant('become' as const),
    parts: fc.record({
      answers: fc.record(
        { ill: fc.boolean(), ground: fc.constantFrom('work', 'study'), far: fc.boolean() },
        { requiredKeys: [] },
      ),
    }),
  }),
  fc.record({ do: fc.constant('become' as const), parts: fc.record({ members: fc.subarray(people) }) }),
  fc.record({
    do: fc.constant('become' as const),
    parts: fc.record({ named: fc.record({ ill: fc.subarray(['applicant', 'm1', 'm2', 'm3']) }) }),
  }),
  fc.record({ do: fc.constant('become' as const), parts: fc.record({ age: fc.option(fc.nat(100)) }) }),
  fc.record({ do: fc.constant('mark' as const), at: fc.nat(30), mark: fc.option(mark) }),
)

/** Plays an intake as the service does: marks by key, and the last known line of everything that was ever marked. */
const play = (steps: readonly Step[]): { lines: CheckedLine[]; marks: Record<string, Mark> } => {
  let subject = subjectWith({ members: people })
  const marks: Record<string, Mark> = {}
  const remembered: Record<string, Line> = {}
  let lines = reconcile(applicableLines(matter, subject), marks, remembered)
  for (const change of steps) {
    if (change.do === 'become') subject = { ...subject, ...change.parts }
    else {
      const line = lines[change.at % lines.length]!
      if (change.mark === null) delete marks[line.key]
      else {
        marks[line.key] = change.mark
        remembered[line.key] = line
      }
    }
    lines = reconcile(applicableLines(matter, subject), marks, remembered)
  }
  return { lines, marks }
}
const steps = fc.array(step, { maxLength: 25 })

/** Marks every demand that is still unchecked, so that a notice or an acceptance may follow. */
const finish = (lines: readonly CheckedLine[], findings: readonly Mark[]): CheckedLine[] => {
  const marks: Record<string, Mark> = {}
  const kept = lines.filter((line) => !line.noLongerApplies)
  kept.forEach((line) => {
    if (line.mark !== null) marks[line.key] = line.mark
  })
  demandsOf(kept).forEach((demand, at) => {
    if (demand.state === 'unchecked') marks[demand.line.key] = findings[at % findings.length]!
  })
  return reconcile(kept, marks, {})
}
const findings = fc.array(mark, { minLength: 1, maxLength: 8 })

describe('whatever a clerk answers and marks, in whatever order', () => {
  it('every mark stays in sight with its line, once', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const { lines, marks } = play(changes)
        const shown = lines.filter((line) => line.mark !== null)
        expect(Object.fromEntries(shown.map((line) => [line.key, line.mark]))).toEqual(marks)
        expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length)
      }),
    )
  })

  it('positions are 1, 2, 3 … and what no longer applies comes last', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const { lines } = play(changes)
        expect(lines.map((line) => line.position)).toEqual(lines.map((_, at) => at + 1))
        const flags = lines.map((line) => line.noLongerApplies)
        expect(flags).toEqual(flags.toSorted((a, b) => Number(a) - Number(b)))
      }),
    )
  })

  it('the counts add up, gaps are what is missing or defective, and covered lines are unmarked', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const { lines } = play(changes)
        const counts = checklistCounts(lines)
        const { total, ...parts } = counts
        const { missing, defective } = parts
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total)
        expect(gapsOf(lines)).toHaveLength(missing + defective)
        expect(lines.filter((line) => line.covered && line.mark !== null)).toEqual([])
      }),
    )
  })

  it('no line is asked for twice in one notice, and none that does not apply', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const { lines } = play(changes)
        const keys = openGapKeys(lines)
        expect(new Set(keys).size).toBe(keys.length)
        const dropped = new Set(lines.filter((line) => line.noLongerApplies).map((line) => line.key))
        expect(keys.filter((key) => dropped.has(key))).toEqual([])
      }),
    )
  })
})

describe('however often a person comes back (R-004)', () => {
  it('the open gaps only shrink, whatever is marked', () => {
    fc.assert(
      fc.property(
        steps,
        findings,
        fc.array(
          fc.dictionary(
            fc.constantFrom('form', 'book', 'id@m1', 'card@m2', 'passport@m2', 'contract', 'licence'),
            mark,
          ),
          {
            maxLength: 4,
          },
        ),
        findings,
        (changes, first, visits, rest) => {
          const visit = finish(play(changes).lines, first)
          let recorded = recordedLines(visit)
          let open = openGapKeys(visit)
          const told = new Set(recorded.map((line) => line.key))
          for (const marks of visits) {
            const back = returningLines(recorded, open, {
              matter,
              people: subjectWith({ members: people }),
              marks,
              demanded: new Set(),
            })
            const done = finish(back, rest)
            const still = openGapKeys(done)
            expect(still.filter((key) => !open.includes(key))).toEqual([])
            recorded = recordedLines(done)
            expect(recorded.filter((line) => !told.has(line.key))).toEqual([])
            open = still
          }
        },
      ),
    )
  })
})
