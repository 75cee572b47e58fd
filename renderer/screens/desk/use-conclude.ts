import { useState } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useCommand } from '../../api/use-command.ts'
import { otherComplete } from './other-results.tsx'
import type { OtherResult, OtherWords } from './other-results.tsx'
import type { Outcome } from './outcome.ts'

export type Concluding = 'notify' | 'accept' | OtherResult

export interface Conclude {
  readonly busy: Concluding | null
  readonly failure: { readonly channel: string; readonly failure: Failure } | null
  readonly incomplete: boolean
  readonly run: (what: Concluding, words: OtherWords) => Promise<void>
  readonly clear: () => void
}

/**
 * Gives the visit its one result. Everything typed is saved first; then one gesture, one key, however often the
 * button is pressed. `onDone` is told what was written, or null when there is no paper.
 */
export const useConclude = (
  view: IntakeView,
  settled: () => Promise<boolean>,
  onDone: (outcome: Outcome | null) => void,
): Conclude => {
  const notify = useCommand('intake.notify')
  const accept = useCommand('intake.accept')
  const decline = useCommand('intake.decline')
  const end = useCommand('intake.end')
  const [busy, setBusy] = useState<Concluding | null>(null)
  const [incomplete, setIncomplete] = useState(false)

  const finish = async (what: Concluding, words: OtherWords): Promise<void> => {
    const intakeId = view.id
    const told = { matterName: view.matter.name, ticketNumber: view.ticketNumber }
    switch (what) {
      case 'notify':
      case 'accept': {
        const reply = await (what === 'notify' ? notify : accept).run({ intakeId })
        const kind =
          what === 'accept' ? 'accepted' : view.returning === null ? ('notified' as const) : 'remaining'
        if (reply?.ok === true) onDone({ kind, ...told, written: reply.value })
        return
      }
      case 'declined': {
        const reply = await decline.run({ intakeId, reason: words.text, rightPlace: words.rightPlace })
        if (reply?.ok === true) onDone({ kind: 'declined', ...told, written: reply.value })
        return
      }
      default: {
        const reply = await end.run({ intakeId, result: what, note: words.text })
        if (reply?.ok === true) onDone(null)
      }
    }
  }

  const run = async (what: Concluding, words: OtherWords): Promise<void> => {
    if (busy !== null) return
    if (what !== 'notify' && what !== 'accept' && !otherComplete(what, words)) {
      setIncomplete(true)
      return
    }
    setBusy(what)
    try {
      if (await settled()) await finish(what, words)
    } finally {
      setBusy(null)
    }
  }

  const failed = [
    { channel: 'intake.notify', failure: notify.failure },
    { channel: 'intake.accept', failure: accept.failure },
    { channel: 'intake.decline', failure: decline.failure },
    { channel: 'intake.end', failure: end.failure },
  ].find((one): one is { channel: string; failure: Failure } & typeof one => one.failure !== null)
  return {
    busy,
    failure: failed ?? null,
    incomplete,
    run,
    clear: () => {
      setIncomplete(false)
      for (const command of [notify, accept, decline, end]) command.clear()
    },
  }
}
