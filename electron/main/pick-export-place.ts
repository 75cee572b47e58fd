import type { PickPlaceReply, PlaceProblem } from '#shared/contract/export-place.ts'
import type { SystemCall } from './system-call.ts'

/** The folder that the person at a window chooses; null when the dialog was left. */
export type AskForFolder = (contentsId: number) => Promise<string | null>

const KNOWN: readonly string[] = ['not-found', 'not-writable', 'inside-hall', 'already-target']

const problemOf = (code: string): PlaceProblem => (KNOWN.includes(code) ? (code as PlaceProblem) : 'other')

/**
 * Lets the person at a window choose where packages may lie. The path goes to the backend and nowhere else: a page
 * gets a name for it that is good for this run of the program. A window has one dialog at a time.
 */
export const createPlacePicker = (
  askForFolder: AskForFolder,
  call: SystemCall,
): ((contentsId: number) => Promise<PickPlaceReply>) => {
  const asking = new Set<number>()
  return async (contentsId) => {
    if (asking.has(contentsId)) return { kind: 'failed', problem: 'other' }
    asking.add(contentsId)
    try {
      const path = await askForFolder(contentsId)
      if (path === null) return { kind: 'cancelled' }
      const reply = await call('export.place.offer', { path })
      return reply.ok
        ? { kind: 'picked', ...reply.value }
        : { kind: 'failed', problem: problemOf(reply.error.code) }
    } catch {
      return { kind: 'failed', problem: 'other' }
    } finally {
      asking.delete(contentsId)
    }
  }
}
