import { useState } from 'react'
import type { IntakeOutcome } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { Signature } from '#shared/domain/document/signature.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { useCommand } from '../../api/use-command.ts'
import { declinesByExplaining, outsideOf } from './endings.ts'
import type { OtherResult, OtherWords } from './endings.ts'
import type { Outcome, OutcomeKind } from './outcome.ts'

/** One result of this visit with everything it needs. */
export type Ending =
  | { readonly what: 'notify' | 'supply' }
  | { readonly what: 'finish'; readonly receiver: string; readonly signature: Signature }
  | { readonly what: OtherResult; readonly words: OtherWords }

export interface Conclude {
  readonly busy: Ending['what'] | null
  readonly failure: { readonly channel: string; readonly failure: Failure } | null
  readonly run: (ending: Ending) => Promise<void>
  readonly clear: () => void
}

const acceptedKind = ({ next, matter }: IntakeView): OutcomeKind => {
  if (matter.hallPart === 'forward') return 'forwarded'
  return next.step === 'accept' && next.deferred > 0 ? 'deferred' : 'accepted'
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
  const receive = useCommand('intake.receive')
  const finishNow = useCommand('intake.finish')
  const supply = useCommand('intake.supply')
  const decline = useCommand('intake.decline')
  const redirect = useCommand('intake.redirect')
  const end = useCommand('intake.end')
  const [busy, setBusy] = useState<Ending['what'] | null>(null)

  const intakeId = view.id
  const done = (kind: OutcomeKind, written: Outcome['written']): void =>
    onDone({
      kind,
      matterName: view.matter.name,
      ticketNumber: view.ticketNumber,
      written,
      handedOver: view.purpose !== 'examine' && view.late === null,
      signed: null,
    })
  const told = (
    reply: { readonly ok: true; readonly value: IntakeOutcome } | { readonly ok: false } | null,
    kind: OutcomeKind,
  ): void => {
    if (reply?.ok === true) done(kind, reply.value)
  }

  const conclude = async (ending: Ending): Promise<void> => {
    switch (ending.what) {
      case 'notify':
        return told(await notify.run({ intakeId }), view.purpose === 'return' ? 'remaining' : 'notified')
      case 'accepted':
        return told(await accept.run({ intakeId }), acceptedKind(view))
      case 'received':
        return told(await receive.run({ intakeId }), 'received')
      case 'supply':
        return told(await supply.run({ intakeId }), 'supplied')
      case 'finish': {
        const { receiver, signature } = ending
        return told(await finishNow.run({ intakeId, receiver, signature }), 'finished')
      }
      case 'declined': {
        const { text: reason, place: rightPlace } = ending.words
        const kind = declinesByExplaining(view) ? 'explained' : 'declined'
        return told(await decline.run({ intakeId, reason, rightPlace }), kind)
      }
      case 'redirected': {
        const { text: reason, place, counterId } = ending.words
        const outside = outsideOf(ending.words)
        const reply = await redirect.run({ intakeId, counterId, place, reason, outside })
        if (reply?.ok === true) done('redirected', { ...reply.value, caseId: null, due: null })
        return
      }
      case 'consulted':
      case 'left': {
        const reply = await end.run({ intakeId, result: ending.what, note: ending.words.text })
        if (reply?.ok === true) onDone(null)
      }
    }
  }

  const run = async (ending: Ending): Promise<void> => {
    if (busy !== null) return
    setBusy(ending.what)
    try {
      if (await settled()) await conclude(ending)
    } finally {
      setBusy(null)
    }
  }

  const failed = [
    { channel: 'intake.notify', failure: notify.failure },
    { channel: 'intake.accept', failure: accept.failure },
    { channel: 'intake.receive', failure: receive.failure },
    { channel: 'intake.finish', failure: finishNow.failure },
    { channel: 'intake.supply', failure: supply.failure },
    { channel: 'intake.decline', failure: decline.failure },
    { channel: 'intake.redirect', failure: redirect.failure },
    { channel: 'intake.end', failure: end.failure },
  ].find((one): one is { channel: string; failure: Failure } & typeof one => one.failure !== null)
  return {
    busy,
    failure: failed ?? null,
    run,
    clear: () => {
      for (const command of [notify, accept, receive, finishNow, supply, decline, redirect, end])
        command.clear()
    },
  }
}
