import type { z } from 'zod'
import { calendarYearFindings } from '../domain/calendar/calendar-year-problems.ts'
import { calendarYearSchema, type CalendarYear } from '../domain/calendar/work-calendar.ts'
import { catalogueFaults } from '../domain/matter/catalogue-check.ts'
import { catalogueFileSchema, type CatalogueFile } from '../domain/matter/matter-version.ts'
import { fail, ok, type Failure, type Result } from '../kernel/result.ts'
import { hallFileSchema, type HallFile } from './hall-file.ts'

const MOST_CHARACTERS = 4_000_000
const DEEPEST_NESTING = 40

/**
 * Reads a catalogue file. It is refused as a whole, and nothing of a refused file is used. The failure's detail says
 * `path`, the place (`matters[2].materials[0].form`), `reason`, a code, and `what`, a literal piece that helps:
 * an unknown key, the expected type, or the line of the text.
 */
export const parseCatalogue = (text: string): Result<CatalogueFile, 'bad-catalogue'> => {
  const file = parse(text, catalogueFileSchema, 'bad-catalogue')
  if (!file.ok) return file
  const first = catalogueFaults(file.value)[0]
  return first === undefined ? file : refuse('bad-catalogue', first.path, first.fault)
}

/** Reads a hall file; it is refused as {@link parseCatalogue} refuses. */
export const parseHallFile = (text: string): Result<HallFile, 'bad-hall-file'> =>
  parse(text, hallFileSchema, 'bad-hall-file')

/**
 * Reads one year of the working-day calendar; it is refused as {@link parseCatalogue} refuses. A fault of the
 * arrangement itself (a make-up day on a Monday) names the date at which it shows as its place.
 */
export const parseCalendarYear = (text: string): Result<CalendarYear, 'bad-calendar'> => {
  const file = parse(text, calendarYearSchema, 'bad-calendar')
  if (!file.ok) return file
  const [finding] = calendarYearFindings(file.value)
  return finding === undefined ? file : refuse('bad-calendar', [finding.date], finding.problem)
}

const parse = <T, Code extends string>(text: string, schema: z.ZodType<T>, code: Code): Result<T, Code> => {
  if (text.length > MOST_CHARACTERS) return refuse(code, [], 'too-large')
  let content: unknown
  try {
    // Editors on Windows put a byte order mark first; the rest must be JSON.
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(code, [], 'not-json', lineIn(error))
  }
  if (isDeeperThan(content, DEEPEST_NESTING)) return refuse(code, [], 'too-deep')
  const parsed = schema.safeParse(content)
  if (parsed.success) return ok(parsed.data)
  const issue = mostTelling(parsed.error.issues)
  if (issue === null) return refuse(code, [], 'invalid')
  const reason = valueAt(content, issue.path) === undefined ? 'missing-key' : issue.reason
  return refuse(code, issue.path, reason, issue.what)
}

const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (place, step) => (typeof place === 'object' && place !== null ? Reflect.get(place, step) : undefined),
    content,
  )

const refuse = <Code extends string>(
  code: Code,
  path: readonly PropertyKey[],
  reason: string,
  what = '',
): { readonly ok: false; readonly error: Failure<Code> } => fail(code, { path: pathText(path), reason, what })

/** `['matters', 2, 'name']` as `matters[2].name`. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? String(step) : `${text}.${String(step)}`
  }, '')

interface Telling {
  readonly path: readonly PropertyKey[]
  readonly reason: string
  readonly what: string
}

/**
 * The first issue; within a union that of the branch with the fewest issues, because it is the form the writer meant;
 * where two branches fit equally badly, none was meant. Only the first place is told: after it is mended the rest may
 * read differently.
 */
const mostTelling = (issues: readonly z.core.$ZodIssue[]): Telling | null => {
  const issue = issues[0]
  if (issue === undefined) return null
  if (issue.code === 'invalid_union') {
    const fewest = Math.min(...issue.errors.map((branch) => branch.length))
    const [meant, ...others] = issue.errors.filter((branch) => branch.length === fewest)
    const telling = meant === undefined || others.length > 0 ? null : mostTelling(meant)
    if (telling !== null) return { ...telling, path: [...issue.path, ...telling.path] }
  }
  return { path: issue.path, ...wordOf(issue) }
}

const wordOf = (issue: z.core.$ZodIssue): { reason: string; what: string } => {
  switch (issue.code) {
    case 'custom':
      return { reason: issue.message, what: '' }
    case 'invalid_type':
      return { reason: 'wrong-type', what: issue.expected }
    case 'unrecognized_keys':
      return { reason: 'unknown-key', what: issue.keys.join(', ') }
    case 'invalid_value':
      return { reason: 'wrong-value', what: issue.values.map(String).join(', ') }
    case 'invalid_format':
      return { reason: 'wrong-form', what: issue.format }
    case 'too_small':
      return { reason: 'too-small', what: String(issue.minimum) }
    case 'too_big':
      return { reason: 'too-big', what: String(issue.maximum) }
    case 'invalid_union':
      return { reason: 'no-such-form', what: '' }
    default:
      return { reason: 'invalid', what: '' }
  }
}

/** The line JSON.parse names, as far as its message says one. */
const lineIn = (error: unknown): string =>
  error instanceof SyntaxError ? (/\bline (\d+)/.exec(error.message)?.[1] ?? '') : ''

/** Walks without recursion: a file nested a hundred thousand deep must be refused, not end the process. */
const isDeeperThan = (content: unknown, deepest: number): boolean => {
  let level: unknown[] = [content]
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((part): unknown[] =>
      typeof part === 'object' && part !== null ? Object.values(part) : [],
    )
    if (level.length === 0) return false
  }
  return true
}
