import type { OutputOf } from '#shared/contract/index.ts'

export type Live = OutputOf<'hall.live'>
type Category = Live['categories'][number]

/** From this share of the goal on a wait is near it. */
const NEAR = 2 / 3
/** On hold for longer than this, minutes, somebody should ask: the house's own measure. */
export const LONG_HELD = 30

/** How a wait stands to the hall's goal. */
export const standingOf = (
  since: number | null,
  now: number,
  goalMinutes: number,
): 'over' | 'near' | 'within' => {
  const minutes = since === null ? 0 : (now - since) / 60_000
  if (minutes > goalMinutes) return 'over'
  return minutes >= goalMinutes * NEAR ? 'near' : 'within'
}

export type HallAlert =
  | { readonly kind: 'unserved' | 'overGoal'; readonly name: string; readonly count: number }
  | {
      readonly kind: 'held'
      readonly number: string
      readonly counter: number | null
      readonly minutes: number
    }
  | { readonly kind: 'withoutPaper'; readonly numbers: readonly string[] }
  | { readonly kind: 'printer' }
  | { readonly kind: 'leftOver'; readonly count: number }

const ofCategory = ({ name, waiting, openCounters, overGoal }: Category): HallAlert[] => [
  ...(waiting > 0 && openCounters === 0 ? [{ kind: 'unserved' as const, name, count: waiting }] : []),
  ...(overGoal > 0 ? [{ kind: 'overGoal' as const, name, count: overGoal }] : []),
]

/** What the duty lead has to do something about, the most urgent first. */
export const hallAlerts = (live: Live): readonly HallAlert[] => {
  const held = live.held.map(({ number, counterNumber, since }) => ({
    kind: 'held' as const,
    number,
    counter: counterNumber,
    minutes: Math.floor((live.now - since) / 60_000),
  }))
  return [
    ...live.categories.flatMap(ofCategory),
    ...(live.withoutPaper.length > 0 ? [{ kind: 'withoutPaper' as const, numbers: live.withoutPaper }] : []),
    ...(live.printer === 'trouble' ? [{ kind: 'printer' as const }] : []),
    ...held.filter(({ minutes }) => minutes >= LONG_HELD),
    ...(live.leftOver > 0 ? [{ kind: 'leftOver' as const, count: live.leftOver }] : []),
  ]
}
