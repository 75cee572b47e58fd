import { randomBytes } from 'node:crypto'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Ids } from '#shared/kernel/ids.ts'

/** UUID v7: sorts by time of making, so that rows made together lie together. */
export const uuidIds = (clock: Clock): Ids => ({
  next: () => {
    const time = clock.now().toString(16).padStart(12, '0').slice(-12)
    const random = randomBytes(10)
    random[0] = ((random[0] ?? 0) & 0x0f) | 0x70
    random[2] = ((random[2] ?? 0) & 0x3f) | 0x80
    const hex = time + random.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  },
})
