import { randomUUID } from 'node:crypto'
import { access, constants, link, open, readdir, realpath, rm, stat, statfs } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import type { PlaceLook, PlaceProbe } from '../../context.ts'

/** A share that does not answer within this time is not waited for. */
const ANSWERS_WITHIN = 3000
/** Several windows that ask at once, and one that asks again, are answered with what was just seen. */
const SEEN_FOR = 2000

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

const isNotWritable = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(String(codeOf(error)))

const freeBytesAt = async (place: string): Promise<number | null> => {
  const { bavail, bsize, blocks } = await statfs(place)
  // Some shares do not say how large they are.
  return blocks === 0 ? null : bavail * bsize
}

/** Windows and macOS take both for one. */
const isInside = (folder: string, place: string): boolean => {
  const fold = (path: string): string => (process.platform === 'linux' ? path : path.toLowerCase())
  const way = relative(fold(folder), fold(place))
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

const look = async (hallFolder: string, place: string, builtIn: boolean): Promise<PlaceLook> => {
  const found = await stat(place).catch((error: unknown) => {
    if (isNotWritable(error)) return 'not-writable' as const
    return 'not-found' as const
  })
  // The program's own folder is made when it is needed; until then the hall's is asked.
  if (found === 'not-found' && builtIn) {
    const freeBytes = await freeBytesAt(hallFolder)
    return { reach: 'ready', freeBytes, sameDisk: true, names: new Set() }
  }
  if (found === 'not-found' || (found !== 'not-writable' && !found.isDirectory()))
    return { reach: 'not-found' }
  if (found === 'not-writable')
    return { reach: 'not-writable', freeBytes: null, sameDisk: false, names: new Set() }
  const { dev } = await stat(hallFolder)
  const [names, freeBytes, isWritable] = await Promise.all([
    readdir(place),
    freeBytesAt(place),
    access(place, constants.W_OK).then(
      () => true,
      () => false,
    ),
  ])
  return {
    reach: isWritable ? 'ready' : 'not-writable',
    freeBytes,
    sameDisk: found.dev === dev,
    names: new Set(names),
  }
}

const withinTime = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
  const { promise, resolve } = Promise.withResolvers<T>()
  const timer = setTimeout(() => resolve(otherwise), ANSWERS_WITHIN)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

interface Question {
  readonly answer: Promise<PlaceLook>
  answeredAt: number | null
  /** Something has been written or cleared away since it was asked. */
  outdated: boolean
}

export interface PlaceLooker {
  readonly look: (place: string, builtIn: boolean) => Promise<PlaceLook>
  /** What was seen before no longer holds, wherever it was. */
  readonly forget: () => void
}

/**
 * Looks at places for packages without ever waiting long. A place that still owes an answer is not asked again: each
 * open question holds a thread of the few there are.
 */
export const createPlaceLooker = (
  hallFolder: string,
  now: () => number = () => performance.now(),
): PlaceLooker => {
  const asked = new Map<string, Question>()
  const holds = ({ answeredAt, outdated }: Question): boolean =>
    answeredAt === null || (!outdated && now() - answeredAt <= SEEN_FOR)
  const lookAt: PlaceLooker['look'] = (place, builtIn) => {
    let question = asked.get(place)
    if (question === undefined || !holds(question)) {
      const answer = look(hallFolder, place, builtIn).catch((): PlaceLook => ({ reach: 'not-found' }))
      const fresh: Question = { answer, answeredAt: null, outdated: false }
      void answer.then(() => {
        fresh.answeredAt = now()
      })
      asked.set(place, fresh)
      question = fresh
    }
    return withinTime<PlaceLook>(question.answer, { reach: 'not-looked' })
  }
  return {
    look: lookAt,
    forget: () => {
      for (const question of asked.values()) question.outdated = true
    },
  }
}

/** Writes a file and links it, as a package will; leaves nothing behind. */
const tryOut = async (folder: string): Promise<{ readonly links: boolean }> => {
  const probe = join(folder, `.yichuangtong-${randomUUID()}`)
  const linked = `${probe}-link`
  try {
    const file = await open(probe, 'wx')
    try {
      await file.writeFile('x')
      await file.sync()
    } finally {
      await file.close()
    }
    const links = await link(probe, linked).then(
      () => true,
      () => false,
    )
    return { links }
  } finally {
    await rm(linked, { force: true }).catch(() => undefined)
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

/** Where a folder really lies; links and the letters' case are the system's own. */
const wayTo = (path: string): Promise<string> => realpath(path)

const probe = async (hallFolder: string, path: string): Promise<PlaceProbe> => {
  let place: string
  try {
    place = await wayTo(path)
    if (!(await stat(place)).isDirectory()) return { ok: false, problem: 'not-found' }
  } catch {
    return { ok: false, problem: 'not-found' }
  }
  const hall = await wayTo(hallFolder)
  if (isInside(hall, place)) return { ok: false, problem: 'inside-hall' }
  try {
    const { links } = await tryOut(place)
    const sameDisk = (await stat(place)).dev === (await stat(hall)).dev
    return { ok: true, path: place, sameDisk, links, freeBytes: (await freeBytesAt(place)) ?? 0 }
  } catch {
    return { ok: false, problem: 'not-writable' }
  }
}

/** Tries out a folder that an administrator has chosen. One that does not answer in time cannot be written to. */
export const probePlace = (hallFolder: string, path: string): Promise<PlaceProbe> =>
  withinTime<PlaceProbe>(probe(hallFolder, path), { ok: false, problem: 'not-writable' })
