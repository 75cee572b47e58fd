import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import { WINDOW_IPC } from '#shared/contract/ipc-names.ts'

/** One call, one subscription, and what concerns this window itself; the shape is `Bridge` in the renderer's api. */
contextBridge.exposeInMainWorld('yichuangtong', {
  call: (channel: string, input: unknown, key: string | null): Promise<unknown> =>
    ipcRenderer.invoke(WINDOW_IPC.call, { channel, input, key }),
  subscribe: (listener: (message: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, message: unknown): void => listener(message)
    ipcRenderer.on(WINDOW_IPC.message, forward)
    return () => ipcRenderer.removeListener(WINDOW_IPC.message, forward)
  },
  ready: (): void => ipcRenderer.send(WINDOW_IPC.ready),
  setBigText: (on: boolean): void => ipcRenderer.send(WINDOW_IPC.setBigText, on),
  bigText: (): Promise<boolean> => ipcRenderer.invoke(WINDOW_IPC.bigText),
  saveFile: (name: string, bytes: Uint8Array): Promise<unknown> =>
    ipcRenderer.invoke(WINDOW_IPC.saveFile, name, bytes),
  pickExportPlace: (): Promise<unknown> => ipcRenderer.invoke(WINDOW_IPC.pickExportPlace),
  endDay: (wish: unknown): Promise<unknown> => ipcRenderer.invoke(WINDOW_IPC.endDay, wish),
  speaks: (): Promise<boolean> => ipcRenderer.invoke(WINDOW_IPC.speaks),
  microphone: (on: boolean): Promise<void> => ipcRenderer.invoke(WINDOW_IPC.microphone, on),
  screens: (): Promise<unknown> => ipcRenderer.invoke(WINDOW_IPC.screens),
  assignScreen: (key: string, use: unknown): Promise<unknown> =>
    ipcRenderer.invoke(WINDOW_IPC.assignScreen, key, use),
  nameScreens: (): void => ipcRenderer.send(WINDOW_IPC.nameScreens),
  kioskWindow: (action: string): Promise<unknown> => ipcRenderer.invoke(WINDOW_IPC.kioskWindow, action),
})
