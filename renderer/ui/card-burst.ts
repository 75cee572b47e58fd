import { readCard } from '#shared/domain/person/card-read.ts'
import type { CardRead } from '#shared/domain/person/card-read.ts'

/** No hand types a whole document number at this pace; a keyboard wedge leaves 2 to 30 milliseconds between characters. */
const MEAN_MS = 60
/** A busy computer holds a reader up now and then, but not for longer than this. */
const STALL_MS = 250
/** Two keys and a Tab can be this quick by chance of a hand: only a closer Tab is taken for a part of the card. */
const TAB_MS = 35
/** What stands before the number on a card: Chinese words and dates, never a login. */
const CARD_PART = /\p{Script=Han}|\d/u
/** Longer than any card; what is typed on and on is no card. */
const LONGEST = 400

export interface CardBurst {
  /** Characters that came at a moment (milliseconds). True when they begin a new burst. */
  readonly type: (text: string, at: number) => boolean
  /**
   * Enter or Tab at a moment. `pressed`: a hand did it, the key is the clerk's own. `within`: it came at the pace of
   * the reader and separates two fields, no card yet. `card`: what was read so far; more fields may still follow a Tab.
   */
  readonly end: (at: number) => 'pressed' | 'within' | CardRead
  /** What was read so far. */
  readonly read: () => CardRead | null
  readonly clear: () => void
}

/** Collects what comes faster than a hand can type. */
export const cardBurst = (): CardBurst => {
  let text = ''
  let pieces = 0
  let first = 0
  let last = Number.NEGATIVE_INFINITY
  const clear = (): void => {
    text = ''
    pieces = 0
    last = Number.NEGATIVE_INFINITY
  }
  /** Two characters at the reader's pace are a reader already; one may be a clerk's own quick key. */
  const isBurst = (at: number): boolean =>
    pieces > 1 && at - last <= STALL_MS && (last - first) / (pieces - 1) <= MEAN_MS
  return {
    type: (typed, at) => {
      const begins = pieces === 0 || at - last > STALL_MS || text.length > LONGEST
      if (begins) first = at
      text = begins ? typed : text + typed
      pieces = begins ? 1 : pieces + 1
      last = at
      return begins
    },
    end: (at) => {
      if (!isBurst(at)) {
        clear()
        return 'pressed'
      }
      const card = readCard(text)
      if (card === null && (at - last > TAB_MS || !CARD_PART.test(text))) {
        clear()
        return 'pressed'
      }
      text += '\t'
      last = at
      return card ?? 'within'
    },
    read: () => readCard(text),
    clear,
  }
}
