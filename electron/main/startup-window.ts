import { app, BrowserWindow, dialog } from 'electron'
import type { Session } from 'electron'
import type { StartupState } from '#shared/contract/startup.ts'
import { STARTUP_IPC } from '#shared/contract/ipc-names.ts'
import { guardContents, sealedPage } from './app-pages.ts'
import { pageAddress } from './content-policy.ts'
import { packageDialog } from './wording/package-dialog.ts'

const SHOW_ANYWAY = 10_000

export interface StartupWindow {
  open(): void
  isOpen(): boolean
  owns(contentsId: number): boolean
  shown(): void
  changed(state: StartupState): void
  /** Prints what the page shows, on a printer the person chooses. False when it was given up or failed. */
  printPage(): Promise<boolean>
  /** Asks for a package with the system's own dialog; null when nothing was chosen. */
  choosePackage(what: 'folder' | 'container'): Promise<string | null>
  close(): void
}

/** The window before, and in place of, the hall's own: troubles, passphrase, first start. */
export const createStartupWindow = (options: {
  readonly pages: Session
  readonly preload: string
  readonly icon: string | null
  readonly devTools: boolean
  /** A person closed it. */
  readonly onClosed: () => void
}): StartupWindow => {
  let window: BrowserWindow | null = null
  const show = (): void => {
    if (window !== null && !window.isVisible()) window.show()
  }
  return {
    open: () => {
      if (window !== null) {
        window.focus()
        return
      }
      const made = new BrowserWindow({
        show: false,
        title: app.name,
        ...(options.icon !== null && { icon: options.icon }),
        backgroundColor: '#FFFFFF',
        useContentSize: true,
        width: 760,
        height: 680,
        minWidth: 600,
        minHeight: 480,
        center: true,
        webPreferences: {
          ...sealedPage(options),
        },
      })
      window = made
      guardContents(made.webContents, 'startup')
      const timer = setTimeout(show, SHOW_ANYWAY)
      made.on('closed', () => {
        clearTimeout(timer)
        if (window !== made) return
        window = null
        options.onClosed()
      })
      void made.webContents.loadURL(pageAddress('startup')).catch(() => undefined)
    },
    isOpen: () => window !== null,
    owns: (contentsId) => window?.webContents.id === contentsId,
    shown: show,
    changed: (state) => window?.webContents.send(STARTUP_IPC.changed, state),
    printPage: () =>
      new Promise((resolve) => {
        if (window === null) resolve(false)
        else window.webContents.print({ silent: false }, (success) => resolve(success))
      }),
    choosePackage: async (what) => {
      if (window === null) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: packageDialog.title[what],
        ...(what === 'container' && { filters: [{ name: packageDialog.container, extensions: ['zip'] }] }),
        properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    close: () => {
      const old = window
      window = null
      old?.destroy()
    },
  }
}
