import { app, Menu } from 'electron'
import { registerAppScheme } from './app-pages.ts'
import { parseArguments } from './arguments.ts'
import type { RunArguments } from './arguments.ts'
import { askUnseen, runCommand, runHere } from './command-mode.ts'
import { openHallProgram } from './hall-program.ts'
import { systemKeyring } from './keyring.ts'
import { dataFolder, programPlaces, settleChromium, verifierAt } from './places.ts'
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

/**
 * The argument modes run before there is a desktop, and mostly without one: the program's readiness waits for this
 * script. Only a hall that keeps its key in the keyring needs it, and is then let through.
 */
const runArgumentMode = async (command: readonly string[], raw: boolean): Promise<void> => {
  const desktopWanted = Promise.withResolvers<void>()
  const answer = raw
    ? runHere(places.commandLine, command)
    : runCommand(command, {
        script: places.commandLine,
        verifier: verifierAt(places.commandLine),
        standin: isStandinRuntime(),
        keyring: (folder) => {
          settleChromium(folder)
          desktopWanted.resolve()
          return app.whenReady().then(systemKeyring)
        },
        say: (line) => void process.stdout.write(`${line}\n`),
        ask: askUnseen,
      })
  const ended = answer.then((code) => app.exit(code))
  await Promise.race([ended, desktopWanted.promise])
}

const wish = parseArguments(process.argv.slice(1))
if (wish.mode === 'refused') {
  process.stderr.write(`${wish.problem}\n`)
  app.exit(2)
} else if (wish.mode === 'command') await runArgumentMode(wish.command, wish.raw)
else openHall(wish)
