import { existsSync, readFileSync } from 'node:fs'

const STAT = '/proc/self/stat'
/** Of what `cutime` and `cstime` are counted in; the same on every Linux that Electron runs on. */
const TICKS = 100

/** Seconds of processor that ended children of this process have used; null where the system does not say. */
const ofChildren = (): number | null => {
  if (!existsSync(STAT)) return null
  // The name of the program stands in brackets and may hold blanks; after it the state is the third field.
  const fields = readFileSync(STAT, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / TICKS
}

export interface ProcessorTime {
  /** Seconds, of all threads of this process. */
  readonly own: number
  readonly children: number | null
}

/** What was used so far. Unlike the time on the wall it does not grow with what else the machine has to do. */
export const processorTime = (): ProcessorTime => {
  const { user, system } = process.cpuUsage()
  return { own: (user + system) / 1e6, children: ofChildren() }
}

/** Since then, of this process and its ended children together, in words. */
export const processorSince = (before: ProcessorTime): string => {
  const now = processorTime()
  const children = now.children === null || before.children === null ? 0 : now.children - before.children
  return `${(now.own - before.own + children).toFixed(1)} s of processor`
}
