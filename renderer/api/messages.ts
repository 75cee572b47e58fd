import type { BridgeMessage } from './bridge.ts'

type Listener = (message: BridgeMessage) => void

const listeners = new Set<Listener>()
let stop: (() => void) | null = null

/**
 * Every hook of a window hears the bridge through one subscription: a screen has dozens of hooks, and each of its
 * own would be one more listener on the process's port. Returns how to stop listening.
 */
export const listen = (listener: Listener): (() => void) => {
  listeners.add(listener)
  stop ??= window.yichuangtong.subscribe((message) => {
    // A listener may leave while it is being told.
    for (const one of [...listeners]) one(message)
  })
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = null
  }
}
