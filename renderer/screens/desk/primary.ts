import type { IntakeView } from '#shared/contract/intake-view.ts'
import { finishesNow } from './endings.ts'
import type { OtherResult } from './endings.ts'

/** Words under `deskBar`, put together where they are shown. */
interface Said {
  readonly key: string
  readonly facts: Readonly<Record<string, string | number>>
}

export interface Primary {
  readonly label: string
  readonly busyLabel: string
  /** Why the one key does nothing yet, said beside it. */
  readonly reason: Said | null
}

/** What is still to be filled in, in the words of the page. */
export const fillWords = (view: IntakeView): Said => {
  const { next, presence } = view
  if (next.step !== 'fill') return { key: 'next.fillText', facts: {} }
  const guardian = next.field === 'representative' && presence === 'guardian'
  return {
    key: `next.fill.${guardian ? 'representativeGuardian' : next.field}`,
    facts: { label: next.label },
  }
}

const acceptWords = (view: IntakeView): Omit<Primary, 'reason'> => {
  const { matter, next } = view
  if (matter.hallPart === 'forward') return { label: 'actions.forward', busyLabel: 'actions.forwarding' }
  if (finishesNow(view)) return { label: 'actions.finish', busyLabel: 'actions.finishing' }
  if (next.step === 'accept' && next.deferred > 0)
    return { label: 'actions.acceptDeferred', busyLabel: 'actions.accepting' }
  return { label: 'actions.accept', busyLabel: 'actions.accepting' }
}

const notifyWords = ({ purpose }: IntakeView): Omit<Primary, 'reason'> => ({
  label: purpose === 'return' ? 'actions.remaining' : 'actions.notify',
  busyLabel: 'actions.notifying',
})

/** The one filled button: its words, and why it has to wait. */
export const primaryOf = (view: IntakeView, other: OtherResult | null): Primary => {
  const { next, counts, purpose } = view
  if (other !== null)
    return {
      label: other === 'left' && purpose === 'examine' ? 'other.putDown' : `other.kinds.${other}`,
      busyLabel: `other.doing.${other}`,
      reason: null,
    }
  if (purpose === 'supply') {
    const supply = { label: 'actions.supply', busyLabel: 'actions.supplying' }
    if (next.step === 'supply') return { ...supply, reason: null }
    return {
      ...supply,
      reason: next.step === 'fill' ? fillWords(view) : { key: 'next.supplyReason', facts: {} },
    }
  }
  const likely = counts.missing + counts.defective > 0 ? notifyWords(view) : acceptWords(view)
  switch (next.step) {
    case 'notice':
      return { ...notifyWords(view), reason: null }
    case 'accept':
      // Nothing is taken from whoever acts for somebody before the entrustment is there.
      return {
        ...acceptWords(view),
        reason: view.entrustmentMissing ? { key: 'next.entrustmentMissing', facts: {} } : null,
      }
    case 'check':
      return { ...likely, reason: { key: 'next.checkReason', facts: { count: next.unchecked } } }
    case 'fill':
      return { ...likely, reason: fillWords(view) }
    case 'supply':
      return { label: 'actions.supply', busyLabel: 'actions.supplying', reason: null }
  }
}
