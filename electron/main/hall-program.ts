import { randomUUID } from 'node:crypto'
import { app, dialog, ipcMain, powerMonitor, shell } from 'electron'
import type { EndDayReply, EndDayWish } from '#shared/contract/end-day.ts'
import { WINDOW_IPC } from '#shared/contract/ipc-names.ts'
import type { Ready } from '#shared/contract/wire.ts'
import { openPageSession } from './app-pages.ts'
import type { RunArguments } from './arguments.ts'
import { forkBackend } from './backend-fork.ts'
import { createBackendProcess } from './backend-process.ts'
import { lockFolder } from './folder-lock.ts'
import type { FolderLock } from './folder-lock.ts'
import { systemFolderDialog } from './folder-dialog.ts'
import { isTestFolder } from './hall-folder.ts'
import type { HallFile } from './hall-folder.ts'
import { openIpcGate } from './ipc-gate.ts'
import { systemKeyring } from './keyring.ts'
import { verifierAt } from './places.ts'
import type { programPlaces } from './places.ts'
import { createMicrophone } from './microphone.ts'
import { createPlacePicker } from './pick-export-place.ts'
import { powerOff } from './power-off.ts'
import { createPaperRoom } from './printing/paper-room.ts'
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
import { NOT_SWITCHED_OFF, SWITCH_OFF_BY_HAND } from './wording/power-off.ts'

/** Opening that takes longer than this says so in a window. */
const QUIET_OPENING = 3000
/** Long enough to read that a demo does not switch the machine off. */
const LAST_WORD = 2500

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
  /** Demo and test folders are tried out on machines that other people work at. */
  let mayPowerOff = false

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

  const quit = (after: () => Promise<void> = () => Promise.resolve()): void => {
    if (ending) return
    ending = true
    windows?.closeAll()
    startup.close()
    paper.close()
    void backend
      .close()
      .then(() => lock?.release())
      .then(after)
      .finally(() => app.exit(0))
  }

  /** Only when everything is closed is the machine asked for; what it refuses must be said, no window is left. */
  const switchOff = async (): Promise<void> => {
    if (!(await powerOff())) dialog.showErrorBox(NOT_SWITCHED_OFF, SWITCH_OFF_BY_HAND)
  }

  const endDay = (wish: EndDayWish): EndDayReply => {
    const powersOff = wish.powerOff && mayPowerOff
    const end = (): void => quit(powersOff ? switchOff : undefined)
    // The answer goes out first; the window that asked is gone a moment later.
    if (wish.powerOff && !powersOff) setTimeout(end, LAST_WORD)
    else setImmediate(end)
    return { kind: 'ok', powersOff }
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
      onLastClosed: () => quit(),
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
    mayPowerOff = !isTestFolder(hall)
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
    openFolder: async () => void (await shell.openPath(folder)),
    quit: () => quit(),
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
    pickExportPlace: createPlacePicker(systemFolderDialog, call),
    endDay,
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
  powerMonitor.on('shutdown', () => quit())
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
    quit: () => quit(),
  }
}
