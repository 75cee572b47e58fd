import { useState } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { finishesNow, NO_WORDS, otherProblem } from './endings.ts'
import type { OtherResult, OtherWords } from './endings.ts'
import { finishProblem } from './finish-strip.tsx'
import type { FinishWords } from './finish-strip.tsx'
import type { Outcome } from './outcome.ts'
import { signatureOf } from './signature-words.ts'
import { useConclude } from './use-conclude.ts'
import type { Conclude } from './use-conclude.ts'

export interface EndingState {
  readonly conclude: Conclude
  readonly words: OtherWords
  /** The key was pressed while something was empty. */
  readonly asked: boolean
  readonly setWords: (words: OtherWords) => void
  /** 当场办结 asks who takes the result along; null while it does not. */
  readonly finishing: FinishWords | null
  readonly setFinishing: (words: FinishWords | null) => void
  /** The one key. */
  readonly primary: () => void
  /** Something else was chosen: nothing is asked for any more. */
  readonly forget: () => void
}

interface EndingArgs {
  readonly view: IntakeView
  readonly settled: () => Promise<boolean>
  readonly other: OtherResult | null
  readonly onDone: (outcome: Outcome | null) => void
  /** Nothing to conclude yet: on to what is needed. */
  readonly onOpen: () => void
}

const receiverOf = ({ presence, applicant, representative }: IntakeView): string => {
  if (hasRepresentative(presence) && representative !== null) return representative.name
  return applicant.contact === '' ? applicant.name : applicant.contact
}

/** What the one key does and what it still asks for first. */
export const useEnding = ({ view, settled, other, onDone, onOpen }: EndingArgs): EndingState => {
  const conclude = useConclude(view, settled, onDone)
  const [words, setWords] = useState(NO_WORDS)
  const [finishing, setFinishing] = useState<FinishWords | null>(null)
  const [asked, setAsked] = useState(false)
  const { next } = view

  const endOtherwise = (result: OtherResult): void => {
    if (otherProblem(result, words, view) !== null) setAsked(true)
    else void conclude.run({ what: result, words })
  }
  const finish = (said: FinishWords): void => {
    const signature = signatureOf(said.kind, said.said)
    if (finishProblem(said) !== null || signature === null) setAsked(true)
    else void conclude.run({ what: 'finish', receiver: said.receiver.trim(), signature })
  }
  const primary = (): void => {
    if (other !== null) endOtherwise(other)
    else if (next.step === 'notice') void conclude.run({ what: 'notify' })
    else if (next.step === 'supply') void conclude.run({ what: 'supply' })
    else if (next.step !== 'accept' || view.entrustmentMissing) onOpen()
    else if (!finishesNow(view)) void conclude.run({ what: 'accepted', words: NO_WORDS })
    else if (finishing !== null) finish(finishing)
    else setFinishing({ receiver: receiverOf(view), kind: 'signed', said: '' })
  }
  return {
    conclude,
    words,
    asked,
    setWords: (typed) => {
      conclude.clear()
      setAsked(false)
      setWords(typed)
    },
    // An answer that is changed after all takes the question away with it.
    finishing: other === null && finishesNow(view) ? finishing : null,
    setFinishing: (said) => {
      conclude.clear()
      setAsked(false)
      setFinishing(said)
    },
    primary,
    forget: () => {
      conclude.clear()
      setAsked(false)
      setFinishing(null)
    },
  }
}
