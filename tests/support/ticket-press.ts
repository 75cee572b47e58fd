import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { openPageSession, registerAppScheme } from '#electron/main/app-pages.ts'
import { createPaperWindow } from '#electron/main/printing/paper-window.ts'
import { PAPER_IPC } from '#shared/contract/ipc-names.ts'
import type { PaperJob } from '#shared/contract/paper-job.ts'

/*
 * A program of its own for tests: the real paper window and page draw placed tickets from a list into PDF files, on
 * sheets as the page measured them. Its arguments: what was built, the list, and the folder for the PDFs.
 */
type TicketJob = Extract<PaperJob, { kind: 'ticket' }>
type Listed = Omit<TicketJob, 'logo'> & {
  readonly logo: { readonly width: number; readonly height: number; readonly bits: readonly number[] } | null
}

const [built = '', list = '', folder = ''] = process.argv.slice(-3)
const INCH = 25.4

registerAppScheme()
void app.whenReady().then(async () => {
  mkdirSync(folder, { recursive: true })
  const paper = createPaperWindow({
    pages: openPageSession(join(built, 'renderer'), { allows: () => false }),
    preload: join(built, 'preload/paper.cjs'),
    devTools: false,
  })
  ipcMain.handle(PAPER_IPC.job, (event) => paper.job(event.sender.id))
  ipcMain.on(PAPER_IPC.drawn, (event, result: unknown) => paper.drawn(event.sender.id, result))
  let code = 0
  for (const [name, job] of Object.entries(
    JSON.parse(readFileSync(list, 'utf8')) as Record<string, Listed>,
  )) {
    const logo = job.logo === null ? null : { ...job.logo, bits: new Uint8Array(job.logo.bits) }
    const drawn = await paper.draw({ ...job, logo }, ({ contents, heightMillimetres }) =>
      contents.printToPDF({
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        pageSize: { width: job.width / INCH, height: ((heightMillimetres ?? 0) + 1) / INCH },
      }),
    )
    if (drawn.ok) writeFileSync(join(folder, `${name}.pdf`), drawn.value)
    else {
      process.stderr.write(`${name}: ${drawn.problem}\n`)
      code = 1
    }
  }
  paper.close()
  app.exit(code)
})
