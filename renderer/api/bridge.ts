import type { TopicEvent } from '#shared/contract/define.ts'
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
  /** Staff windows only: lets the kiosk's window go or puts it back, and says where it stands. */
  kioskWindow(action: KioskWindowAction): Promise<KioskWindowState>
}

export type BridgeMessage =
  | { readonly kind: 'topic'; readonly event: TopicEvent }
  | { readonly kind: 'connection'; readonly connection: Connection; readonly since: number }

declare global {
  interface Window {
    readonly yichuangtong: Bridge
  }
}
