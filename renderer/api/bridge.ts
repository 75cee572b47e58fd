import type { TopicEvent } from '#shared/contract/define.ts'
import type { EndDayReply, EndDayWish } from '#shared/contract/end-day.ts'
import type { PickPlaceReply } from '#shared/contract/export-place.ts'
import type { MonitorUse, MonitorView } from '#shared/contract/monitor-plan.ts'
import type { KioskWindowAction, KioskWindowState } from '#shared/contract/kiosk-window.ts'
import type { SaveReply } from '#shared/contract/save-file.ts'

/** Whether the backend answers. While it does not, no window shows its data as if it were fresh. */
export type Connection = 'up' | 'down'

/**
 * What the preload script puts on `window`: one call and one subscription, nothing generic.
 * Main checks the channel name and adds who is calling.
 */
export interface Bridge {
  call(channel: string, input: unknown, key: string | null): Promise<unknown>
  /** Topic events and connection changes; returns how to stop listening. */
  subscribe(listener: (message: BridgeMessage) => void): () => void
  /** Told once the window has drawn its first real content; main shows the window then. */
  ready(): void
  /** 适老化: every staff window at 150 %. Kept by main across starts. */
  setBigText(on: boolean): void
  bigText(): Promise<boolean>
  /** Asks where a workbook goes and puts it there; the place itself stays with main. */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveReply>
  /** Staff windows only: asks for a folder in which packages may lie; its path stays with main and the backend. */
  pickExportPlace(): Promise<PickPlaceReply>
  /**
   * Staff windows only: ends the program in good order, as closing every window does, and then switches the machine
   * off if that is wished. A run that is under way is broken off: whoever calls this has waited for it.
   */
  endDay(wish: EndDayWish): Promise<EndDayReply>
  /** Whether this display window is the one that says the calls; of several, main names one. */
  speaks(): Promise<boolean>
  /** The staff window asks for the microphone, to record a clip, and gives it back. */
  microphone(on: boolean): Promise<void>
  /** The monitors of this machine and what each shows. */
  screens(): Promise<readonly MonitorView[]>
  /** null leaves it to the usual order again. Answers the monitors as they are then. */
  assignScreen(key: string, use: MonitorUse | null): Promise<readonly MonitorView[]>
  /** 找屏幕: a large number on every monitor for a few seconds. */
  nameScreens(): void
  /** Staff windows only: lets the kiosk's window go or puts it back, and says where it stands. */
  kioskWindow(action: KioskWindowAction): Promise<KioskWindowState>
}

export type BridgeMessage =
  | { readonly kind: 'topic'; readonly event: TopicEvent }
  | { readonly kind: 'connection'; readonly connection: Connection; readonly since: number }
  | { readonly kind: 'speaks'; readonly speaks: boolean }
  /** A monitor was plugged in or out, or given another use. */
  | { readonly kind: 'screens' }

declare global {
  interface Window {
    readonly yichuangtong: Bridge
  }
}
