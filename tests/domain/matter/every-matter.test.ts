import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicableLines, checklistCounts, reconcile, type Subject } from '#shared/domain/intake/checklist.ts'
import type { Line } from '#shared/domain/intake/line.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { answersIn } from '#shared/domain/matter/questions.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS, type HallTerms, type MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { shippedMatters } from '#tests/support/catalogue.ts'
import { everyVisit } from '#tests/support/every-visit.ts'

/** Every hall's options turned on, and two papers named for every line without a name. */
const everythingOn = (matter: MatterVersion): HallTerms => ({
  ...NO_TERMS,
  options: matter.materials.flatMap((line) => (line.localOption === null ? [] : [line.key])),
  named: Object.fromEntries(
    matter.materials.flatMap((line) => (line.unnamed === null ? [] : [[line.key, ['甲类证书', '乙类证书']]])),
  ),
})
const nothingOn = (matter: MatterVersion): HallTerms => ({ ...everythingOn(matter), options: [] })

const ways = shippedMatters.flatMap((matter) =>
  matter.materials.some((line) => line.localOption !== null)
    ? [
        { name: `${matter.name}，本地选项全开`, matter, terms: everythingOn(matter) },
        { name: `${matter.name}，本地选项全关`, matter, terms: nothingOn(matter) },
      ]
    : [{ name: matter.name, matter, terms: everythingOn(matter) }],
)

describe.each(ways)('$name: whatever is answered', ({ matter: version, terms }) => {
  const matter = matterInHall(version, terms)
  const visits = everyVisit(matter)

  it('something is asked, nothing twice, and there is something to check', () => {
    for (const visit of visits) {
      const lines = applicableLines(matter, visit)
      const keys = lines.map((line) => line.key)
      expect(new Set(keys).size).toBe(keys.length)
      const { total, unchecked } = checklistCounts(reconcile(lines, {}, {}))
      expect(total).toBeGreaterThan(0)
      expect(unchecked).toBe(total)
    }
  })

  it('alternatives come together: never one of them alone', () => {
    for (const visit of visits) {
      const groups = Map.groupBy(
        applicableLines(matter, visit).filter((line) => line.oneOf !== null),
        (line) => line.oneOf,
      )
      for (const [, lines] of groups) expect(lines.length).toBeGreaterThan(1)
    }
  })

  it('every material is asked of somebody', () => {
    const asked = new Set(
      visits.flatMap((visit) => applicableLines(matter, visit)).map((line) => line.materialKey),
    )
    expect(matter.materials.map((line) => line.key).filter((key) => !asked.has(key))).toEqual([])
  })

  it('no line is a catch-all (兜底)', () => {
    const names = visits.flatMap((visit) => applicableLines(matter, visit)).map((line) => line.name)
    expect(names.filter((name) => /其他材料|其它材料|有关材料|相关材料|等材料|等[）)]?$/.test(name))).toEqual(
      [],
    )
  })

  it('an agent shows who may act and who they are; nobody else is asked for that', () => {
    for (const visit of visits) {
      const lines = applicableLines(matter, visit)
      const entrustments = lines.filter((line) => line.key === 'power-of-attorney')
      expect(entrustments.length > 0).toBe(
        visit.presence === 'agent' && version.materials.some((line) => line.role === 'entrustment'),
      )
      if (entrustments.length > 0) expect(lines[0]?.key).toBe('power-of-attorney')
      if (['self', 'self-accompanied'].includes(visit.presence))
        expect(lines.filter((line) => line.owner.kind === 'agent')).toEqual([])
    }
  })

  it('no question is put that decides nothing here', () => {
    const decisive = new Set([
      ...matter.materials.flatMap((line) => [
        ...(line.when === null ? [] : answersIn(line.when)),
        ...(line.namedBy === null ? [] : [line.namedBy]),
      ]),
      ...matter.questions.flatMap((question) => (question.when === null ? [] : answersIn(question.when))),
      ...matter.prechecks.flatMap((precheck) => answersIn(precheck.unless)),
      ...(matter.representative.onlyFor === null ? [] : answersIn(matter.representative.onlyFor)),
    ])
    expect(matter.questions.map((question) => question.key).filter((key) => !decisive.has(key))).toEqual([])
  })
})

const mark: fc.Arbitrary<Mark> = fc.constantFrom<Mark>(
  { state: 'complete' },
  { state: 'missing', what: '未带', remedy: '' },
  { state: 'defective', defect: 'expired', what: '已到期', remedy: '' },
  { state: 'exempt', basis: '已提交' },
)

describe('changing any one answer', () => {
  const all = ways.map(({ matter, terms }) => {
    const inHall = matterInHall(matter, terms)
    return { matter: inHall, visits: everyVisit(inHall) }
  })

  it('never silently drops a line already marked, in any matter', () => {
    const scene = fc.nat(all.length - 1).chain((at) =>
      fc.record({
        at: fc.constant(at),
        from: fc.nat(all[at]!.visits.length - 1),
        to: fc.nat(all[at]!.visits.length - 1),
        marks: fc.array(fc.option(mark, { freq: 3 }), { minLength: 1, maxLength: 6 }),
      }),
    )
    fc.assert(
      fc.property(scene, ({ at, from, to, marks }) => {
        const { matter, visits } = all[at]!
        const before = visits[from]!
        const found: Record<string, Mark> = {}
        const remembered: Record<string, Line> = {}
        applicableLines(matter, before).forEach((line, place) => {
          const one = marks[place % marks.length] ?? null
          if (one === null) return
          found[line.key] = one
          remembered[line.key] = line
        })
        for (const after of changes(before, visits[to]!)) {
          const asked = new Set(applicableLines(matter, after).map((line) => line.key))
          const lines = reconcile(applicableLines(matter, after), found, remembered)
          expect(
            Object.fromEntries(
              lines.filter((line) => line.mark !== null).map(({ key, mark: one }) => [key, one]),
            ),
          ).toEqual(found)
          for (const line of lines) expect(line.noLongerApplies).toBe(!asked.has(line.key))
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** The visit with one thing different each: every single answer, the presence, the age. */
const changes = (before: Subject, other: Subject): Subject[] => [
  { ...before, presence: other.presence },
  { ...before, age: other.age },
  { ...before, members: [] },
  ...Object.keys(other.answers).map((key) => ({
    ...before,
    answers: { ...before.answers, [key]: other.answers[key]! },
  })),
  ...Object.keys(before.answers).map((key) => ({
    ...before,
    answers: Object.fromEntries(Object.entries(before.answers).filter(([each]) => each !== key)),
  })),
]
