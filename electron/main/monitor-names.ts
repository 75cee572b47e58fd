import { BrowserWindow } from 'electron'
import { guardContents, sealedPage } from './app-pages.ts'
import { pageAddress } from './content-policy.ts'
import type { Monitor } from './window-layout.ts'

const SIZE = 320
const SHOWN_FOR = 5000

let standing: readonly BrowserWindow[] = []

/**
 * 找屏幕: a large number in the middle of every monitor for five seconds, the same as in the settings. These windows are
 * nobody's: they are in no registry, so nothing they might say is heard.
 */
export const nameMonitors = (monitors: readonly Monitor[], pages: Parameters<typeof sealedPage>[0]): void => {
  for (const window of standing) if (!window.isDestroyed()) window.destroy()
  const made = monitors.map(({ bounds }, at) => {
    const window = new BrowserWindow({
      x: bounds.x + Math.round((bounds.width - SIZE) / 2),
      y: bounds.y + Math.round((bounds.height - SIZE) / 2),
      width: SIZE,
      height: SIZE,
      show: false,
      frame: false,
      resizable: false,
      focusable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      webPreferences: sealedPage(pages),
    })
    window.setAlwaysOnTop(true, 'screen-saver')
    guardContents(window.webContents, 'display')
    window.webContents.once('did-finish-load', () => window.showInactive())
    void window.loadURL(pageAddress('display', `?place=${at + 1}`)).catch(() => undefined)
    return window
  })
  standing = made
  setTimeout(() => {
    for (const window of made) if (!window.isDestroyed()) window.destroy()
  }, SHOWN_FOR)
}
