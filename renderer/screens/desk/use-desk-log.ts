import { useState } from 'react'
import type { LogChannel, LogKind } from '#shared/contract/desk-log.ts'
import type { ForbiddenCertificate } from '#shared/contract/matter.ts'
import { useKeys } from '../../ui/use-keys.ts'

/** What was recorded last, said above the page until the next person comes or somebody has read it. */
export interface Said {
  readonly kind: LogKind
  readonly channel: LogChannel
  readonly at: number
  readonly documentId: string | null
  readonly documentNumber: string
  /** The number whose service ended with it. */
  readonly ended: string | null
  /** The number that was here when it was recorded. */
  readonly ticketNumber: string | null
}

export type LogSheet =
  | { readonly kind: 'write' }
  | { readonly kind: 'certificate'; readonly certificate: ForbiddenCertificate }
  /** 为什么是这一位 */
  | { readonly kind: 'why' }

export interface DeskLog {
  readonly sheet: LogSheet | null
  readonly said: Said | null
  /** Grows with every entry: what was typed to find it is done with. */
  readonly entries: number
  readonly write: () => void
  readonly explain: (certificate: ForbiddenCertificate) => void
  readonly explainNext: () => void
  readonly close: () => void
  readonly saved: (said: Said) => void
  readonly dismiss: () => void
}

/** The page of the log lies over the desk; what was open there stays open beneath it. */
export const useDeskLog = (): DeskLog => {
  const [sheet, setSheet] = useState<LogSheet | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [entries, setEntries] = useState(0)
  const write = (): void => setSheet(sheet?.kind === 'write' ? null : { kind: 'write' })
  useKeys({ log: write })
  return {
    sheet,
    said,
    entries,
    write,
    explain: (certificate) => setSheet({ kind: 'certificate', certificate }),
    explainNext: () => setSheet(sheet?.kind === 'why' ? null : { kind: 'why' }),
    close: () => setSheet(null),
    saved: (recorded) => {
      setSaid(recorded)
      setEntries(entries + 1)
      setSheet(null)
    },
    dismiss: () => setSaid(null),
  }
}

/** Whether it is still of interest: until another number is called. */
export const isStillSaid = ({ ticketNumber }: Pick<Said, 'ticketNumber'>, current: string | null): boolean =>
  current === null || current === ticketNumber
