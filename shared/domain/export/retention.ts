import { dateAt, type Instant } from '../../kernel/instant.ts'
import { daysBetween, toPlainDate, type DateText } from '../../kernel/plain-date.ts'

/** How many packages stay: the newest of so many days, weeks and months. */
export interface Keep {
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

/** A package that lies at a target. */
export interface LyingPackage {
  readonly name: string
  /** The moment of its snapshot. */
  readonly at: Instant
  /** It was read back and found sound, and nothing has been found wrong with it since. */
  readonly sound: boolean
}

export type StaysBecause =
  | 'newest'
  | 'day'
  | 'week'
  | 'month'
  /** Not known to be sound: never counted, never cleared away; a person decides. */
  | 'not-sound'
  /** Dated after the package that was just read back: the clock was wrong then or is now. */
  | 'from-the-future'
  /** The run that would have made room was not found sound. */
  | 'nothing-read'

export type Verdict = { readonly name: string } & (
  { readonly stays: true; readonly because: StaysBecause } | { readonly stays: false }
)

/**
 * No hall makes a pause as long as this; a step as large in the dates of its packages is a clock that was set to
 * another year. What lies on either side of it is counted by itself, so that neither pushes the other out.
 */
const LONGEST_PAUSE = 200

const weekOf = (date: DateText): string => {
  const day = toPlainDate(date)
  return `${day.yearOfWeek ?? day.year}-W${day.weekOfYear ?? 0}`
}
const monthOf = (date: DateText): string => date.slice(0, 7)

const newestFirst = (a: LyingPackage, b: LyingPackage): number =>
  b.at - a.at || (a.name < b.name ? 1 : a.name > b.name ? -1 : 0)

/** Packages, newest first, cut where the dates make a step that no pause explains. */
const eras = (packages: readonly LyingPackage[]): LyingPackage[][] => {
  const found: LyingPackage[][] = []
  let later: DateText | null = null
  for (const one of packages) {
    const date = dateAt(one.at)
    if (later === null || daysBetween(date, later) > LONGEST_PAUSE) found.push([])
    found.at(-1)?.push(one)
    later = date
  }
  return found
}

/** The newest package of each of the newest `count` periods. */
const newestOf = (
  packages: readonly LyingPackage[],
  periodOf: (date: DateText) => string,
  count: number,
): Set<string> => {
  const newest = new Map<string, string>()
  for (const { name, at } of packages) {
    const period = periodOf(dateAt(at))
    if (newest.size >= count && !newest.has(period)) break
    if (!newest.has(period)) newest.set(period, name)
  }
  return new Set(newest.values())
}

const judgeEra = (packages: readonly LyingPackage[], keep: Keep): Verdict[] => {
  const days = newestOf(packages, (date) => date, keep.daily)
  const weeks = newestOf(packages, weekOf, keep.weekly)
  const months = newestOf(packages, monthOf, keep.monthly)
  return packages.map(({ name }, place) => {
    const stay = (because: StaysBecause): Verdict => ({ name, stays: true, because })
    if (place === 0) return stay('newest')
    if (days.has(name)) return stay('day')
    if (weeks.has(name)) return stay('week')
    return months.has(name) ? stay('month') : { name, stays: false }
  })
}

/**
 * Which packages of a target stay and which may go, after `justRead` among them was read back and found sound. Counted
 * over the packages themselves and never from today, so that a clock in the wrong year clears nothing away. Only
 * sound packages count and only they ever go; the newest of them never does. Without a sound `justRead` everything
 * stays: a failed run costs nothing.
 */
export const judgePackages = (
  packages: readonly LyingPackage[],
  keep: Keep,
  justRead: string,
): readonly Verdict[] => {
  const read = packages.find(({ name, sound }) => name === justRead && sound)
  const stay = ({ name }: LyingPackage, because: StaysBecause): Verdict => ({ name, stays: true, because })
  const unsound = packages.filter(({ sound }) => !sound).map((one) => stay(one, 'not-sound'))
  const sound = packages.filter((one) => one.sound)
  if (read === undefined) return [...sound.map((one) => stay(one, 'nothing-read')), ...unsound]
  const later = sound.filter(({ at }) => at > read.at).map((one) => stay(one, 'from-the-future'))
  const counted = sound.filter(({ at }) => at <= read.at).toSorted(newestFirst)
  return [...later, ...eras(counted).flatMap((era) => judgeEra(era, keep)), ...unsound]
}

/** Names of the packages that may go. */
export const packagesToClear = (
  packages: readonly LyingPackage[],
  keep: Keep,
  justRead: string,
): readonly string[] =>
  judgePackages(packages, keep, justRead)
    .filter(({ stays }) => !stays)
    .map(({ name }) => name)
