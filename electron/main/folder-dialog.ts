import { app, BrowserWindow, dialog, webContents } from 'electron'
import type { AskForFolder } from './pick-export-place.ts'
import { CHOOSE_PLACE, PLACE_TITLE } from './wording/folder-dialog.ts'

/** The system's own dialog for a folder, over the window that asks. */
export const systemFolderDialog: AskForFolder = async (contentsId) => {
  const contents = webContents.fromId(contentsId)
  const window = contents === undefined ? null : BrowserWindow.fromWebContents(contents)
  if (window === null) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: PLACE_TITLE,
    buttonLabel: CHOOSE_PLACE,
    defaultPath: app.getPath('home'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
