import type { OutputOf } from '#shared/contract/index.ts'
import { timeAt } from '#shared/kernel/instant.ts'

type Why = OutputOf<'queue.why'>
export type Turn = Why['turns'][number]

/** A phrase under `line:because`, put into words where it is shown. */
export interface Phrase {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** More than these are counted, not named. */
const NAMED = 3

const first = (turn: Turn, favouredRun: number): Phrase => {
  const { because, stream, ticket, headStartMinutes, overtakes } = turn
  switch (because) {
    case 'longest-waiting':
      return headStartMinutes > 0 && overtakes.length > 0
        ? { key: 'head-start', facts: { minutes: headStartMinutes } }
        : { key: 'longest-waiting', facts: {} }
    case 'priority':
      return { key: stream === 'urgent' ? 'urgent' : 'priority', facts: {} }
    case 'appointment': {
      const { slot } = ticket
      return {
        key: 'appointment',
        facts: slot === null ? { from: '', to: '' } : { from: timeAt(slot.from), to: timeAt(slot.to) },
      }
    }
    case 'interleaved':
      return { key: 'interleaved', facts: { run: favouredRun } }
    case 'returned-here':
      return { key: because, facts: { number: ticket.returnedFromCounter ?? '' } }
    case 'reserved-counter-closed':
      return { key: because, facts: { number: ticket.reservedForCounter ?? '' } }
    case 'transferred-here':
    case 'picked-by-hand':
      return { key: because, facts: {} }
  }
}

/** Why a number stands where it stands: what put it there, and whom it goes before. The reason of a priority is not said. */
export const whyPhrases = (turn: Turn, favouredRun: number, join: string): readonly Phrase[] => {
  const { overtakes } = turn
  const numbers = overtakes.slice(0, NAMED).join(join)
  return [
    first(turn, favouredRun),
    ...(overtakes.length === 0
      ? []
      : overtakes.length <= NAMED
        ? [{ key: 'overtakes', facts: { numbers } }]
        : [{ key: 'overtakesMore', facts: { numbers, count: overtakes.length } }]),
  ]
}
