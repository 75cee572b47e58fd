import type { OutputOf } from '#shared/contract/index.ts'
import type { DisplayCall } from '#shared/contract/display.ts'
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
  /** The call in the band: the one that is being said, otherwise the newest. */
  readonly called: Pick<DisplayCall, 'number' | 'counter' | 'earlier'> | null
  /** Null until it is known. */
  readonly settings: OutputOf<'display.settings'> | null
  /** Whether that call is being made at this moment. */
  readonly calling: boolean
}
