import type { InputOf } from '#shared/contract/index.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'

/**
 * Everything a visit can end with beside its one key: 咨询办结 · 转其他岗位 · 不予受理 · 离开 · 收件待审 · 只受理 (of a matter
 * that would be finished on the spot).
 */
export const OTHER_RESULTS = ['consulted', 'redirected', 'declined', 'left', 'received', 'accepted'] as const
export type OtherResult = (typeof OTHER_RESULTS)[number]

export interface OtherWords {
  /** The reason of 不予受理 and 转其他岗位, or the note of the others. */
  readonly text: string
  /** Where to: the right place of 不予受理, the other place of 转其他岗位. */
  readonly place: string
  /** 转其他岗位 within this hall; null: another place. */
  readonly counterId: string | null
  /** 自行办理 at another place: how to reach it, how it goes there, what to bring, several with ；between. */
  readonly contact: string
  readonly procedure: string
  readonly requirements: string
}

export const NO_WORDS: OtherWords = {
  text: '',
  place: '',
  counterId: null,
  contact: '',
  procedure: '',
  requirements: '',
}

/** What the 告知单 says of another place; null within this hall, where everything goes along. */
export const outsideOf = ({
  counterId,
  contact,
  procedure,
  requirements,
}: OtherWords): InputOf<'intake.redirect'>['outside'] =>
  counterId !== null
    ? null
    : {
        contact: contact.trim(),
        procedure: procedure.trim(),
        requirements: requirements
          .split(/[;\uff1b\n]/u)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      }

/** 收件待审 needs a time to tell that the matter gives; the entrustment comes before anything is taken. */
export const mayReceive = ({ purpose, matter, next, entrustmentMissing, lines }: IntakeView): boolean =>
  purpose === 'first' &&
  matter.tellBy !== null &&
  next.step !== 'fill' &&
  !entrustmentMissing &&
  lines.some((line) => line.mark?.state === 'complete' && !line.noLongerApplies)

/** 当场办结 is what the one key does: 即办件 with nothing missing and nothing promised for later. */
export const finishesNow = ({ matter, next }: IntakeView): boolean =>
  matter.onTheSpot && next.step === 'accept' && next.deferred === 0

/** What this intake can end with now, in the order of their digits. */
export const otherResults = (view: IntakeView): readonly OtherResult[] =>
  OTHER_RESULTS.filter((result) => {
    switch (result) {
      case 'left':
        return true
      case 'declined':
        return view.purpose !== 'supply'
      case 'received':
        return view.purpose === 'first' && view.matter.tellBy !== null
      case 'accepted':
        return finishesNow(view) && !view.entrustmentMissing
      default:
        // Examined or supplied is what lies here: nobody asks and nobody is sent on.
        return view.purpose === 'first' || view.purpose === 'return'
    }
  })

/** What is still empty that the record or the paper needs; null when it can be done. */
export const otherProblem = (
  result: OtherResult,
  words: OtherWords,
  view: IntakeView,
): 'reason' | 'place' | 'fill' | 'entrustment' | 'nothing-taken' | null => {
  switch (result) {
    case 'declined':
      if (view.next.step === 'fill') return 'fill'
      return words.text.trim() === '' ? 'reason' : null
    case 'redirected':
      if (words.counterId === null && words.place.trim() === '') return 'place'
      return words.text.trim() === '' ? 'reason' : null
    case 'received':
      if (view.next.step === 'fill') return 'fill'
      if (view.entrustmentMissing) return 'entrustment'
      return mayReceive(view) ? null : 'nothing-taken'
    default:
      return null
  }
}

/** 不予受理 of a service is explained; only what an authority decides is refused with remedies. */
export const declinesByExplaining = ({ matter }: IntakeView): boolean =>
  matter.kind === 'public-service' || matter.kind === 'other'
