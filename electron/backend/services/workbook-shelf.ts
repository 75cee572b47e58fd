import type { Instant } from '#shared/kernel/instant.ts'

/** One reply to a window stays small, so that nothing else waits behind it. */
export const PIECE_BYTES = 256 * 1024
const KEPT_FOR = 10 * 60 * 1000

interface KeptWorkbook {
  readonly fileId: string
  readonly sessionId: string
  readonly bytes: Uint8Array
  readonly until: Instant
}

export interface WorkbookShelf {
  keep(workbook: Omit<KeptWorkbook, 'until'>, now: Instant): void
  /** A piece from a place on; null when there is no such workbook for this session, or no longer. */
  piece(
    wanted: { readonly fileId: string; readonly sessionId: string; readonly offset: number },
    now: Instant,
  ): { readonly bytes: Uint8Array<ArrayBuffer>; readonly total: number } | null
}

/**
 * Workbooks that were made and not yet fetched: in memory only, for ten minutes, for the session that asked. A
 * session's next one takes the place of its last.
 */
export const createWorkbookShelf = (): WorkbookShelf => {
  const kept = new Map<string, KeptWorkbook>()
  const drop = (workbook: KeptWorkbook): void => {
    if (kept.get(workbook.sessionId) === workbook) kept.delete(workbook.sessionId)
  }
  return {
    keep: (made, now) => {
      const workbook = { ...made, until: now + KEPT_FOR }
      kept.set(made.sessionId, workbook)
      // What nobody fetches must not stay in memory until somebody asks.
      setTimeout(() => drop(workbook), KEPT_FOR).unref()
    },
    piece: ({ fileId, sessionId, offset }, now) => {
      const workbook = kept.get(sessionId)
      if (workbook === undefined || workbook.fileId !== fileId) return null
      if (workbook.until <= now) {
        drop(workbook)
        return null
      }
      return {
        bytes: workbook.bytes.slice(offset, offset + PIECE_BYTES),
        total: workbook.bytes.byteLength,
      }
    },
  }
}
