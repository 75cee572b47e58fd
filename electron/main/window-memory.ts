import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { WindowSurface } from './arguments.ts'
import { rememberedMonitorSchema } from './monitor-memory.ts'
import type { RememberedMonitor } from './monitor-memory.ts'
import { writeAside } from './write-aside.ts'

const memorySchema = z.strictObject({
  bigText: z.array(z.enum(['staff', 'kiosk', 'display'])),
  /** What each monitor shows, where the hall has decided it. */
  monitors: z.array(rememberedMonitorSchema).default([]),
})

/** What the windows of this folder looked like last time; losing it loses a comfort, so damage is just forgotten. */
export interface WindowMemory {
  bigText(surface: WindowSurface): boolean
  setBigText(surface: WindowSurface, on: boolean): void
  monitors(): readonly RememberedMonitor[]
  setMonitors(monitors: readonly RememberedMonitor[]): void
}

export const openWindowMemory = (folder: string): WindowMemory => {
  const path = join(folder, 'windows.json')
  const read = (): z.infer<typeof memorySchema> => {
    try {
      return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return { bigText: [], monitors: [] }
    }
  }
  const before = read()
  let big = new Set<WindowSurface>(before.bigText)
  let monitors: readonly RememberedMonitor[] = before.monitors
  let writing = Promise.resolve()
  const keep = (): void => {
    const text = `${JSON.stringify({ bigText: [...big], monitors })}\n`
    writing = writing.then(() => writeAside(path, text)).catch(() => undefined)
  }
  return {
    bigText: (surface) => big.has(surface),
    setBigText: (surface, on) => {
      big = new Set([...big].filter((other) => other !== surface))
      if (on) big.add(surface)
      keep()
    },
    monitors: () => monitors,
    setMonitors: (next) => {
      monitors = next
      keep()
    },
  }
}
