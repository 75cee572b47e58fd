import { app, Menu } from 'electron'
import { registerAppScheme } from './app-pages.ts'
import { parseArguments } from './arguments.ts'
import type { RunArguments } from './arguments.ts'
import { runCommand } from './command-mode.ts'
import { openHallProgram } from './hall-program.ts'
import { dataFolder, programPlaces, settleChromium } from './places.ts'
import { isStandinRuntime } from './runtime.ts'

const places = programPlaces(import.meta.dirname)

/** Copy, paste and quit need a menu on macOS; elsewhere there is none, and no accelerator that a clerk could hit. */
const setMenu = (): void => {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  else Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]))
}

const openHall = (wish: RunArguments): void => {
  const folder = dataFolder(wish)
  settleChromium(folder)
  // One program per folder; a second start brings the first one to the front.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  registerAppScheme()
  // Saves memory on the slow machines of a counter; nothing here needs a graphics card.
  app.disableHardwareAcceleration()
  void app.whenReady().then(() => {
    setMenu()
    const program = openHallProgram(wish, folder, places, isStandinRuntime())
    app.on('second-instance', program.focus)
  })
}

const wish = parseArguments(process.argv.slice(1))
if (wish.mode === 'refused') {
  process.stderr.write(`${wish.problem}\n`)
  app.exit(2)
} else if (wish.mode === 'command') {
  app.exit(await runCommand(places.commandLine, wish.command))
} else openHall(wish)
