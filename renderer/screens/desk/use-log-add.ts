import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useHall } from '../../ui/hall.tsx'
import { draftLack, logInput, mayEnd } from './log-draft.ts'
import type { LogDraft, LogField, LogLackWord } from './log-draft.ts'
import type { Said } from './use-desk-log.ts'

/** Who is at the counter while it is written. */
export interface LogPlace {
  /** The number in service, null when nobody is. */
  readonly serving: string | null
  readonly intakeOpen: boolean
}

export interface LogAdd {
  readonly busy: boolean
  readonly failed: FailureWords | null
  /** What is missing, once recording has been tried. */
  readonly lack: { readonly field: LogField; readonly word: LogLackWord } | null
  /** The number whose service will end with it; null when none will. */
  readonly ending: string | null
  /** Whether that can be chosen. */
  readonly mayEnd: boolean
  /** Records it; answers the field that is missing first, null when it was sent. */
  readonly run: () => Promise<LogField | null>
}

/** Recording one entry, and ending the service of the number with it where it is meant to. */
export const useLogAdd = (
  draft: LogDraft,
  certificateKey: string | null,
  place: LogPlace,
  onSaved: (said: Said) => void,
): LogAdd => {
  const command = useCommand('log.add')
  const failureWords = useAreaFailure('deskLog')
  const { clockAhead } = useHall()
  const [tried, setTried] = useState(false)
  const lack = draftLack(draft)
  const possible = mayEnd(draft, { serving: place.serving !== null, intakeOpen: place.intakeOpen })
  const ending = possible && draft.ends ? place.serving : null
  const run = async (): Promise<LogField | null> => {
    if (lack !== null) {
      setTried(true)
      return lack.field
    }
    const reply = await command.run(logInput(draft, ending !== null, certificateKey))
    if (reply?.ok !== true) return null
    const { documentId, documentNumber } = reply.value
    onSaved({
      kind: draft.kind,
      channel: draft.channel,
      at: Date.now() + clockAhead,
      documentId,
      documentNumber,
      ended: ending,
      ticketNumber: place.serving,
    })
    return null
  }
  return {
    busy: command.busy,
    failed: command.failure === null ? null : failureWords(command.failure),
    lack: tried ? lack : null,
    ending,
    mayEnd: possible,
    run,
  }
}
