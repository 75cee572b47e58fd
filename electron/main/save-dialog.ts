import { dirname, isAbsolute, join } from 'node:path'
import { app, BrowserWindow, dialog, webContents } from 'electron'
import type { AskWhere } from './save-file.ts'
import { WORKBOOK_TYPE } from './wording/save-dialog.ts'

/** The system's own dialog, over the window that asks; begins in 文档, later where the last file went. */
export const systemSaveDialog = (): AskWhere => {
  let folder: string | null = null
  return async (contentsId, suggested) => {
    const contents = webContents.fromId(contentsId)
    const window = contents === undefined ? null : BrowserWindow.fromWebContents(contents)
    if (window === null) return null
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: isAbsolute(suggested) ? suggested : join(folder ?? app.getPath('documents'), suggested),
      filters: [{ name: WORKBOOK_TYPE, extensions: ['xlsx'] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || filePath === '') return null
    folder = dirname(filePath)
    return filePath
  }
}
