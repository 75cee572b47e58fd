import type { WindowSurface } from './arguments.ts'

/** Who a window is; a window cannot say this itself. */
export interface WindowIdentity {
  readonly surface: WindowSurface
  /** Stays the same when the page is loaded again after a crash, so that its session goes on. */
  readonly client: string
}

export interface WindowRegistry {
  add(contentsId: number, surface: WindowSurface): WindowIdentity
  remove(contentsId: number): void
  find(contentsId: number): WindowIdentity | null
  count(surface: WindowSurface): number
}

export const createWindowRegistry = (): WindowRegistry => {
  const windows = new Map<number, WindowIdentity>()
  let made = 0
  return {
    add: (contentsId, surface) => {
      made += 1
      const identity = { surface, client: `${surface}-${made}` }
      windows.set(contentsId, identity)
      return identity
    },
    remove: (contentsId) => void windows.delete(contentsId),
    find: (contentsId) => windows.get(contentsId) ?? null,
    count: (surface) => [...windows.values()].filter((window) => window.surface === surface).length,
  }
}
