import type { CaseState } from '../case/case-event.ts'
import { openPause, type Extension } from '../case/course-event.ts'
import { dateAt } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import type { Limit } from '../matter/matter-version.ts'
import type { NamedPause } from './count-limit.ts'

interface BothLimits {
  readonly promised: Limit | null
  readonly legal: Limit | null
}

/** Told once and brought later: named among the procedures a limit leaves out, that time is not counted either. */
export const CORRECTION = '补正'

const longer = (limit: Limit | null, extension: Extension | undefined): Limit | null =>
  limit === null || extension === undefined || extension.added.unit !== limit.unit
    ? limit
    : { ...limit, value: limit.value + extension.added.value }

/**
 * The limits of a case after what was extended. 承诺延期 lengthens the promise; 法定延长 lengthens the legal limit and
 * takes the promise's place, because the person was told of the new date and of no other. An extension goes on
 * counting from the old limit, it does not begin anew (2026-09-18 +20 +10 工作日 is 2026-11-05).
 */
export const limitsAfter = (limits: BothLimits, extensions: readonly Extension[]): BothLimits => {
  const byLaw = extensions.find(({ scope }) => scope === 'law')
  const byPromise = extensions.find(({ scope }) => scope === 'promise')
  return {
    promised: byLaw === undefined ? longer(limits.promised, byPromise) : null,
    legal: longer(limits.legal, byLaw),
  }
}

/**
 * Every stretch of a case that a limit may leave out: special procedures, and for limits that run from the receipt the
 * time between the notice and the last correction.
 */
export const pausesOf = (
  state: Pick<CaseState, 'pauses' | 'notifiedAt' | 'acceptedOn' | 'deemed'>,
): readonly NamedPause[] => {
  const { pauses, notifiedAt, acceptedOn, deemed } = state
  return notifiedAt === null || acceptedOn === null || deemed
    ? pauses
    : [...pauses, { procedure: CORRECTION, from: dateAt(notifiedAt), to: acceptedOn }]
}

/** Which stretch leaves a date out: the day after it began through the day it ended (see Pause); undefined for none. */
export const pauseOn = <P extends NamedPause>(pauses: readonly P[], date: DateText): P | undefined =>
  pauses.find(({ from, to }) => date > from && (to === null || date <= to))

/** The special procedures for which this case's clock may stand still now; empty while it stands already. */
export const pausableProcedures = (
  { promised, legal }: BothLimits,
  state: Pick<CaseState, 'pauses'>,
): readonly string[] =>
  openPause(state) !== null
    ? []
    : [
        ...new Set(
          [promised, legal].flatMap((limit) => limit?.excluded ?? []).filter((name) => name !== CORRECTION),
        ),
      ]
