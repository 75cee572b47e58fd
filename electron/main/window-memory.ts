import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { WindowSurface } from './arguments.ts'
import { writeAside } from './write-aside.ts'

const memorySchema = z.strictObject({ bigText: z.array(z.enum(['staff', 'kiosk', 'display'])) })

/** What the windows of this folder looked like last time; losing it loses a comfort, so damage is just forgotten. */
export interface WindowMemory {
  bigText(surface: WindowSurface): boolean
  setBigText(surface: WindowSurface, on: boolean): void
}

export const openWindowMemory = (folder: string): WindowMemory => {
  const path = join(folder, 'windows.json')
  const read = (): readonly WindowSurface[] => {
    try {
      return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8'))).bigText
    } catch {
      return []
    }
  }
  let big = new Set(read())
  let writing = Promise.resolve()
  return {
    bigText: (surface) => big.has(surface),
    setBigText: (surface, on) => {
      big = new Set([...big].filter((other) => other !== surface))
      if (on) big.add(surface)
      const text = `${JSON.stringify({ bigText: [...big] })}\n`
      writing = writing.then(() => writeAside(path, text)).catch(() => undefined)
    },
  }
}
