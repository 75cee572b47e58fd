import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { PAPER_IPC, STARTUP_IPC, WINDOW_IPC } from '#shared/contract/ipc-names.ts'
import { isEndDayWish } from '#shared/contract/end-day.ts'
import type { EndDayReply, EndDayWish } from '#shared/contract/end-day.ts'
import type { PickPlaceReply } from '#shared/contract/export-place.ts'
import { monitorUseSchema } from '#shared/contract/monitor-plan.ts'
import type { MonitorUse, MonitorView } from '#shared/contract/monitor-plan.ts'
import { isKioskWindowAction } from '#shared/contract/kiosk-window.ts'
import type { KioskWindowAction, KioskWindowState } from '#shared/contract/kiosk-window.ts'
import type { SaveReply } from '#shared/contract/save-file.ts'
import type { Call, Principal } from '#shared/contract/wire.ts'
import { fail } from '#shared/kernel/result.ts'
import { checkCall } from './call-check.ts'
import { fileToSave } from './save-file.ts'
import type { FileToSave } from './save-file.ts'
import { isOwnPage } from './content-policy.ts'
import type { PageHost } from './content-policy.ts'
import type { WindowIdentity, WindowRegistry } from './window-registry.ts'

/** Everything a message from a page can set off. */
export interface GateTargets {
  readonly call: (principal: Principal, call: Call) => Promise<unknown>
  readonly windows: {
    shown(contentsId: number): void
    setBigText(contentsId: number, on: boolean): void
    bigText(contentsId: number): boolean
    /** Whether this display window says the calls. */
    speaks(contentsId: number): boolean
    screens(): readonly MonitorView[]
    assignScreen(key: string, use: MonitorUse | null): readonly MonitorView[]
    nameScreens(): void
    /** Does it and answers where the kiosk's window stands then. */
    kiosk(action: KioskWindowAction): KioskWindowState
  }
  /** The staff window begins or ends recording a clip. */
  readonly microphone: (contentsId: number, on: boolean) => void
  /** Asks the person at a window where a file goes, and puts it there. */
  readonly save: (contentsId: number, file: FileToSave) => Promise<SaveReply>
  /** Asks the person at a window in which folder packages may lie, and has the backend look at it. */
  readonly pickExportPlace: (contentsId: number) => Promise<PickPlaceReply>
  /** Ends the program in good order and, where that may be, the machine's day as well. */
  readonly endDay: (wish: EndDayWish) => EndDayReply
  readonly paper: {
    owns(contentsId: number): boolean
    job(contentsId: number): Promise<unknown>
    drawn(contentsId: number, result: unknown): void
  }
  readonly startup: {
    owns(contentsId: number): boolean
    state(): unknown
    act(action: unknown): Promise<unknown>
    shown(): void
  }
}

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** The main frame of a window, showing that window's own page: nothing else may speak. */
const speaksFor = (event: Sender, host: PageHost): boolean => {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url, host)
}

/**
 * The only user of ipcMain. A message is let through when it comes from the main frame of a window we opened,
 * is well-formed and bounded, and names a channel of that window's surface; main stamps who it is. Everything else
 * gets a closed code and has no effect. `system` channels are main's own and no window reaches them.
 */
