/** The windows a person looks at; paper and startup windows are not among them. */
export const WINDOW_SURFACES = ['staff', 'kiosk', 'display'] as const
export type WindowSurface = (typeof WINDOW_SURFACES)[number]

export interface RunArguments {
  readonly mode: 'run'
  /** Data folder; null means the usual place of this machine. */
  readonly folder: string | null
  readonly demo: boolean
  /** Lets a runtime that must not hold a real hall create one for trying out. */
  readonly testHall: boolean
  readonly windows: readonly WindowSurface[] | null
  /** The moment the clock is moved to; only demo and test folders accept it. */
  readonly clock: number | null
}

export type Arguments =
  | RunArguments
  /**
   * Reads a package or a database and ends: no window is opened. `raw` hands the words to the verification as they
   * are; it then asks for the key itself.
   */
  | { readonly mode: 'command'; readonly command: readonly string[]; readonly raw: boolean }
  | { readonly mode: 'refused'; readonly problem: string }

const COMMANDS = ['verify-export', 'verify-db', 'verify-audit'] as const

const valueAfter = (argv: readonly string[], name: string): string | null | undefined => {
  const joined = argv.find((word) => word.startsWith(`--${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 3)
  const at = argv.indexOf(`--${name}`)
  if (at === -1) return undefined
  const next = argv[at + 1]
  return next === undefined || next.startsWith('--') ? null : next
}

/** Several staff windows are several counters at one machine; of the public's windows there is one each. */
const parseWindows = (text: string): readonly WindowSurface[] | null => {
  const wanted = text.split(',').map((word) => word.trim())
  const known = WINDOW_SURFACES.filter((surface) => wanted.includes(surface))
  if (known.length !== new Set(wanted).size) return null
  const desks = wanted.filter((word) => word === 'staff').length
  return known.flatMap((surface) =>
    surface === 'staff' ? Array.from({ length: desks }, () => surface) : surface,
  )
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Reads the program's own options. Words it does not know are left alone, because Chromium's switches stand in
 * the same line; an option of ours with a value that means nothing is refused.
 */
export const parseArguments = (argv: readonly string[]): Arguments => {
  const split = argv.indexOf('--command-line')
  if (split !== -1) return { mode: 'command', command: argv.slice(split + 1), raw: true }
  for (const name of COMMANDS) {
    const place = valueAfter(argv, name)
    if (place === null) return { mode: 'refused', problem: `--${name} needs a folder` }
    if (place !== undefined) return { mode: 'command', command: [name, place], raw: false }
  }
  const folder = valueAfter(argv, 'folder')
  if (folder === null || folder === '') return { mode: 'refused', problem: '--folder needs a folder' }
  const windowList = valueAfter(argv, 'windows')
  const windows = typeof windowList === 'string' ? parseWindows(windowList) : null
  if (windowList !== undefined && windows === null)
    return { mode: 'refused', problem: `--windows takes a list of ${WINDOW_SURFACES.join(',')}` }
  const clockText = valueAfter(argv, 'clock')
  const clock = typeof clockText === 'string' && INSTANT.test(clockText) ? Date.parse(clockText) : Number.NaN
  if (clockText !== undefined && Number.isNaN(clock))
    return { mode: 'refused', problem: '--clock needs an instant such as 2026-09-18T09:00:00+08:00' }
  return {
    mode: 'run',
    folder: folder ?? null,
    demo: argv.includes('--demo'),
    testHall: argv.includes('--test-hall'),
    windows,
    clock: clockText === undefined ? null : clock,
  }
}
