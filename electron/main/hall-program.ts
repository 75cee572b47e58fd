import { randomUUID } from 'node:crypto'
import { app, ipcMain, powerMonitor, shell } from 'electron'
import { WINDOW_IPC } from '#shared/contract/ipc-names.ts'
import type { Ready } from '#shared/contract/wire.ts'
import { openPageSession } from './app-pages.ts'
import type { RunArguments } from './arguments.ts'
import { forkBackend } from './backend-fork.ts'
import { createBackendProcess } from './backend-process.ts'
import { lockFolder } from './folder-lock.ts'
import type { FolderLock } from './folder-lock.ts'
import type { HallFile } from './hall-folder.ts'
import { openIpcGate } from './ipc-gate.ts'
import { systemKeyring } from './keyring.ts'
import { verifierAt } from './places.ts'
import type { programPlaces } from './places.ts'
import { createMicrophone } from './microphone.ts'
import { createPaperRoom } from './printing/paper-room.ts'
import { forkRestore } from './restore-fork.ts'
import { createRestoreProcess } from './restore-process.ts'
import { systemSaveDialog } from './save-dialog.ts'
import { createFileSaver } from './save-file.ts'
import { createStartupFlow } from './startup-flow.ts'
import type { OpenOrder, StartupFlow } from './startup-surroundings.ts'
import { createStartupWindow } from './startup-window.ts'
import { createSystemCall } from './system-call.ts'
import { openWindowMemory } from './window-memory.ts'
import { createWindowRegistry } from './window-registry.ts'
import { createWindows } from './windows.ts'
import type { Windows } from './windows.ts'

/** Opening that takes longer than this says so in a window. */
const QUIET_OPENING = 3000

export interface HallProgram {
  focus(): void
  quit(): void
}

/** One data folder, opened: its backend, its windows, its paper, until it is closed in order. */
export const openHallProgram = (
  wish: RunArguments,
  folder: string,
  places: ReturnType<typeof programPlaces>,
  standin: boolean,
): HallProgram => {
  const run = randomUUID()
  const devTools = !app.isPackaged
  const microphone = createMicrophone()
  const pages = openPageSession(places.pages, microphone)
  const registry = createWindowRegistry()
  let lock: FolderLock | null = null
  let windows: Windows | null = null
  let connection: { connection: 'up' | 'down'; since: number } = { connection: 'up', since: Date.now() }
  let ending = false
  let usable = false
  let everOpened = false

  const backend = createBackendProcess(() => forkBackend(places.host), {
    event: (event) => {
      windows?.send(WINDOW_IPC.message, { kind: 'topic', event })
      paper.wake(event.topic)
    },
    connection: (next) => {
      connection = { connection: next, since: Date.now() }
      windows?.send(WINDOW_IPC.message, { kind: 'connection', ...connection })
      if (next === 'up') paper.wakeAll()
    },
    trouble: (trouble, detail) => {
      usable = false
      flow.report(trouble, detail)
      startup.open()
    },
  })
  const call = createSystemCall(backend.call, run)
  const paper = createPaperRoom({ pages, preload: places.preload('paper'), devTools, call, folder })

  const quit = (): void => {
    if (ending) return
    ending = true
    windows?.closeAll()
    startup.close()
    paper.close()
    void backend
      .close()
      .then(() => lock?.release())
      .finally(() => app.exit(0))
  }

  const startup = createStartupWindow({
    pages,
    preload: places.preload('startup'),
    icon: places.icon,
    devTools,
    onClosed: () => {
      if (!usable) quit()
    },
  })

  const prepareWindows = (hall: HallFile): Windows => {
    const made = createWindows({
      pages,
      preload: places.preload('bridge'),
      icon: places.icon,
      demo: hall.kind === 'demo',
      devTools,
      memory: openWindowMemory(folder),
      registry,
      onLastClosed: quit,
      onHopeless: (surface) => {
        flow.report('window-crashing', surface, () => {
          windows?.revive()
          startup.close()
        })
        startup.open()
      },
    })
    made.prepare(wish.windows ?? hall.windows)
    return made
  }

  const start = async (order: OpenOrder, hall: HallFile): Promise<Ready> => {
    // Pages load while the database opens; what they ask waits for the backend.
    windows ??= prepareWindows(hall)
    const ready = await backend.start({
      kind: 'handshake',
      folder,
      resources: places.resources,
      ...order,
      run,
      clockOffset: wish.clock === null ? 0 : Math.round(wish.clock - Date.now()),
      verifier: verifierAt(places.commandLine),
    })
    // Windows that were open once stay, with what was typed into them, for the next try.
    if (!ready.ok && !everOpened) {
      windows?.closeAll()
      windows = null
    }
    return ready
  }

  const opened = (): void => {
    usable = true
    everOpened = true
    startup.close()
    paper.open()
    windows?.reveal()
  }

  const flow: StartupFlow = createStartupFlow({
    folder,
    wish,
    standin,
    keyring: systemKeyring(),
    now: () => new Date(),
    lock: async () => {
      if (lock !== null) return null
      const taken = await lockFolder(folder)
      if ('heldBy' in taken) return taken.heldBy
      lock = taken
      return null
    },
    start,
    opened,
    printPage: startup.printPage,
    choosePackage: startup.choosePackage,
    restorer: () => createRestoreProcess(forkRestore(places.restore)),
    openFolder: async () => void (await shell.openPath(folder)),
    quit,
    changed: startup.changed,
  })

  openIpcGate(ipcMain, registry, run, {
    call: backend.call,
    windows: {
      shown: (contentsId) => {
        windows?.shown(contentsId)
        // A window that opened while the backend was away has missed the message.
        windows?.sendTo(contentsId, WINDOW_IPC.message, { kind: 'connection', ...connection })
      },
      setBigText: (contentsId, on) => windows?.setBigText(contentsId, on),
      bigText: (contentsId) => windows?.bigText(contentsId) ?? false,
      speaks: (contentsId) => windows?.speaks(contentsId) ?? false,
      screens: () => windows?.screens() ?? [],
      assignScreen: (key, use) => windows?.assignScreen(key, use) ?? [],
      nameScreens: () => windows?.nameScreens(),
      kiosk: (action) => {
        if (action === 'release') windows?.releaseKiosk()
        if (action === 'place') windows?.placeKiosk()
        return windows?.kioskState() ?? 'none'
      },
    },
    microphone: microphone.set,
    save: createFileSaver(systemSaveDialog()),
    paper,
    startup: {
      owns: startup.owns,
      state: flow.state,
      act: flow.act,
      shown: startup.shown,
    },
  })

  const sayOpening = setTimeout(() => {
    if (!usable && !ending) startup.open()
  }, QUIET_OPENING)
  void flow.begin().then(() => {
    clearTimeout(sayOpening)
    if (!usable && !ending) startup.open()
  })
  // The machine is being switched off; on Windows the windows hear of it themselves.
  powerMonitor.on('shutdown', quit)
  // Between two windows there may be none for a moment; the program ends only through quit.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', (event) => {
    event.preventDefault()
    quit()
  })

  return {
    focus: () => {
      if (startup.isOpen() || windows === null) startup.open()
      else windows.focusStaff()
    },
    quit,
  }
}