export const openIpcGate = (
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  registry: Pick<WindowRegistry, 'find'>,
  run: string,
  targets: GateTargets,
): void => {
  const identify = (event: Sender): WindowIdentity | null => {
    const identity = registry.find(event.sender.id)
    return identity !== null && speaksFor(event, identity.surface) ? identity : null
  }

  ipcMain.handle(WINDOW_IPC.call, (event, message: unknown) => {
    const identity = identify(event)
    if (identity === null) return fail('not-allowed')
    const checked = checkCall(identity.surface, message)
    if (!checked.ok) return checked
    return targets.call({ ...identity, run }, checked.value)
  })
  ipcMain.on(WINDOW_IPC.ready, (event) => {
    if (identify(event) !== null) targets.windows.shown(event.sender.id)
  })
  ipcMain.on(WINDOW_IPC.setBigText, (event, on: unknown) => {
    if (identify(event) !== null && typeof on === 'boolean') targets.windows.setBigText(event.sender.id, on)
  })
  ipcMain.handle(
    WINDOW_IPC.bigText,
    (event) => identify(event) !== null && targets.windows.bigText(event.sender.id),
  )
  ipcMain.handle(
    WINDOW_IPC.speaks,
    (event) => identify(event)?.surface === 'display' && targets.windows.speaks(event.sender.id),
  )
  const isStaff = (event: Sender): boolean => identify(event)?.surface === 'staff'
  ipcMain.handle(WINDOW_IPC.microphone, (event, on: unknown) => {
    if (isStaff(event) && typeof on === 'boolean') targets.microphone(event.sender.id, on)
  })
  ipcMain.handle(WINDOW_IPC.screens, (event) => (isStaff(event) ? targets.windows.screens() : []))
  ipcMain.handle(WINDOW_IPC.assignScreen, (event, key: unknown, use: unknown) => {
    if (!isStaff(event)) return []
    const wish = monitorUseSchema.nullable().safeParse(use)
    return typeof key === 'string' && key.length <= 200 && wish.success
      ? targets.windows.assignScreen(key, wish.data)
      : targets.windows.screens()
  })
  ipcMain.on(WINDOW_IPC.nameScreens, (event) => {
    if (isStaff(event)) targets.windows.nameScreens()
  })
  // Only the people of the hall save files; what the public's windows show stays on them.
  ipcMain.handle(WINDOW_IPC.saveFile, (event, name: unknown, bytes: unknown): Promise<SaveReply> => {
    const file = identify(event)?.surface === 'staff' ? fileToSave(name, bytes) : null
    return file === null
      ? Promise.resolve({ kind: 'failed', problem: 'refused' })
      : targets.save(event.sender.id, file)
  })
  ipcMain.handle(WINDOW_IPC.pickExportPlace, (event): Promise<PickPlaceReply> =>
    isStaff(event)
      ? targets.pickExportPlace(event.sender.id)
      : Promise.resolve({ kind: 'failed', problem: 'other' }),
  )
  ipcMain.handle(WINDOW_IPC.endDay, (event, wish: unknown): EndDayReply => {
    if (!isStaff(event)) return { kind: 'failed', problem: 'not-allowed' }
    return isEndDayWish(wish) ? targets.endDay(wish) : { kind: 'failed', problem: 'other' }
  })
  // Whoever stands at the kiosk cannot take it away; the desk can.
  ipcMain.handle(WINDOW_IPC.kioskWindow, (event, action: unknown): KioskWindowState =>
    identify(event)?.surface === 'staff' && isKioskWindowAction(action)
      ? targets.windows.kiosk(action)
      : 'none',
  )

  const isPaper = (event: Sender): boolean =>
    targets.paper.owns(event.sender.id) && speaksFor(event, 'document')
  ipcMain.handle(PAPER_IPC.job, (event) => (isPaper(event) ? targets.paper.job(event.sender.id) : null))
  ipcMain.on(PAPER_IPC.drawn, (event, result: unknown) => {
    if (isPaper(event)) targets.paper.drawn(event.sender.id, result)
  })

  const isStartup = (event: Sender): boolean =>
    targets.startup.owns(event.sender.id) && speaksFor(event, 'startup')
  ipcMain.handle(STARTUP_IPC.state, (event) => (isStartup(event) ? targets.startup.state() : null))
  ipcMain.handle(STARTUP_IPC.act, (event, action: unknown) =>
    isStartup(event) ? targets.startup.act(action) : null,
  )
  ipcMain.on(STARTUP_IPC.ready, (event) => {
    if (isStartup(event)) targets.startup.shown()
  })
}
