import type { PageHost } from './content-policy.ts'
import { isOwnPage } from './content-policy.ts'

/** What a page asks Chromium for. */
export interface PermissionWish {
  readonly contentsId: number
  /** The address of the page in the window, as main sees it. */
  readonly address: string
  readonly permission: string
  /** Kinds of sound or picture that are asked for. */
  readonly media: readonly string[]
}

export interface Microphone {
  /** The staff window begins or ends recording a clip. */
  set(contentsId: number, on: boolean): void
  allows(wish: PermissionWish): boolean
}

const STAFF: PageHost = 'staff'

/**
 * The one permission any page ever gets: the staff window hears the microphone, sound only, while somebody records a clip
 * in its settings. Everything else is refused, also to the staff window.
 */
export const createMicrophone = (): Microphone => {
  const recording = new Set<number>()
  return {
    set: (contentsId, on) => {
      if (on) recording.add(contentsId)
      else recording.delete(contentsId)
    },
    allows: ({ contentsId, address, permission, media }) =>
      permission === 'media' &&
      media.length > 0 &&
      media.every((kind) => kind === 'audio') &&
      recording.has(contentsId) &&
      isOwnPage(address, STAFF),
  }
}
