import type { HallTerms } from './matter-version.ts'

/**
 * Where the 样张 of a hall's own papers go when the hall changes their names. Such lines are known by their place
 * ({@link matterInHall}), so a picture follows its name; a name that was changed in place keeps it. Old key → new key,
 * null where the paper is not asked for any more; keys that stay are listed too.
 */
export const sampleMoves = (
  before: HallTerms['named'],
  after: HallTerms['named'],
): ReadonlyMap<string, string | null> =>
  new Map(
    Object.entries(before).flatMap(([key, names]) =>
      names.map((name, index): [string, string | null] => {
        const place = placeOf(name, index, names, after[key] ?? [])
        return [`${key}-${index + 1}`, place === null ? null : `${key}-${place + 1}`]
      }),
    ),
  )

const placeOf = (
  name: string,
  index: number,
  before: readonly string[],
  after: readonly string[],
): number | null => {
  const found = after.indexOf(name)
  if (found !== -1) return found
  const there = after[index]
  return there !== undefined && !before.includes(there) ? index : null
}
