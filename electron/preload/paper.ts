import { contextBridge, ipcRenderer } from 'electron'
import { PAPER_IPC } from '#shared/contract/ipc-names.ts'

/** A hidden paper window asks what to draw and says when it is drawn; `PaperBridge` in the renderer's api. */
contextBridge.exposeInMainWorld('yichuangtongPaper', {
  job: (): Promise<unknown> => ipcRenderer.invoke(PAPER_IPC.job),
  drawn: (result: unknown): void => ipcRenderer.send(PAPER_IPC.drawn, result),
})
