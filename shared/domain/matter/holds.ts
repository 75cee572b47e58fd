import { assertNever } from '../../kernel/assert-never.ts'
import type { Presence } from '../intake/presence.ts'
import type { Expression } from './matter-version.ts'

/** What is known while a matter's conditions are weighed. An answer not yet given is absent. */
export interface Facts {
  readonly presence: Presence
  readonly answers: Readonly<Record<string, boolean | string>>
  /** Completed years; null when the document number does not say. */
  readonly age: number | null
  readonly sex: 'male' | 'female' | null
}

/**
 * Whether a condition holds; null (no condition) always does. What is not known does not hold, and neither does
 * its opposite: `not` over an unanswered question is unknown as well, so nothing is asked of anybody before
 * the reason for it is known.
 */
export const holds = (expression: Expression | null, facts: Facts): boolean =>
  expression === null || truthOf(expression, facts) === true

/** True, false, or null where a fact that decides it is missing (three-valued logic of Kleene). */
export const truthOf = (expression: Expression, facts: Facts): boolean | null => {
  if ('answer' in expression) {
    const answer = facts.answers[expression.answer]
    return answer === undefined ? null : answer === expression.is
  }
  if ('presence' in expression) return expression.presence.includes(facts.presence)
  if ('ageAtLeast' in expression) return facts.age === null ? null : facts.age >= expression.ageAtLeast
  if ('ageBelow' in expression) return facts.age === null ? null : facts.age < expression.ageBelow
  if ('sex' in expression) return facts.sex === null ? null : facts.sex === expression.sex
  if ('all' in expression) {
    const parts = expression.all.map((part) => truthOf(part, facts))
    return parts.includes(false) ? false : parts.includes(null) ? null : true
  }
  if ('any' in expression) {
    const parts = expression.any.map((part) => truthOf(part, facts))
    return parts.includes(true) ? true : parts.includes(null) ? null : false
  }
  if ('not' in expression) {
    const part = truthOf(expression.not, facts)
    return part === null ? null : !part
  }
  return assertNever(expression)
}
