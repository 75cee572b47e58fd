import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { useCardReader } from '../../ui/use-card-reader.ts'
import { cardChange, cardTarget } from './card-target.ts'

interface IntakeCard {
  /** Grows with every card that filled somebody in. */
  readonly cards: number
  /** A card was read that belongs to nobody here, and nobody was written over. */
  readonly stray: boolean
}

/** The field a card landed in belongs to one of the people, or to neither. */
const personOf = (field: HTMLElement | null): 'applicant' | 'representative' | null => {
  const name = field?.dataset['field'] ?? ''
  if (name.startsWith('applicant-')) return 'applicant'
  return name.startsWith('representative-') ? 'representative' : null
}

/**
 * A card on the reader fills in the person it was meant for, wherever the focus was. Typed into the list, its digits
 * have marked lines before it was known to be a card: those findings are put back.
 */
export const useIntakeCard = (
  view: IntakeView,
  {
    change,
    onTakenBack,
    onFilled,
    page,
  }: {
    readonly page: RefObject<HTMLElement | null>
    readonly change: (change: IntakeChange) => void
    readonly onTakenBack: () => void
    readonly onFilled: () => void
  },
): IntakeCard => {
  const before = useRef<readonly ChecklistLine[]>([])
  const [cards, setCards] = useState(0)
  const [stray, setStray] = useState(false)
  useCardReader(
    (card, landed) => {
      if (landed === null) {
        for (const { key, mark } of before.current) {
          const now = view.lines.find((line) => line.key === key)
          if (now !== undefined && JSON.stringify(now.mark) !== JSON.stringify(mark))
            change({ what: 'mark', line: key, mark })
        }
        onTakenBack()
      }
      const whose = cardTarget(view, card.number, personOf(landed))
      setStray(whose === null)
      if (whose === null) return
      change(cardChange(view, card, whose))
      setCards((count) => count + 1)
      onFilled()
    },
    () => {
      before.current = view.lines
    },
    page,
  )
  return { cards, stray }
}
