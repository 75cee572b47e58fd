import type { Staleness } from './staleness.ts'
import type { DisplaySnapshot, Extent } from './type-size.ts'

/** What every display screen is drawn from. */
export interface ScreenProps {
  readonly snapshot: DisplaySnapshot
  /** The hall's time. */
  readonly now: number
  readonly extent: Extent
  readonly staleness: Staleness
  /** The hall's time of the last update; null while the server answers. */
  readonly lostAt: number | null
  /** Whether the newest call is being made at this moment. */
  readonly calling: boolean
}
