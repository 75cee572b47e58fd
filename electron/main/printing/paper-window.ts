import { BrowserWindow } from 'electron'
import type { PrinterInfo, Session, WebContents } from 'electron'
import { paperDrawnSchema } from '#shared/contract/paper-job.ts'
import type { PaperDrawn, PaperJob } from '#shared/contract/paper-job.ts'
import { guardContents, sealedPage } from '../app-pages.ts'
import { pageAddress } from '../content-policy.ts'

const DRAW_WAIT = 20_000

/** One loading of the paper page: it asks once, draws once. */
interface Sheet {
  readonly asked: Promise<PaperJob>
  give(job: PaperJob): void
  readonly drawn: Promise<PaperDrawn>
  settle(result: PaperDrawn): void
  /** Resolves when the page's process is gone; what was under way will never answer. */
  readonly gone: Promise<'gone'>
  lose(): void
}

const newSheet = (): Sheet => {
  const asked = Promise.withResolvers<PaperJob>()
  const drawn = Promise.withResolvers<PaperDrawn>()
  const gone = Promise.withResolvers<'gone'>()
  return {
    asked: asked.promise,
    give: asked.resolve,
    drawn: drawn.promise,
    settle: drawn.resolve,
    gone: gone.promise,
    lose: () => {
      drawn.resolve({ ok: false, problem: 'crashed' })
      gone.resolve('gone')
    },
  }
}

/** What may be done with a page that is drawn. */
export interface DrawnPaper {
  readonly contents: WebContents
  readonly heightMillimetres: number | null
  /** Drawn lines for a thermal head; empty for other paper. */
  readonly pictures: readonly Uint8Array[]
  readonly gone: Promise<'gone'>
}

export type Used<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

export interface PaperWindow {
  owns(contentsId: number): boolean
  job(contentsId: number): Promise<PaperJob | null>
  drawn(contentsId: number, result: unknown): void
  /** Draws a job in the hidden window and hands the page to `use`; one at a time. */
  draw<T>(job: PaperJob, use: (paper: DrawnPaper) => Promise<T>): Promise<Used<T>>
  printers(): Promise<readonly PrinterInfo[]>
  close(): void
}

/**
 * A hidden, sandboxed window that draws paper. It stays warm: after a job the page is loaded again and waits for
 * the next one. A window that crashed or did not answer is thrown away.
 */
export const createPaperWindow = (options: {
  readonly pages: Session
  readonly preload: string
  readonly devTools: boolean
}): PaperWindow => {
  let window: BrowserWindow | null = null
  let sheet: Sheet = newSheet()
  let line: Promise<unknown> = Promise.resolve()
  let closed = false

  const discard = (): void => {
    const old = window
    window = null
    if (old !== null && !old.isDestroyed()) old.destroy()
  }
  const load = (target: BrowserWindow): void => {
    sheet = newSheet()
    void target.webContents.loadURL(pageAddress('document')).catch(() => undefined)
  }
  const open = (): BrowserWindow => {
    if (window !== null && !window.isDestroyed() && !window.webContents.isCrashed()) return window
    const made = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      webPreferences: {
        ...sealedPage(options),
        // A hidden window is slowed down otherwise, and paper would wait for it.
        backgroundThrottling: false,
      },
    })
    guardContents(made.webContents, 'document')
    made.webContents.on('render-process-gone', () => {
      if (window === made) {
        sheet.lose()
        discard()
      }
    })
    window = made
    load(made)
    return made
  }

  const drawOnce = async <T>(job: PaperJob, use: (paper: DrawnPaper) => Promise<T>): Promise<Used<T>> => {
    if (closed) return { ok: false, problem: 'closed' }
    const { webContents } = open()
    const mine = sheet
    mine.give(job)
    const timer = setTimeout(() => mine.settle({ ok: false, problem: 'timeout' }), DRAW_WAIT)
    const result = await mine.drawn
    clearTimeout(timer)
    if (!result.ok) {
      discard()
      return result
    }
    try {
      const { heightMillimetres, pictures = [] } = result
      return {
        ok: true,
        value: await use({ contents: webContents, heightMillimetres, pictures, gone: mine.gone }),
      }
    } catch (error) {
      discard()
      return { ok: false, problem: error instanceof Error ? error.message.slice(0, 200) : 'failed' }
    } finally {
      if (window !== null && !closed) load(window)
    }
  }

  return {
    owns: (contentsId) => window !== null && !window.isDestroyed() && window.webContents.id === contentsId,
    job: (contentsId) => (window?.webContents.id === contentsId ? sheet.asked : Promise.resolve(null)),
    drawn: (contentsId, result) => {
      if (window?.webContents.id !== contentsId) return
      const parsed = paperDrawnSchema.safeParse(result)
      sheet.settle(parsed.success ? parsed.data : { ok: false, problem: 'bad-answer' })
    },
    draw: (job, use) => {
      const turn = line.then(() => drawOnce(job, use))
      line = turn.catch(() => undefined)
      return turn
    },
    printers: async () => {
      const { webContents } = open()
      return webContents.getPrintersAsync().catch(() => [])
    },
    close: () => {
      closed = true
      discard()
    },
  }
}
