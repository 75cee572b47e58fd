import type { BrowserWindow } from 'electron'
import { isPublicKey } from './public-keys.ts'

/**
 * A window that belongs to whoever walks by: no menu, no shortcut, no zoom by fingers or wheel, and back on its monitor
 * when something has taken it away. `holds` says whether it is to stay there; a staff window may let it go.
 */
export const guardPublic = (window: BrowserWindow, holds: () => boolean, putBack: () => void): void => {
  const contents = window.webContents
  window.removeMenu()
  contents.on('before-input-event', (event, input) => {
    if (!isPublicKey(input)) event.preventDefault()
  })
  contents.on('context-menu', (event) => event.preventDefault())
  contents.on('did-finish-load', () => {
    void contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined)
  })
  const back = (): void => {
    // The system is still busy with what it has just done; asked at once it would do nothing.
    setTimeout(() => {
      if (!window.isDestroyed() && holds()) putBack()
    }, 0)
  }
  window.on('minimize', back)
  window.on('leave-full-screen', back)
}
