import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { openPageSession, registerAppScheme } from '#electron/main/app-pages.ts'
import { startDocumentRenderer } from '#electron/main/printing/document-renderer.ts'
import { createPaperWindow } from '#electron/main/printing/paper-window.ts'
import type { SystemCall } from '#electron/main/system-call.ts'
import { PAPER_IPC } from '#shared/contract/ipc-names.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'

/*
 * A program of its own for tests: the real paper window, the real page and the real renderer of documents, fed from a
 * list of snapshots instead of a hall. Its arguments: what was built, the list, and the folder for the PDFs.
 */
const [built = '', list = '', folder = ''] = process.argv.slice(-3)

/** Snapshots by the name of the file that each becomes. */
const waiting = Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, DocumentSnapshot>)

registerAppScheme()
void app.whenReady().then(() => {
  mkdirSync(folder, { recursive: true })
  const paper = createPaperWindow({
    pages: openPageSession(join(built, 'renderer'), { allows: () => false }),
    preload: join(built, 'preload/paper.cjs'),
    devTools: false,
  })
  ipcMain.handle(PAPER_IPC.job, (event) => paper.job(event.sender.id))
  ipcMain.on(PAPER_IPC.drawn, (event, result: unknown) => paper.drawn(event.sender.id, result))

  const end = (code: number): void => {
    loop.stop()
    paper.close()
    app.exit(code)
  }
  /** The part of the backend: what is drawn next, and what became of it. */
  const answers: Record<
    string,
    (input: { readonly pdf?: Uint8Array; readonly problem?: string }) => unknown
  > = {
    'render.take': () => {
      const [next] = waiting
      if (next === undefined) setImmediate(() => end(0))
      return { job: next === undefined ? null : { documentId: next[0], snapshot: next[1] } }
    },
    'render.finish': ({ pdf = new Uint8Array() }) => {
      const [name] = waiting.shift() ?? ['']
      writeFileSync(join(folder, `${name}.pdf`), pdf)
      return {}
    },
    'render.fail': ({ problem }) => {
      process.stderr.write(`${waiting[0]?.[0] ?? ''}: ${problem ?? ''}\n`)
      setImmediate(() => end(1))
      return {}
    },
  }
  const call = (async (channel: string, input: Record<string, never>) => ({
    ok: true,
    value: answers[channel]?.(input),
  })) as unknown as SystemCall
  const loop = startDocumentRenderer(call, paper)
})
