import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, truthOf, type Facts } from '#shared/domain/matter/holds.ts'
import type { Expression } from '#shared/domain/matter/matter-version.ts'
import { PRESENCES } from '#shared/domain/intake/presence.ts'

const facts: Facts = {
  presence: 'agent',
  answers: { married: true, ground: 'study' },
  age: 68,
  sex: 'female',
}
const unknown: Facts = { presence: 'self', answers: {}, age: null, sex: null }

describe('when a condition holds', () => {
  it.each<[Expression, boolean]>([
    [{ answer: 'married', is: true }, true],
    [{ answer: 'married', is: false }, false],
    [{ answer: 'ground', is: 'study' }, true],
    [{ answer: 'ground', is: 'employment' }, false],
    [{ answer: 'ground', is: true }, false],
    [{ presence: ['agent', 'guardian'] }, true],
    [{ presence: ['self'] }, false],
    [{ ageAtLeast: 68 }, true],
    [{ ageAtLeast: 69 }, false],
    [{ ageBelow: 68 }, false],
    [{ ageBelow: 69 }, true],
    [{ sex: 'female' }, true],
    [{ sex: 'male' }, false],
    [{ all: [{ ageAtLeast: 60 }, { sex: 'female' }] }, true],
    [{ all: [{ ageAtLeast: 60 }, { sex: 'male' }] }, false],
    [{ any: [{ ageAtLeast: 80 }, { sex: 'female' }] }, true],
    [{ any: [{ ageAtLeast: 80 }, { sex: 'male' }] }, false],
    [{ not: { presence: ['self'] } }, true],
    [{ not: { not: { sex: 'male' } } }, false],
  ])('%j → %s', (expression, expected) => {
    expect(holds(expression, facts)).toBe(expected)
  })

  it('no condition always holds', () => {
    expect(holds(null, unknown)).toBe(true)
  })
})

describe('what is not known', () => {
  it.each<Expression>([
    { answer: 'married', is: true },
    { ageAtLeast: 18 },
    { ageBelow: 18 },
    { sex: 'male' },
    { not: { answer: 'married', is: true } },
    { all: [{ presence: ['self'] }, { ageAtLeast: 18 }] },
    { any: [{ presence: ['agent'] }, { sex: 'male' }] },
  ])('%j does not hold, and neither does its opposite', (expression) => {
    expect(holds(expression, unknown)).toBe(false)
    expect(holds({ not: expression }, unknown)).toBe(false)
    expect(truthOf(expression, unknown)).toBeNull()
  })

  it('does not matter where the rest decides already', () => {
    expect(holds({ any: [{ ageAtLeast: 18 }, { presence: ['self'] }] }, unknown)).toBe(true)
    expect(truthOf({ all: [{ ageAtLeast: 18 }, { presence: ['agent'] }] }, unknown)).toBe(false)
  })
})

const expression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ answer: fc.constantFrom('a', 'b', 'c'), is: fc.boolean() }),
    fc.record({ presence: fc.subarray([...PRESENCES], { minLength: 1 }) }),
    fc.record({ ageAtLeast: fc.nat(120) }),
    fc.record({ sex: fc.constantFrom('male' as const, 'female' as const) }),
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node

describe('learning more', () => {
  it('never overturns what was already certain', () => {
    const whole = fc.record({
      presence: fc.constantFrom(...PRESENCES),
      answers: fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() }),
      age: fc.nat(120),
      sex: fc.constantFrom('male' as const, 'female' as const),
    })
    fc.assert(
      fc.property(expression, whole, fc.subarray(['a', 'b', 'c', 'age', 'sex']), (rule, known, hidden) => {
        const partly: Facts = {
          presence: known.presence,
          answers: Object.fromEntries(Object.entries(known.answers).filter(([key]) => !hidden.includes(key))),
          age: hidden.includes('age') ? null : known.age,
          sex: hidden.includes('sex') ? null : known.sex,
        }
        const before = truthOf(rule, partly)
        return before === null || before === truthOf(rule, known)
      }),
    )
  })
})
