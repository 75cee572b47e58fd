import { randomBytes } from 'node:crypto'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Ids } from '#shared/kernel/ids.ts'

const MOST_IN_A_MOMENT = 0xfff

/**
 * UUID v7 (RFC 9562): sorts by time of making, so that rows made together lie together. Within one millisecond the
 * twelve bits after the version count up; when they are used up, or the clock steps back, the last moment is kept
 * and moved on, so that what was made later also sorts later.
 */
export const uuidIds = (clock: Clock): Ids => {
  let moment = 0
  let count = 0
  return {
    next: () => {
      const now = clock.now()
      if (now > moment) {
        moment = now
        count = 0
      } else if (count < MOST_IN_A_MOMENT) count += 1
      else {
        moment += 1
        count = 0
      }
      const time = moment.toString(16).padStart(12, '0').slice(-12)
      const counted = count.toString(16).padStart(3, '0')
      const random = randomBytes(8)
      random[0] = ((random[0] ?? 0) & 0x3f) | 0x80
      const tail = random.toString('hex')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${tail.slice(0, 4)}-${tail.slice(4)}`
    },
  }
}
