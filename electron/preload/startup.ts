import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import { STARTUP_IPC } from '#shared/contract/ipc-names.ts'

/** The startup page: what to show, and what the person chose; `StartupBridge` in the renderer's api. */
contextBridge.exposeInMainWorld('yichuangtongStartup', {
  state: (): Promise<unknown> => ipcRenderer.invoke(STARTUP_IPC.state),
  act: (action: unknown): Promise<unknown> => ipcRenderer.invoke(STARTUP_IPC.act, action),
  onChange: (listener: (state: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, state: unknown): void => listener(state)
    ipcRenderer.on(STARTUP_IPC.changed, forward)
    return () => ipcRenderer.removeListener(STARTUP_IPC.changed, forward)
  },
  ready: (): void => ipcRenderer.send(STARTUP_IPC.ready),
})
