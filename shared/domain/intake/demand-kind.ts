import type { MatterVersion } from '../matter/matter-version.ts'
import { applicableLines, type Subject } from './checklist.ts'

/**
 * Why a line is asked for on a later visit. `told`: it stood on the notice. `new-fact`: under the answers of the first
 * visit it was not asked for; the facts have changed, and nobody forgot anything. `knowable`: it could have been
 * asked for the first time; demanding it now needs a supervisor and a reason, and is counted.
 */
export type DemandKind = 'told' | 'new-fact' | 'knowable'

/**
 * `then` is what was known when everything was told. A line that rests on somebody who was not known then (a member
 * who has joined, an agent who has come) is a new fact as well.
 */
export const demandKind = (
  line: { readonly key: string; readonly told: boolean },
  matter: MatterVersion,
  then: Subject,
): DemandKind => {
  if (line.told) return 'told'
  return applicableLines(matter, then).some((known) => known.key === line.key) ? 'knowable' : 'new-fact'
}
