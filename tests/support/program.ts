import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron, chromium, expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

const project = join(import.meta.dirname, '../..')
const electron = createRequire(import.meta.url)('electron') as unknown as string

export interface Program {
  readonly app: ElectronApplication
  window(surface: 'staff' | 'kiosk' | 'display'): Promise<Page>
  /** Every desk, once as many are open as are wanted; each is a counter of its own. */
  desks(count: number): Promise<Page[]>
  /**
   * A window whose page has died and was loaded again: the test library gives a dead page up for good, so this one is
   * reached through the program's debugging port.
   */
  revived(surface: 'staff' | 'kiosk' | 'display'): Promise<Page>
  /** The backend's process id, as the running program itself reports it. */
  backendPid(): Promise<number>
  close(): Promise<void>
}

/** Programs that have been started and not yet ended. */
export const runningPrograms = new Set<ElectronApplication>()

/**
 * Starts the real application on a folder; `clock` is the moment at which it believes to start (the real one where it is null), `desks` how many staff
 * windows it opens, `extra` more words of its command line.
 */
export const startProgram = async (
  folder: string,
  clock: string | null,
  {
    desks = 1,
    extra = [],
    kind = 'demo',
  }: {
    readonly desks?: number
    readonly extra?: readonly string[]
    readonly kind?: 'demo' | 'test-hall'
  } = {},
): Promise<Program> => {
  // The tests themselves run in Electron's Node; the program must not.
  const { ELECTRON_RUN_AS_NODE: _never, E2E_DISPLAYS: displays = '', ...env } = process.env
  // Programs that run side by side would take the focus from one another on one display.
  const own = displays.split(' ')[Number(env['TEST_PARALLEL_INDEX'] ?? 0)]
  if (own !== undefined && own !== '') env['DISPLAY'] = own
  const app = await _electron.launch({
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    executablePath: electron,
    cwd: project,
    args: [
      '.',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--${kind}`,
      '--folder',
      folder,
      ...(clock === null ? [] : ['--clock', clock]),
      '--windows',
      [...Array.from({ length: desks }, () => 'staff'), 'kiosk', 'display'].join(),
      ...extra,
    ],
  })
  runningPrograms.add(app)
  app.on('close', () => runningPrograms.delete(app))
  return {
    app,
    window: async (surface) => {
      let found: Page | undefined
      await expect(async () => {
        found = app.windows().find((page) => !page.isClosed() && page.url().includes(`/${surface}/`))
        expect(found).toBeDefined()
      }).toPass({ timeout: 30_000 })
      if (found === undefined) throw new Error(`no ${surface} window`)
      return found
    },
    desks: async (count) => {
      const found = (): Page[] =>
        app.windows().filter((page) => !page.isClosed() && page.url().includes('/staff/'))
      await expect.poll(() => found().length, { timeout: 60_000 }).toBe(count)
      return found()
    },
    revived: async (surface) => {
      const port = readFileSync(join(folder, 'program', 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? ''
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const page = browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((one) => one.url().includes(`/${surface}/`))
      if (page === undefined) throw new Error(`no ${surface} window`)
      return page
    },
    backendPid: async () => {
      const metrics = await app.evaluate(({ app: electronApp }) =>
        electronApp
          .getAppMetrics()
          .map(({ pid, type, name, serviceName }) => ({ pid, type, name, serviceName })),
      )
      const backend = metrics.find(
        (metric) =>
          metric.type === 'Utility' &&
          `${metric.name} ${metric.serviceName}`.includes('yichuangtong-backend'),
      )
      if (backend === undefined) throw new Error(`no backend among ${JSON.stringify(metrics)}`)
      return backend.pid
    },
    close: () => app.close(),
  }
}

/** Runs a command-line entry in a process of its own and answers its exit code and what it said. */
export const commandLine = (command: string, folder: string): { code: number; said: string } => {
  try {
    const said = execFileSync(electron, [join(project, 'out/main/command-line.js'), command, folder], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
    })
    return { code: 0, said }
  } catch (error) {
    const failed = error as { status: number | null; stdout: string }
    return { code: failed.status ?? -1, said: failed.stdout }
  }
}

/** The text of a PDF as an independent reader sees it. */
export const pdfText = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
