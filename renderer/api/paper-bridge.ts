import type { DocumentSnapshot, TicketPaper } from '#shared/contract/snapshot.ts'

/** What a hidden paper window is asked to draw. It can call nothing else. */
export type PaperJob =
  | { readonly kind: 'document'; readonly snapshot: DocumentSnapshot }
  | { readonly kind: 'ticket'; readonly paper: TicketPaper; readonly width: 58 | 80 }
  /** A stored PDF, page by page as pictures, for a system printer; `reprint` adds the 补打 mark. */
  | {
      readonly kind: 'stored-pdf'
      readonly bytes: Uint8Array
      readonly landscape: boolean
      readonly reprint: boolean
    }

export type PaperDrawn =
  | { readonly ok: true; readonly heightMillimetres: number | null }
  | { readonly ok: false; readonly problem: string }

export interface PaperBridge {
  job(): Promise<PaperJob>
  /** Called once, when fonts are loaded and everything stands where it will be printed. */
  drawn(result: PaperDrawn): void
}

declare global {
  interface Window {
    readonly yichuangtongPaper: PaperBridge
  }
}
