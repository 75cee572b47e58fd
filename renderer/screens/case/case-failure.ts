import type { Failure } from '#shared/kernel/result.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { isDateText } from '#shared/kernel/plain-date.ts'

/** A failure as a key under `case:failure` with its facts; codes, dates and moments are still to be put into words. */
export interface FailureSaid {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly dates: Readonly<Record<string, string>>
  /** What somebody else did, a type of event under `case:act`. */
  readonly act: string | null
  /** When, and whether the day has to be said because it was another one. */
  readonly moment: { readonly at: number; readonly otherDay: boolean } | null
  readonly length: { readonly value: number; readonly unit: string } | null
}

/** Answers of two people at one case: the later one is told who was first. */
const OVERTAKEN: readonly string[] = ['wrong-status', 'step-changed']

/** What a refusal says on the page of a case: with who was first, where somebody was. */
export const failureSaid = ({ code, detail }: Failure, today: string): FailureSaid => {
  const facts: Record<string, string | number> = {}
  const dates: Record<string, string> = {}
  for (const [name, value] of Object.entries(detail)) {
    if (typeof value === 'string' && isDateText(value)) dates[name] = value
    else if (typeof value === 'string' || typeof value === 'number') facts[name] = value
  }
  const { by, at, what, most, unit } = detail
  const length = typeof most === 'number' && typeof unit === 'string' ? { value: most, unit } : null
  const plain = { key: code, facts, dates, act: null, moment: null, length }
  if (!OVERTAKEN.includes(code) || typeof at !== 'number' || typeof what !== 'string' || what === '')
    return plain
  return {
    ...plain,
    key: typeof by === 'string' && by !== '' ? 'overtaken' : 'overtakenByLaw',
    act: what,
    moment: { at, otherDay: dateAt(at) !== today },
  }
}

/** The page has moved on under the hand that was writing: what was being written is no longer what can be done. */
export const isOvertaken = ({ code }: Failure): boolean =>
  [...OVERTAKEN, 'no-objection', 'no-stage', 'stage-not-open', 'already-signed', 'already-void'].includes(
    code,
  )
